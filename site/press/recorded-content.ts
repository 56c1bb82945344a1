import type { Content } from '../src/content/content.ts';
import { isPlacedOtherwise, type DocumentChange } from '../src/content/document-changes.ts';
import type { Entry } from '../src/content/entry.ts';
import type { PlacedType } from '../src/content/nearby.ts';
import { relationsOf, type RelationPaths } from '../src/content/relations.ts';
import { slugOf } from '../src/content/slug.ts';
import type { EntryType } from '../src/schema/entry-types.ts';
import { shareCardName, type ShareCard } from '../src/sharing/share-card.ts';
import type { Place } from '../src/tracks/distance.ts';

/** One question that a page asked of the content, as text: `list workshop mk`. */
export type Read = string;

const words = (...parts: string[]): Read => parts.join(' ');

/** The answer to a question; what a page could see no difference in is the very same object. */
function answerTo(content: Content, read: Read): unknown {
  const [kind, type, first = '', second = '', path = ''] = read.split(' ') as [string, EntryType, string?, ...string[]];
  if (kind === 'entry') return content.entry(type, first, second);
  if (kind === 'find') return content.find(type, first, second);
  if (kind === 'list') return content.list(type, first);
  if (kind === 'page') {
    const { entries, pages } = content.listPage(type, first, Number(second));
    return [...entries, pages];
  }
  if (kind === 'card') return content.hasCard(type);
  if (kind === 'file') return JSON.stringify([content.file(type), content.lostFile(type)]);
  if (kind === 'near') {
    const [latitude = 0, longitude = 0, count = 0] = first.split(',').map(Number);
    const near = content.near(type as PlacedType, { latitude, longitude }, count, second);
    return near.flatMap(({ entry, distanceM }) => [entry, distanceM]);
  }
  const [targetType = '', id = ''] = first.split('/');
  return content.referrers(type, path, { type: targetType, id }, second);
}

/** Whether a page that asked this would see something else. */
export function isAnsweredOtherwise(read: Read, before: Content, now: Content): boolean {
  const [one, other] = [answerTo(before, read), answerTo(now, read)];
  if (!Array.isArray(one) || !Array.isArray(other)) return one !== other;
  return one.length !== other.length || one.some((entry, at) => entry !== other[at]);
}

/** The card that a page wishes for where the question is one, and its name. */
export function cardWished(read: Read): readonly [name: string, card: ShareCard] | undefined {
  const [kind, name = ''] = read.split(' ', 2);
  return kind === 'card' ? [name, JSON.parse(read.slice(words('card', name, '').length)) as ShareCard] : undefined;
}

/** In the last place: all questions that begin so. */
export const EVERY = '*';

/** All questions whose answer can be another when this document changes. */
export function* readsConcerned(
  { before, now }: DocumentChange,
  locales: readonly string[],
  paths: RelationPaths,
): Generator<Read> {
  const { type, id } = (now ?? before) as { type: string; id: string };
  const states = [before, now].filter((state) => state !== undefined);
  for (const locale of locales) {
    yield words('entry', type, id, locale);
    yield words('list', type, locale);
    for (const state of states) if (state.locales[locale]) yield words('find', type, locale, slugOf(state, locale));
  }
  if (isPlacedOtherwise(before, now)) yield words('near', type, EVERY);
  for (const state of states) {
    for (const file of Object.keys(state.files)) yield words('file', file);
    for (const relation of relationsOf(state, paths)) yield* backwards(type, relation);
  }
  // What points at it is a link only while it is published.
  for (const [name, ofType] of paths) {
    for (const { path, target } of ofType) if (target === type) yield* backwards(name, { path, target, id });
  }

  function* backwards(name: string, relation: { path: string; target: string; id: string }): Generator<Read> {
    const path = relation.path.slice(name.length + 1);
    for (const locale of locales) yield words('referrers', name, `${relation.target}/${relation.id}`, locale, path);
  }
}

