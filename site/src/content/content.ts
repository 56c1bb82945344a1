import { defaultLocale } from '../languages/load-languages.ts';
import type { Language } from '../languages/language.ts';
import { FeedError } from '../schema/feed-error.ts';
import type { EntryFields, EntryType } from '../schema/entry-types.ts';
import type { FeedDocument } from '../schema/parse-document.ts';
import type { Schema, Schemas } from '../schema/read-schemas.ts';
import { mediaKey, type MediaIndex } from '../snapshot/media-index.ts';
import { documentKey, type Snapshot } from '../snapshot/snapshot.ts';
import { cachedTrack } from '../tracks/track-cache.ts';
import type { Place } from '../tracks/distance.ts';
import type { Track } from '../tracks/track.ts';
import type { Entry } from './entry.ts';
import { indexRelations, referrerKey, type DanglingLink, type RelationIndex } from './index-relations.ts';
import { mergeFields } from './merge-entry.ts';
import { NearbyIndex, placeOf, routeSpots, type PlacedType } from './nearby.ts';
import { withTwins } from './with-twins.ts';
import { mediaSources, siteFile, type LostFile, type SiteFile } from './site-file.ts';

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
}

/**
 * Everything published, ready for pages: looked up by address or id in constant time, never changing.
 * All reading goes through its few methods.
 */
export class Content {
  readonly languages: readonly Language[];
  readonly schemas: Schemas;
  readonly today: string;
  /** Links to what is not published. */
  readonly dangling: readonly DanglingLink[];
  /** Tracks that are no tracks. */
  readonly refusedTracks: readonly RefusedTrack[];
  readonly #documents: ReadonlyMap<string, FeedDocument>;
  readonly #byType = new Map<string, FeedDocument[]>();
  readonly #byAddress = new Map<string, FeedDocument>();
  readonly #files = new Map<string, SiteFile>();
  readonly #lostFiles = new Map<string, LostFile>();
  readonly #tracks = new Map<string, Track>();
  readonly #nearby = new Map<PlacedType, NearbyIndex>();
  readonly #media: MediaIndex;
  readonly #relations: RelationIndex;
  readonly #byCode: ReadonlyMap<string, Language>;
  readonly #orders: ReadonlyMap<string, readonly string[]>;
  readonly #entries = new Map<string, Entry>();
  readonly #lists = new Map<string, readonly Entry[]>();

  constructor({ snapshot, media, languages, schemas, today, dataDir }: ContentParts) {
    this.languages = languages;
    this.schemas = schemas;
    this.today = today;
    this.#media = media;
    this.#documents = new Map([...snapshot.documents].map(([key, one]) => [key, withTwins(one, languages)]));
    this.#byCode = new Map(languages.map((language) => [language.code, language]));
    const codes = languages.map(({ code }) => code);
    this.#orders = new Map(codes.map((code) => [code, [...new Set([code, defaultLocale, ...codes])]]));
    for (const document of this.#documents.values()) {
      if (document.gone) continue;
      const sameType = this.#byType.get(document.type);
      if (sameType) sameType.push(document);
      else this.#byType.set(document.type, [document]);
      this.#takeAddresses(document);
      for (const [id, file] of Object.entries(document.files)) {
        const known = siteFile(file, media);
        if (known) this.#files.set(id, known);
        else this.#lostFiles.set(id, { name: file.name, mime: file.mime, width: file.width, height: file.height });
      }
    }
    this.#relations = indexRelations(snapshot.documents, schemas);
    this.dangling = this.#relations.dangling;
    this.refusedTracks = dataDir === undefined ? [] : this.#readTracks(dataDir);
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
    const document = this.#byAddress.get(`${lang}/${type}/${slug}`);
    return document && this.#entryOf<T>(document, lang);
  }

