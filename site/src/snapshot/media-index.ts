import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { variantName, variantsOf, type Variant } from '../pictures/recipe.ts';
import type { FeedFile } from '../schema/parse-document.ts';

const mediaRecord = z.strictObject({
  /** Of the original's bytes. */
  sha256: z.string(),
  size: z.number(),
  /** Pixels, upright. */
  width: z.number().optional(),
  height: z.number().optional(),
  /** Of the widest WebP variant. */
  bytes: z.number().optional(),
  /** Which of its variants there are. */
  made: z.enum(['first', 'all']).optional(),
  /** Why there is no picture, or not all of it, in words that go on after “because”. */
  problem: z.string().optional(),
});

/** What is in the media cache for one file of the CMS. */
export type MediaRecord = z.infer<typeof mediaRecord>;

/** The media cache's table of contents, by `mediaKey`. */
export type MediaIndex = ReadonlyMap<string, MediaRecord>;

/** What tells one state of an uploaded file from another. */
export const mediaKey = ({ url, size = 0, updatedAt = '' }: FeedFile): string => `${url} ${size} ${updatedAt}`;

/** Where an original is kept. */
export const originalPath = (dataDir: string, sha256: string): string => join(dataDir, 'media', 'originals', sha256);

/** Where the variants of an original are kept. */
export const variantFolder = (dataDir: string, sha256: string): string => join(dataDir, 'media', 'variants', sha256);

/** The variants that there are of a picture; none of other files and broken pictures. */
export const variantsOfRecord = ({ width, made }: MediaRecord): readonly Variant[] =>
  width === undefined || made === undefined ? [] : variantsOf(width, made);

/** Whether everything that a record speaks of lies in the cache, whole. */
export function isInCache(record: MediaRecord, dataDir: string): boolean {
  const { sha256, size } = record;
  return (
    sizeOf(originalPath(dataDir, sha256)) === size &&
    variantsOfRecord(record).every((variant) => sizeOf(join(variantFolder(dataDir, sha256), variantName(variant))) > 0)
  );
}

/** The index as it was last written; empty when there is none, or it is damaged (it is only a cache). */
export function readMediaIndex(dataDir: string): Map<string, MediaRecord> {
  try {
    const written: unknown = JSON.parse(readFileSync(indexPath(dataDir), 'utf8'));
    return new Map(Object.entries(z.record(z.string(), mediaRecord).parse(written)));
  } catch {
    return new Map();
  }
}

/** Adds to the index, whole or not at all. */
export function addToMediaIndex(dataDir: string, records: MediaIndex): void {
  writeMediaIndex(dataDir, new Map([...readMediaIndex(dataDir), ...records]));
}

/** Takes records out of the index, whole or not at all. */
export function takeFromMediaIndex(dataDir: string, isGone: (record: MediaRecord) => boolean): void {
  writeMediaIndex(dataDir, new Map([...readMediaIndex(dataDir)].filter(([, record]) => !isGone(record))));
}

function writeMediaIndex(dataDir: string, index: MediaIndex): void {
  const path = indexPath(dataDir);
  mkdirSync(join(dataDir, 'media'), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w');
  writeSync(file, JSON.stringify(Object.fromEntries(index), null, 1));
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, path);
}

const indexPath = (dataDir: string) => join(dataDir, 'media', 'index.json');

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? -1;
