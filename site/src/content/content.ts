import { defaultLocale } from '../languages/load-languages.ts';
import type { Language } from '../languages/language.ts';
import type { EntryFields, EntryType } from '../schema/entry-types.ts';
import type { FeedDocument, FeedFile } from '../schema/parse-document.ts';
import type { Schema, Schemas } from '../schema/read-schemas.ts';
import { mediaKey, type MediaIndex } from '../snapshot/media-index.ts';
import type { CardShelf } from '../sharing/card-shelf.ts';
import { shareCardHref, shareCardName, type ShareCard } from '../sharing/share-card.ts';
import { documentKey, type Snapshot } from '../snapshot/snapshot.ts';
import { cachedTrack, type TrackOrProblem } from '../tracks/track-cache.ts';
import type { Place } from '../tracks/distance.ts';
import type { Track } from '../tracks/track.ts';
import { entriesOnPage, listPageCount } from './list-pages.ts';
import { addressKey, changeIndex, emptyIndex, type ContentIndex } from './content-index.ts';
import { documentChanges, isPlacedOtherwise, type DocumentChange } from './document-changes.ts';
import { entryOrder, placeIn } from './entry-order.ts';
import { LayeredMap } from './layered-map.ts';
import type { Entry } from './entry.ts';
import { mergeFields } from './merge-entry.ts';
import { NearbyIndex, placeOf, routeSpots, type PlacedType } from './nearby.ts';
import { danglingLinks, referrerKey, relationPaths, type DanglingLink, type RelationPaths } from './relations.ts';
import { sameLocales } from './same-locales.ts';
import { mediaSources, siteFile, type LostFile, type SiteFile } from './site-file.ts';
import { slugOf } from './slug.ts';
import { withTwins } from './with-twins.ts';

/** A route's file that cannot be read as a track, and why, as a sentence. */
export interface RefusedTrack {
  /** Of the route. */
  readonly id: string;
  readonly file: string;
  readonly reason: string;
}

/** What a content is made of. */
export interface ContentParts {
  readonly snapshot: Snapshot;
  readonly media: MediaIndex;
  readonly languages: readonly Language[];
  readonly schemas: Schemas;
  /** Day that consents are judged by, as `2026-11-20`. */
  readonly today: string;
  /** The folder of the media cache, where the bytes of tracks are; without it there are none. */
  readonly dataDir?: string;
  /** Cards for whoever shares a page; without it there are none. */
  readonly cards?: CardShelf;
}

/**
 * Everything published, ready for pages: looked up by address or id in constant time, never changing.
 * All reading goes through its few methods. One that is made from the one `before` costs what has changed between
 * them, and hands on the entries and lists that have not.
 */
export class Content {
  readonly languages: readonly Language[];
  readonly schemas: Schemas;
  readonly today: string;
  /** What differs from the content before; without one, every document. */
  readonly changes: readonly DocumentChange[];
  readonly #snapshot: Snapshot;
  readonly #documents: LayeredMap<string, FeedDocument>;
  readonly #index: ContentIndex;
  readonly #media: MediaIndex;
  readonly #dataDir: string | undefined;
  readonly #cards: CardShelf | undefined;
  readonly #paths: RelationPaths;
  readonly #byCode: ReadonlyMap<string, Language>;
  readonly #orders: ReadonlyMap<string, readonly string[]>;
  /** By document and language. */
  readonly #entries: WeakMap<FeedDocument, Map<string, Entry>>;
  readonly #lists = new Map<string, readonly Entry[]>();
  readonly #nearby = new Map<PlacedType, NearbyIndex>();
  #byType: ReadonlyMap<string, readonly FeedDocument[]> | undefined;