/** Questions about the pages of lists in which something changed. */
export function* listPagesConcerned(before: Content, now: Content): Generator<Read> {
  const types = new Set(now.changes.map((change) => (change.now ?? change.before)?.type as EntryType));
  for (const type of types) {
    for (const { code } of now.languages) {
      const pages = Math.max(...[before, now].map((content) => content.listPage(type, code, 1).pages));
      for (let number = 1; number <= pages; number++) yield words('page', type, code, String(number));
    }
  }
}

/**
 * A content that writes down what is asked of it, so that the press knows which pages a change concerns. It says
 * the same as the content itself; what it takes no note of (languages, schemas, the day) prints everything anew.
 * A new method of the content needs a word here, in `answerTo` and in `readsConcerned`.
 */
export class RecordedContent {
  readonly #content: Content;
  #reads = new Set<Read>();

  constructor(content: Content) {
    this.#content = content;
  }

  /** What was asked since the last time. */
  takeReads(): ReadonlySet<Read> {
    const reads = this.#reads;
    this.#reads = new Set();
    return reads;
  }

  get languages() {
    return this.#content.languages;
  }
  get schemas() {
    return this.#content.schemas;
  }
  get today() {
    return this.#content.today;
  }
  language(code: string) {
    return this.#content.language(code);
  }
  schema(type: string) {
    return this.#content.schema(type);
  }
  documents() {
    return this.#content.documents();
  }
  formerDocuments() {
    return this.#content.formerDocuments();
  }
  mediaSources(dataDir: string) {
    return this.#content.mediaSources(dataDir);
  }

  entry<T extends EntryType>(type: T, id: string | undefined, lang: string): Entry<T> | undefined {
    if (id !== undefined) this.#reads.add(words('entry', type, id, lang));
    return this.#content.entry(type, id, lang);
  }

  entries<T extends EntryType>(type: T, ids: readonly string[] | undefined, lang: string): readonly Entry<T>[] {
    for (const id of ids ?? []) this.#reads.add(words('entry', type, id, lang));
    return this.#content.entries(type, ids, lang);
  }

  translations<T extends EntryType>(entry: Entry<T>): readonly Entry<T>[] {
    for (const code of entry.locales) this.#reads.add(words('entry', entry.type, entry.id, code));
    return this.#content.translations(entry);
  }

  find<T extends EntryType>(type: T, lang: string, slug: string): Entry<T> | undefined {
    this.#reads.add(words('find', type, lang, slug));
    return this.#content.find(type, lang, slug);
  }

  list<T extends EntryType>(type: T, lang: string): readonly Entry<T>[] {
    this.#reads.add(words('list', type, lang));
    return this.#content.list(type, lang);
  }

  listPage<T extends EntryType>(type: T, lang: string, number: number) {
    this.#reads.add(words('page', type, lang, String(number)));
    return this.#content.listPage(type, lang, number);
  }

  referrers<T extends EntryType>(type: T, path: string, target: { type: string; id: string }, lang: string) {
    this.#reads.add(words('referrers', type, `${target.type}/${target.id}`, lang, path));
    return this.#content.referrers(type, path, target, lang);
  }

  file(id: string | undefined) {
    if (id !== undefined) this.#reads.add(words('file', id));
    return this.#content.file(id);
  }

  near<T extends PlacedType>(type: T, from: Place, count: number, lang: string) {
    this.#reads.add(words('near', type, `${from.latitude},${from.longitude},${count}`, lang));
    const near = this.#content.near(type, from, count, lang);
    for (const { entry } of near) this.#reads.add(words('entry', type, entry.id, lang));
    return near;
  }

  /** A file's address holds the hash of its bytes: the same file, the same track. */
  track(id: string | undefined) {
    if (id !== undefined) this.#reads.add(words('file', id));
    return this.#content.track(id);
  }

  /** The question says what is to be drawn: whoever draws knows of no other list. */
  card(card: ShareCard) {
    this.#reads.add(words('card', shareCardName(card), JSON.stringify(card)));
    return this.#content.card(card);
  }

  lostFile(id: string | undefined) {
    if (id !== undefined) this.#reads.add(words('file', id));
    return this.#content.lostFile(id);
  }
}
