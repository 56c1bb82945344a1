import type { Content } from '../src/content/content.ts';
import type { Entry } from '../src/content/entry.ts';
import type { PlacedType } from '../src/content/nearby.ts';
import type { EntryType } from '../src/schema/entry-types.ts';
import type { Place } from '../src/tracks/distance.ts';
import { documentKey, type Snapshot } from '../src/snapshot/snapshot.ts';

/** One question that a page asked of the content, as text: `list workshop mk`. */
export type Read = string;

type Asked = [EntryType, string, string, string];

const words = (...parts: string[]): Read => parts.join(' ');

/**
 * A content that writes down what is asked of it, so that the press knows which pages a change concerns. It says
 * the same as the content itself; what it takes no note of (languages, schemas, the day) prints everything anew.
 */
export class RecordedContent {
  readonly #content: Content;
  readonly #snapshot: Snapshot;
  #reads = new Set<Read>();

  constructor(content: Content, snapshot: Snapshot) {
    this.#content = content;
    this.#snapshot = snapshot;
  }

  /** What was asked since the last time. */
  takeReads(): ReadonlySet<Read> {
    const reads = this.#reads;
    this.#reads = new Set();
    return reads;
  }

  /** The answer to a question in short: equal for two contents where a page could see no difference. */
  answerTo(read: Read): string {
    const [kind, type = '', first = '', second = '', path = ''] = read.split(' ') as [string, ...Asked];
    const entryType = type as EntryType;
    if (kind === 'entry') return this.#states([this.#content.entry(entryType, first, second)]);
    if (kind === 'find') return this.#states([this.#content.find(entryType, first, second)]);
    if (kind === 'list') return this.#states(this.#content.list(entryType, first));
    if (kind === 'file') return JSON.stringify([this.#content.file(type), this.#content.lostFile(type)]);
    if (kind === 'near') {
      const [latitude = 0, longitude = 0, count = 0] = first.split(',').map(Number);
      const near = this.#content.near(entryType as PlacedType, { latitude, longitude }, count, second);
      return this.#states(near.map(({ entry }) => entry));
    }
    const [targetType = '', id = ''] = first.split('/');
    return this.#states(this.#content.referrers(entryType, path, { type: targetType, id }, second));
  }

  /** A document's number changes with everything that is said of it. */
  #states(entries: readonly (Entry | undefined)[]): string {
    return entries
      .map((entry) =>
        entry
          ? `${entry.id}:${entry.lang}:${this.#snapshot.documents.get(documentKey(entry.type, entry.id))?.seq}`
          : '-',
      )
      .join(',');
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
    return this.#content.near(type, from, count, lang);
  }

  /** A file's address holds the hash of its bytes: the same file, the same track. */
  track(id: string | undefined) {
    if (id !== undefined) this.#reads.add(words('file', id));
    return this.#content.track(id);
  }

  lostFile(id: string | undefined) {
    if (id !== undefined) this.#reads.add(words('file', id));
    return this.#content.lostFile(id);
  }
}
