import { entryPath } from '../src/content/addresses.ts';
import { fillIn } from '../src/languages/dictionary.ts';
import { titleOf } from '../src/problems/find-problems.ts';
import { fileOf } from '../src/render/render-pages.ts';
import type { FeedDocument } from '../src/schema/parse-document.ts';
import { documentKey } from '../src/snapshot/snapshot.ts';
import type { EntryType } from '../src/schema/entry-types.ts';
import { pressWords, sayTime, type PressWords } from './press-words.ts';
import type { Press } from './press.ts';

/** Why readers do not have what is published last. */
export type Why =
  'not-published' | 'no-translation' | 'printing' | 'refused' | 'pinned' | 'broken' | 'cms-unreachable' | 'failed';

/** What there is to say of an entry in one language; see docs/press.md. */
export interface EntryInLanguage {
  /** Whether readers have it. */
  readonly live: boolean;
  /** Whether what they have is what is published last. */
  readonly current: boolean;
  /** ISO dates and times: since when without a break, and when its page last became another. */
  readonly since?: string | undefined;
  readonly changed?: string | undefined;
  /** Where; types without pages of their own have none. */
  readonly address?: string | undefined;
  readonly why?: Why | undefined;
  /** What the reason is about, as the press says it elsewhere. */
  readonly detail?: string | undefined;
  /** All of it for people, in the language that was asked for. */
  readonly sentence: string;
}

/** What every refusal begins with; here it is said in the reader's language. */
const REFUSED = 'Release refused; the last one stays. ';

export interface EntryState {
  readonly type: string;
  readonly id: string;
  readonly title?: string;
  /** The number of the feed with which the press read it last; none if it has never heard of it. */
  readonly seq?: number;
  /** By language of the site. */
  readonly languages: Readonly<Record<string, EntryInLanguage>>;
}

/** Whether an entry is live in each language, since when and where, and if not, why. `language` is that of the sentences. */
export function entryState(press: Press, siteUrl: string, type: string, id: string, language: string): EntryState {
  const words = (pressWords.get(language) as PressWords).entry;
  const document = press.parts?.snapshot.documents.get(documentKey(type, id));
  const found = document?.gone === false ? document : undefined;
  const languages = [...pressWords.keys()].map((code): [string, EntryInLanguage] => {
    const facts = stateIn(press, siteUrl, found, code);
    return [code, { ...facts, sentence: say(facts, language, words) }];
  });
  const known = { ...(found ? { title: titleOf(found) } : {}), ...(document ? { seq: document.seq } : {}) };
  return { type, id, ...known, languages: Object.fromEntries(languages) };
}

type Facts = Omit<EntryInLanguage, 'sentence'>;

function stateIn(press: Press, siteUrl: string, document: FeedDocument | undefined, lang: string): Facts {
  if (!document?.locales[lang]) {
    const missing: Why = document ? 'no-translation' : 'not-published';
    const { busy, cms } = waiting(press);
    return { live: false, current: false, ...(busy ? { why: 'printing' } : (cms ?? { why: missing })) };
  }
  const release = press.store.live();
  const { type, id, seq } = document;
  const slug = document.locales[lang]['slug'];
  const path = entryPath({ type: type as EntryType, lang, slug: typeof slug === 'string' ? slug : id });
  if (path === undefined) {
    const live = release !== undefined && release.seq >= seq;
    return { live, current: live, ...(live ? {} : reason(press)) };
  }
  const file = fileOf(path);
  const dates = release?.files.get(file) === undefined ? undefined : press.history.of(file);
  if (!release || !dates) return { live: false, current: false, address: siteUrl + path, ...reason(press) };
  const { pages, parts } = press.printing;
  // What has been read is not yet what has been printed.
  const isPrinted = parts?.snapshot.documents.get(documentKey(type, id))?.seq === seq;
  const current = parts ? isPrinted && release.files.get(file) === pages.get(path)?.hash : release.seq >= seq;
  return { live: true, current, ...dates, address: siteUrl + path, ...(current ? {} : reason(press)) };
}

/** Why the newest state is not what readers see. */
function reason(press: Press): Pick<Facts, 'why' | 'detail'> {
  const { status } = press;
  const [detail] = status.errors;
  if (status.pinned) return { why: 'pinned', detail: String(status.release) };
  const { busy, cms } = waiting(press);
  if (status.failure === 'broken') return { why: 'broken', detail };
  if (status.failure === 'refused') return { why: 'refused', detail: detail?.replace(REFUSED, '') };
  if (busy) return { why: 'printing' };
  return cms ?? { why: status.failure === 'failed' ? 'failed' : 'printing', detail };
}

function waiting({ status }: Press): { busy: boolean; cms?: Pick<Facts, 'why' | 'detail'> } {
  const busy = status.running || status.wanted || status.release === undefined;
  return status.failure === 'cms' ? { busy, cms: { why: 'cms-unreachable', detail: status.errors[0] } } : { busy };
}

function say(facts: Facts, language: string, words: PressWords['entry']): string {
  const { live, since, changed, address, why, detail = '' } = facts;
  const because = why === undefined ? [] : [fillIn(words[why], { detail })];
  if (!live) return because.join(' ');
  if (address === undefined) return words['no-page'];
  const values = { time: sayTime(since ?? '', language), changed: sayTime(changed ?? '', language) };
  const dates = fillIn(since === changed ? words.live : words.changed, values);
  return [dates, ...(why === undefined ? [] : [words.older]), ...because].join(' ');
}