  /** All entries of a type, each in the wanted language or the nearest: events newest first, others by title. */
  list<T extends EntryType>(type: T, lang: string): readonly Entry<T>[] {
    const key = `${type} ${lang}`;
    const known = this.#lists.get(key) as readonly Entry<T>[] | undefined;
    if (known) return known;
    const documents = this.#byType.get(type) ?? [];
    const list = this.#inOrder(
      documents.flatMap(({ id }) => this.entry(type, id, lang) ?? []),
      lang,
    );
    this.#lists.set(key, list);
    return list;
  }

  /** Entries of `type` whose `path` (an attribute, or component and attribute) points at a document, in list order. */
  referrers<T extends EntryType>(
    type: T,
    path: string,
    target: { readonly type: string; readonly id: string },
    lang: string,
  ): readonly Entry<T>[] {
    const ids = this.#relations.referrers.get(referrerKey(`${type}.${path}`, target.type, target.id));
    return ids ? this.#inOrder(this.entries(type, ids, lang), lang) : [];
  }

  /** An uploaded file, or nothing when it is missing. */
  file(id: string | undefined): SiteFile | undefined {
    return id === undefined ? undefined : this.#files.get(id);
  }

  /** What an uploaded file holds as a track, or nothing when it is missing or refused. */
  track(id: string | undefined): Track | undefined {
    return id === undefined ? undefined : this.#tracks.get(id);
  }

  /** What is known of an uploaded file that is missing or broken. */
  lostFile(id: string | undefined): LostFile | undefined {
    return id === undefined ? undefined : this.#lostFiles.get(id);
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

  /** Where the bytes behind each media address are kept. */
  mediaSources(dataDir: string): ReadonlyMap<string, string> {
    const sources = new Map<string, string>();
    for (const { files } of this.#documents.values()) {
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

  #entryOf<T extends EntryType>(document: FeedDocument, lang: string): Entry<T> {
    const { type, id } = document;
    const key = `${lang}/${type}/${id}`;
    let entry = this.#entries.get(key) as Entry<T> | undefined;
    if (!entry) {
      const fields = mergeFields(document, lang, this.schema(type)) as unknown as EntryFields[T];
      const locales = this.languages.map(({ code }) => code).filter((code) => document.locales[code]);
      // Snapshots of before times were kept have none.
      const updated = (document as Partial<FeedDocument>).updated?.[this.language(lang).twinOf ?? lang];
      entry = { type: type as T, id, lang, slug: slugOf(document, lang), fields, updated, locales };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  #inOrder<T extends EntryType>(entries: readonly Entry<T>[], lang: string): readonly Entry<T>[] {
    const { compare } = this.language(lang);
    return entries
      .map((entry) => ({ entry, date: dateOf(entry), title: entry.fields.title }))
      .sort((one, other) =>
        one.date === other.date ? compare(one.title, other.title) : one.date < other.date ? 1 : -1,
      )
      .map(({ entry }) => entry);
  }

  *#placesOf(type: PlacedType): Generator<{ id: string; places: readonly Place[] }> {
    for (const { id } of this.#byType.get(type) ?? []) {
      const entry = this.entry(type, id, defaultLocale);
      if (!entry) continue;
      const fields = entry.fields as EntryFields['village'] & EntryFields['route'];
      const village = placeOf(fields.place);
      yield { id, places: type === 'route' ? routeSpots(fields, this.track(fields.track)) : village ? [village] : [] };
    }
  }

  /** Takes the tracks of all routes; says why one is refused. */
  #readTracks(dataDir: string): RefusedTrack[] {
    return (this.#byType.get('route') ?? []).flatMap((route) => {
      const id = route.facts['track'];
      const file = typeof id === 'string' ? route.files[id] : undefined;
      const record = file && this.#media.get(mediaKey(file));
      if (!file || !record) return [];
      const found = cachedTrack(dataDir, record.sha256);
      if ('track' in found) this.#tracks.set(id as string, found.track);
      else return { id: route.id, file: file.name, reason: found.problem };
      return [];
    });
  }

  #takeAddresses(document: FeedDocument): void {
    for (const locale of Object.keys(document.locales)) {
      const slug = slugOf(document, locale);
      const place = { type: document.type, id: document.id, locale, attribute: 'slug' };
      if (!isSafeSlug(slug)) {
        throw new FeedError(
          `“${slug}” cannot be part of an address.`,
          'Give the entry another slug in the CMS: letters a–z, digits and hyphens.',
          place,
        );
      }
      const address = `${locale}/${document.type}/${slug}`;
      const other = this.#byAddress.get(address);
      if (other) {
        throw new FeedError(
          `“${slug}” is already the slug of “${titleOf(other, locale)}” (${other.id}).`,
          `Change one of the two in the CMS; this one is “${titleOf(document, locale)}”.`,
          place,
        );
      }
      this.#byAddress.set(address, document);
    }
  }
}

/** What an event is sorted by; all other types sort by title alone. */
function dateOf(entry: Entry): string {
  if (entry.type !== 'workshop') return '';
  const { startDate, endDate } = entry.fields as EntryFields['workshop'];
  return startDate ?? endDate ?? '';
}

const slugOf = ({ id, locales }: FeedDocument, locale: string): string => textOr(locales[locale]?.['slug'], id);

const titleOf = ({ id, locales }: FeedDocument, locale: string): string => textOr(locales[locale]?.['title'], id);

const textOr = (value: unknown, other: string): string => (typeof value === 'string' ? value : other);

/** Whether a slug is one plain folder name. */
export const isSafeSlug = (slug: string): boolean =>
  /^[A-Za-z0-9_~-][A-Za-z0-9_.~-]{0,199}$/.test(slug) && slug !== 'index';