  constructor({ snapshot, media, languages, schemas, today, dataDir, cards }: ContentParts, before?: Content) {
    const base = before?.languages === languages && before.schemas === schemas ? before : undefined;
    this.languages = languages;
    this.schemas = schemas;
    this.today = today;
    this.#media = media;
    this.#dataDir = dataDir;
    this.#cards = cards;
    this.#snapshot = snapshot;
    this.#byCode = new Map(languages.map((language) => [language.code, language]));
    const codes = languages.map(({ code }) => code);
    this.#orders = new Map(codes.map((code) => [code, [...new Set([code, defaultLocale, ...codes])]]));
    this.#paths = base ? base.#paths : relationPaths(schemas);
    const twinned = (document: FeedDocument | undefined) => document && withTwins(document, languages);
    this.changes = documentChanges(base ? base.#snapshot.documents : new Map(), snapshot.documents).map(
      ({ key, before, now }) => ({ key, before: twinned(before), now: twinned(now) }),
    );
    this.#documents = (base ? base.#documents : new LayeredMap<string, FeedDocument>()).with(
      this.changes.map(({ key, now }) => [key, now] as const),
    );
    this.#index = changeIndex(base ? base.#index : emptyIndex, this.changes, this.#paths);
    this.#entries = base ? base.#entries : new WeakMap();
    if (base) this.#handOn(base);
  }

  /** Links to what is not published. */
  get dangling(): readonly DanglingLink[] {
    return [...this.#documents.values()].flatMap((one) => danglingLinks(one, this.#documents, this.#paths));
  }

  /** Tracks that are no tracks. */
  get refusedTracks(): readonly RefusedTrack[] {
    return [...this.#documents.values()].flatMap((document) => {
      const id = document.type === 'route' ? document.facts['track'] : undefined;
      const file = typeof id === 'string' ? document.files[id] : undefined;
      const found = file && this.#readTrack(file);
      return !found || 'track' in found ? [] : [{ id: document.id, file: file.name, reason: found.problem }];
    });
  }

  /** A language by its code. */
  language(code: string): Language {
    const language = this.#byCode.get(code);
    if (!language) throw new Error(`There is no language “${code}” on this site. Add it to cms/locales.json.`);
    return language;
  }

  /** The schema of a type. */
  schema(type: string): Schema {
    const schema = this.schemas.types.get(type);
    if (!schema) throw new Error(`There is no type “${type}”. Add its schema folder under cms/src/api.`);
    return schema;
  }

  /** The document in the wanted language, else in the nearest that it has; nothing when it is not published. */
  entry<T extends EntryType>(type: T, id: string | undefined, lang: string): Entry<T> | undefined {
    const document = id === undefined ? undefined : this.#documents.get(documentKey(type, id));
    if (!document || document.gone) return undefined;
    const nearest = this.#orders.get(lang)?.find((code) => document.locales[code]);
    return nearest === undefined ? undefined : this.#entryOf<T>(document, nearest);
  }

  /** The documents that are published, in the order of the ids. */
  entries<T extends EntryType>(type: T, ids: readonly string[] | undefined, lang: string): readonly Entry<T>[] {
    return (ids ?? []).flatMap((id) => this.entry(type, id, lang) ?? []);
  }

  /** The same document in each language that it is published in. */
  translations<T extends EntryType>({ type, id, locales }: Entry<T>): readonly Entry<T>[] {
    return locales.flatMap((code) => this.entry(type, id, code) ?? []);
  }

  /** The entry at an address. */
  find<T extends EntryType>(type: T, lang: string, slug: string): Entry<T> | undefined {
    const document = this.#index.byAddress.get(addressKey(type, lang, slug));
    return document && this.#entryOf<T>(document, lang);
  }

  /** All entries of a type, each in the wanted language or the nearest: events newest first, others by title. */
  list<T extends EntryType>(type: T, lang: string): readonly Entry<T>[] {
    const key = `${type} ${lang}`;
    const known = this.#lists.get(key) as readonly Entry<T>[] | undefined;
    if (known) return known;
    this.#byType ??= Map.groupBy(this.#documents.values(), (document) => document.type);
    const documents = this.#byType.get(type) ?? [];
    const list = documents.flatMap(({ id }) => this.entry(type, id, lang) ?? []).sort(entryOrder(this.language(lang)));
    this.#lists.set(key, list);
    return list;
  }

  /** What is on one page of that list, the first being 1, and how many pages it has. */
  listPage<T extends EntryType>(
    type: T,
    lang: string,
    number: number,
  ): { readonly entries: readonly Entry<T>[]; readonly pages: number } {
    const list = this.list(type, lang);
    return { entries: entriesOnPage(list, number), pages: listPageCount(list.length) };
  }

  /** Entries of `type` whose `path` (an attribute, or component and attribute) points at a document, in list order. */
  referrers<T extends EntryType>(
    type: T,
    path: string,
    target: { readonly type: string; readonly id: string },
    lang: string,
  ): readonly Entry<T>[] {
    // What points at something that is not published is no link yet.
    if (this.#documents.get(documentKey(target.type, target.id))?.gone !== false) return [];
    const ids = this.#index.referrers.get(referrerKey(`${type}.${path}`, target.type, target.id));
    return [...this.entries(type, ids, lang)].sort(entryOrder(this.language(lang)));
  }

  /** An uploaded file, or nothing when it is missing. */
  file(id: string | undefined): SiteFile | undefined {
    const file = this.#feedFile(id);
    return file && siteFile(file, this.#media);
  }

  /** What is known of an uploaded file that is missing or broken. */
  lostFile(id: string | undefined): LostFile | undefined {
    const file = this.#feedFile(id);
    if (!file || siteFile(file, this.#media)) return undefined;
    const { name, mime, width, height } = file;
    return { name, mime, width, height };
  }

  /** What an uploaded file holds as a track, or nothing when it is missing or refused. */
  track(id: string | undefined): Track | undefined {
    const file = this.#feedFile(id);
    const found = file && this.#readTrack(file);
    return found && 'track' in found ? found.track : undefined;
  }

  /** The `count` nearest entries of a type within 60 km, nearest first, with how far they are in a straight line. */
  near<T extends PlacedType>(
    type: T,
    from: Place,
    count: number,
    lang: string,
  ): readonly { readonly entry: Entry<T>; readonly distanceM: number }[] {
    let index = this.#nearby.get(type);
    if (!index) this.#nearby.set(type, (index = new NearbyIndex(this.#placesOf(type))));
    return index.near(from, count).flatMap(({ id, distanceM }) => {
      const entry = this.entry(type, id, lang);
      return entry ? [{ entry, distanceM }] : [];
    });
  }

  /** Address of a card for whoever shares a page; none as long as it has not been drawn. */
  card(card: ShareCard): string | undefined {
    const name = shareCardName(card);
    return this.#cards?.has(name, card) ? shareCardHref(name) : undefined;
  }

  /** Whether a card, by its name, has been drawn. */
  hasCard(name: string): boolean {
    return this.#cards?.has(name) ?? false;
  }

  /** Where the bytes behind each media address are kept, of all documents or of some. */
  mediaSources(dataDir: string, documents = this.documents()): ReadonlyMap<string, string> {
    const sources = new Map<string, string>();
    for (const { files } of documents) {
      for (const file of Object.values(files)) {
        for (const [href, path] of mediaSources(file, this.#media, dataDir)) sources.set(href, path);
      }
    }
    return sources;
  }

  /** Every document, also withdrawn ones, for what is made of all addresses. */
  documents(): Iterable<FeedDocument> {
    return this.#documents.values();
  }

  /** A document as it is published, or that it is no longer. */
  document(type: string, id: string): FeedDocument | undefined {
    return this.#documents.get(documentKey(type, id));
  }

  /** Documents that had other addresses once, the latest change last. */
  formerDocuments(): readonly FeedDocument[] {
    return [...this.#index.former.values()].sort((one, other) => one.seq - other.seq || (one.id < other.id ? -1 : 1));
  }

  #entryOf<T extends EntryType>(document: FeedDocument, lang: string): Entry<T> {
    const { type, id } = document;
    let known = this.#entries.get(document);
    if (!known) this.#entries.set(document, (known = new Map<string, Entry>()));
    let entry = known.get(lang) as Entry<T> | undefined;
    if (!entry) {
      const fields = mergeFields(document, lang, this.schema(type)) as unknown as EntryFields[T];
      const locales = this.languages.map(({ code }) => code).filter((code) => document.locales[code]);
      // Snapshots of before times were kept have none.
      const updated = (document as Partial<FeedDocument>).updated?.[this.language(lang).twinOf ?? lang];
      entry = { type: type as T, id, lang, slug: slugOf(document, lang), fields, updated, locales };
      known.set(lang, entry);
    }
    return entry;
  }

  /** Takes over entries that say the same in a changed document, and lists, with the changed entries put in their places. */
  #handOn(base: Content): void {
    for (const { before, now } of this.changes) {
      if (!before || !now) continue;
      const entries = sameLocales(before, now, (code) => this.language(code).twinOf ?? code).map(
        (code): [string, Entry] => [code, this.#entryOf(before, code)],
      );
      this.#entries.set(now, new Map(entries));
    }
    const changed = Map.groupBy(this.changes, ({ before, now }) => (now ?? before)?.type);
    for (const [type, index] of this.#media === base.#media ? base.#nearby : []) {
      const isMoved = changed.get(type)?.some(({ before, now }) => isPlacedOtherwise(before, now));
      if (!isMoved) this.#nearby.set(type, index);
    }
    for (const [key, list] of base.#lists) {
      const [type, lang] = key.split(' ') as [EntryType, string];
      const ids = new Set(changed.get(type)?.map(({ before, now }) => (now ?? before)?.id));
      if (ids.size === 0) this.#lists.set(key, list);
      else {
        const order = entryOrder(this.language(lang));
        const next = list.filter(({ id }) => !ids.has(id));
        for (const id of ids) {
          const entry = this.entry(type, id, lang);
          if (entry) next.splice(placeIn(next, entry, order), 0, entry);
        }
        this.#lists.set(key, next);
      }
    }
  }

  *#placesOf(type: PlacedType): Generator<{ id: string; places: readonly Place[] }> {
    // In the order of the list: what is as near as another comes in the same order every time.
    for (const { id } of this.list(type, defaultLocale)) {
      const entry = this.entry(type, id, defaultLocale);
      if (!entry) continue;
      const fields = entry.fields as EntryFields['village'] & EntryFields['route'];
      const village = placeOf(fields.place);
      yield { id, places: type === 'route' ? routeSpots(fields, this.track(fields.track)) : village ? [village] : [] };
    }
  }

  /** The file as the CMS describes it, the same whatever order the documents came in. */
  #feedFile(id: string | undefined): FeedFile | undefined {
    const users = id === undefined ? undefined : this.#index.fileUsers.get(id);
    const user = users?.reduce((first, other) => (keyOf(other) < keyOf(first) ? other : first));
    return id === undefined ? undefined : user?.files[id];
  }

  #readTrack(file: FeedFile): TrackOrProblem | undefined {
    const record = this.#media.get(mediaKey(file));
    return record && this.#dataDir !== undefined ? cachedTrack(this.#dataDir, record.sha256) : undefined;
  }
}

const keyOf = ({ type, id }: FeedDocument) => documentKey(type, id);
