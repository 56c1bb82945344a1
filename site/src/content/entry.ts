import type { EntryFields, EntryType } from '../schema/entry-types.ts';

/** A document in one language: facts and that language's texts together. */
export interface Entry<T extends EntryType = EntryType> {
  readonly type: T;
  readonly id: string;
  /** The language that the texts are in, which may not be the one that was asked for. */
  readonly lang: string;
  /** Last part of its address; the id where an editor gave none. */
  readonly slug: string;
  readonly fields: EntryFields[T];
  /** When what is published in this language last changed, as an ISO date and time; unknown of drafts. */
  readonly updated?: string | undefined;
  /** All languages that it is published in, in the order of the site's list. */
  readonly locales: readonly string[];
}
