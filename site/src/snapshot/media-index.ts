import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { FeedFile } from '../schema/parse-document.ts';

const mediaRecord = z.strictObject({
  /** Of the original's bytes. */
  sha256: z.string(),
  size: z.number(),
  /** Pixels, upright. */
  width: z.number().optional(),
  height: z.number().optional(),
  /** Widths of the WebP variants, ascending. */
  widths: z.array(z.number()).optional(),
  /** Why there is no picture, as a sentence for the editor. */
  problem: z.string().optional(),
});

/** What is in the media cache for one file of the CMS. */
export type MediaRecord = z.infer<typeof mediaRecord>;

/** The media cache's table of contents, by `mediaKey`. */
export type MediaIndex = ReadonlyMap<string, MediaRecord>;

/** How variants are made; part of their file name, so that another recipe makes new ones. */
export const recipe = 'webp-q80';

/** What tells one state of an uploaded file from another. */
export const mediaKey = ({ url, size = 0, updatedAt = '' }: FeedFile): string => `${url} ${size} ${updatedAt}`;

/** Where an original is kept. */
export const originalPath = (dataDir: string, sha256: string): string => join(dataDir, 'media', 'originals', sha256);

/** Where a variant is kept. */
export const variantPath = (dataDir: string, sha256: string, width: number): string =>
  join(dataDir, 'media', 'variants', sha256, `${recipe}-${width}.webp`);

/** The index as it was last written; empty when there is none, or it is damaged (it is only a cache). */
export function readMediaIndex(dataDir: string): Map<string, MediaRecord> {
  const path = indexPath(dataDir);
  if (!existsSync(path)) return new Map();
  try {
    return new Map(Object.entries(z.record(z.string(), mediaRecord).parse(JSON.parse(readFileSync(path, 'utf8')))));
  } catch {
    return new Map();
  }
}

/** Writes the index, whole or not at all. */
export function writeMediaIndex(dataDir: string, index: MediaIndex): void {
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
