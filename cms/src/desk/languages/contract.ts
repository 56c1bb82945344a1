/** What the editor's desk answers about languages; both the CMS and its admin read this file. */
import type { Body } from '../../body/body';

export const STATES = ['missing', 'draft', 'live', 'stale', 'machine'] as const;
/** `stale` and `machine` are true beside `draft` or `live`. */
export type LanguageState = (typeof STATES)[number];

export interface OverviewCell {
  readonly live: boolean;
  readonly stale: boolean;
  /** Translated by machine, and nobody has confirmed it. */
  readonly machine: boolean;
  readonly source: boolean;
}
export interface OverviewRow {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** The language that the title is in. */
  readonly lang: string;
  /** By language; none where the entry has nothing in it. */
  readonly cells: Readonly<Record<string, OverviewCell>>;
}
export type LanguageCounts = Readonly<Record<LanguageState, number>>;

export interface Overview {
  readonly rows: readonly OverviewRow[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  /** Of all entries that the other filters leave, whatever state is asked for. */
  readonly counts: Readonly<Record<string, LanguageCounts>>;
}
export interface OverviewAnswer extends Overview {
  readonly locales: readonly string[];
  /** The types that may be read; `name` is English and the key to other languages' words. */
  readonly types: readonly { readonly type: string; readonly name: string; readonly single: boolean }[];
  readonly projects: readonly { readonly id: string; readonly title: string }[];
}

/** What can be translated of an entry, one by one: plain text or a body. */
export type TextValue = string | Body;

/** Where a text stands: `title`, or `gallery/<key>/alt` for a word of a part. */
export interface PlacedText {
  readonly path: string;
  readonly field: string;
  /** Only of a part: its component, the item's key (`one` of a part that is there once) and place, and the word. */
  readonly part?: TextPart;
  readonly body: boolean;
  readonly value: TextValue;
}
export interface TextPart {
  readonly component: string;
  readonly key: string;
  readonly index: number;
  readonly name: string;
  /** Whether there can be several items, and whether they are told apart by `key` or by their place alone. */
  readonly many: boolean;
  readonly keyed: boolean;
}

/**
 * In what a translation is behind its source: the paths of texts that changed there since they were translated, each
 * with the text as it was then, null for one that was not there. `*` stands for an unknown change: the source is
 * another one since.
 */
export type Behind = Readonly<Record<string, TextValue | null>>;

export interface EntryLanguage {
  readonly locale: string;
  readonly live: boolean;
  readonly stale: boolean;
  readonly machine: boolean;
  readonly source: boolean;
  /** The language that was the source until it was deleted. */
  readonly formerly: string | null;
}
export interface EntryAnswer {
  readonly source?: string | undefined;
  readonly languages: readonly EntryLanguage[];
  /** The language of `texts`. */
  readonly from?: string | undefined;
  readonly texts: readonly PlacedText[];
  readonly behind: Behind;
  /** Entries that this one names and that are published in no language. */
  readonly unpublished: readonly { readonly type: string; readonly id: string; readonly title: string }[];
  /** Whether a machine can be asked. */
  readonly translator: boolean;
}

export interface Translation {
  /** By path; what has no letters, and so no words, is left out. */
  readonly texts: readonly { readonly path: string; readonly value: TextValue }[];
  /** Blocks of bodies that were translated in pieces, since emphasis, links or notes divide them. */
  readonly pieces: number;
}
