import { setTimeout as wait } from 'node:timers/promises';
import { PicturePool, type PoolOptions } from '../pictures/picture-pool.ts';
import type { Made } from '../pictures/recipe.ts';
import type { FeedFile } from '../schema/parse-document.ts';
import { CardCache } from '../sharing/card-cache.ts';
import { fetchFile } from './fetch-file.ts';
import {
  addToMediaIndex,
  isInCache,
  mediaKey,
  originalPath,
  readMediaIndex,
  takeFromMediaIndex,
  variantFolder,
  type MediaIndex,
  type MediaRecord,
} from './media-index.ts';
import type { Snapshot } from './snapshot.ts';
import { sweepMedia } from './sweep-media.ts';

/** What there is in the cache of a snapshot's files, and why some are not there, by `mediaKey`. */
export interface MediaSync {
  readonly index: MediaIndex;
  readonly missing: ReadonlyMap<string, string>;
}

export interface SyncOptions {
  /** Whether the CMS is not to be asked. */
  readonly offline?: boolean;
  readonly timeoutMs?: number;
  /** How long one file may keep the others waiting, in milliseconds; then it is missing, and follows. */
  readonly waitMs?: number;
  /** Which variants are to be there afterwards. */
  readonly made?: Made;
}

const STILL_COMING = 'it is large and still being fetched';

/** Files that are fetched from the CMS at the same time. */
const FETCHES = 4;

/**
 * The content-addressed cache of files and pictures in the data folder. Only what a snapshot uses is fetched and made:
 * first what a page needs to be shown, the rest when it is asked for.
 */
export class MediaCache {
  /** Grows whenever there is more of a picture than before, or a file that has taken its time. */
  version = 0;
  /** Cards of pages for whoever shares them. */
  readonly cards: CardCache;
  readonly #dataDir: string;
  readonly #pool: PicturePool;
  readonly #records: Map<string, MediaRecord>;
  /** Keys of records whose files were seen to be there. */
  readonly #seen = new Set<string>();
  readonly #changed = new Map<string, MediaRecord>();
  /** Keys of files that take their time: nobody waits for them. */
  readonly #late = new Set<string>();
  readonly #closing = new AbortController();
  /** SHA-256 of originals that were asked for since the process began. */
  readonly #used = new Set<string>();

  constructor(dataDir: string, options: PoolOptions = {}) {
    this.#dataDir = dataDir;
    this.#pool = new PicturePool(options);
    this.cards = new CardCache(dataDir, this.#pool);
    // What failed once is tried again by the next process: it may have more memory, or a better decoder.
    this.#records = new Map(
      [...readMediaIndex(dataDir)].map(([key, { problem: _, ...record }]) => [key, record] as const),
    );
  }

  /** The most memory that one process has held for a picture, in bytes. */
  get peakBytes(): number {
    return this.#pool.peakBytes;
  }

  /**
   * Fetches what is not there yet, and makes the first variants of it, or all. A file that fails is missing, or has
   * its problem in the index; the others are not kept from anything.
   */
  async sync(
    snapshot: Snapshot,
    { offline = false, timeoutMs, waitMs, made = 'first' }: SyncOptions = {},
  ): Promise<MediaSync> {
    const index = new Map<string, MediaRecord>();
    const missing = new Map<string, string>();
    const pictures: Promise<void>[] = [];
    await eachOf(usedFiles(snapshot), FETCHES, async ([key, file]) => {
      try {
        let record = this.#held(key);
        if (!record && offline) throw new Error('it is not in the cache, and the CMS is not asked');
        record ??= await this.#fetch(key, new URL(file.url, snapshot.cms), timeoutMs, waitMs);
        index.set(key, record);
        this.#used.add(record.sha256);
      } catch (error) {
        missing.set(key, messageOf(error));
        return;
      }
      if (isWanted(file, index.get(key), made))
        pictures.push(this.#make(key, file, made).then((record) => void index.set(key, record)));
    });
    await Promise.all(pictures);
    this.#save();
    return { index, missing };
  }

  /** Makes what is missing of a snapshot's pictures, for `forMs` at most. Says whether there is more than before. */
  async makeRest(snapshot: Snapshot, forMs = Infinity): Promise<boolean> {
    const until = performance.now() + forMs;
    const before = this.version;
    for (const [key, file] of usedFiles(snapshot)) {
      if (!isWanted(file, this.#records.get(key), 'all')) continue;
      if (performance.now() > until) break;
      await this.#make(key, file, 'all', true);
      this.version += 1;
    }
    this.#save();
    return this.version > before;
  }

  /** Removes what has not been asked for since the process began, unless it is `needed` (SHA-256 of originals, names of cards). */
  sweep(needed: ReadonlySet<string>): void {
    this.cards.sweep(needed);
    const removed = sweepMedia(this.#dataDir, (sha256) => this.#used.has(sha256) || needed.has(sha256));
    if (removed.size === 0) return;
    for (const [key, { sha256 }] of this.#records) {
      if (!removed.has(sha256)) continue;
      this.#records.delete(key);
      this.#seen.delete(key);
    }
    takeFromMediaIndex(this.#dataDir, ({ sha256 }) => removed.has(sha256));
  }

  close(): void {
    this.#closing.abort();
    this.#pool.close();
  }

  #held(key: string): MediaRecord | undefined {
    const record = this.#records.get(key);
    if (!record || this.#seen.has(key)) return record;
    if (!isInCache(record, this.#dataDir)) return undefined;
    this.#seen.add(key);
    return record;
  }

  /** A file from the CMS. One that takes longer than `waitMs` goes on coming, and no other run waits for it. */
  async #fetch(key: string, url: URL, timeoutMs?: number, waitMs?: number): Promise<MediaRecord> {
    if (this.#late.has(key)) throw new Error(STILL_COMING);
    const { signal } = this.#closing;
    const coming = fetchFile(url, this.#dataDir, { timeoutMs, signal }).then((record) => this.#keep(key, record));
    if (waitMs === undefined) return coming;
    const patience = new AbortController();
    const tired = wait(waitMs, undefined, { signal: patience.signal }).catch(() => undefined);
    const record = await Promise.race([coming, tired]).finally(() => patience.abort());
    if (record) return record;
    this.#late.add(key);
    coming
      .then(() => {
        this.version += 1;
        this.#save();
      })
      .catch(() => undefined) // The next run that needs it tries again, and says why it cannot be had.
      .finally(() => this.#late.delete(key));
    throw new Error(STILL_COMING);
  }

  #keep(key: string, record: MediaRecord): MediaRecord {
    this.#records.set(key, record);
    this.#changed.set(key, record);
    this.#seen.add(key);
    return record;
  }

  async #make(key: string, file: FeedFile, made: Made, late = false): Promise<MediaRecord> {
    const { width = 0, height = 0 } = file;
    const record = this.#records.get(key) as MediaRecord;
    const job = {
      original: originalPath(this.#dataDir, record.sha256),
      folder: variantFolder(this.#dataDir, record.sha256),
      made,
    };
    try {
      const size = await this.#pool.run(job, { pixels: width * height, late });
      return this.#keep(key, { ...record, ...size, made });
    } catch (error) {
      // Where not all of it can be made, what a page needs may still be.
      const less = made === 'all' && !record.made ? await this.#make(key, file, 'first', late) : record;
      return this.#keep(key, { ...less, problem: messageOf(error) });
    }
  }

  #save(): void {
    if (this.#changed.size === 0) return;
    addToMediaIndex(this.#dataDir, this.#changed);
    this.#changed.clear();
  }
}

/** Each file once, by its key. */
function usedFiles({ documents }: Snapshot): Map<string, FeedFile> {
  const files = new Map<string, FeedFile>();
  for (const document of documents.values()) {
    for (const file of Object.values(document.files)) files.set(mediaKey(file), file);
  }
  return files;
}

/** Whether something is still to be made of a picture, and has not failed. */
const isWanted = ({ mime }: FeedFile, record: MediaRecord | undefined, made: Made): boolean =>
  mime.startsWith('image/') && record !== undefined && !record.problem && record.made !== 'all' && record.made !== made;

/** Does the work for each, `width` at a time. */
async function eachOf<T>(list: Iterable<T>, width: number, work: (one: T) => Promise<void>): Promise<void> {
  const waiting = list[Symbol.iterator]();
  const lane = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

function messageOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return inner instanceof Error ? inner.message.trim() : String(inner);
}
