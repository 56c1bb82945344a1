import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import type { FeedFile } from '../schema/parse-document.ts';
import {
  mediaKey,
  originalPath,
  readMediaIndex,
  variantPath,
  writeMediaIndex,
  type MediaIndex,
  type MediaRecord,
} from './media-index.ts';
import type { Snapshot } from './snapshot.ts';

/** Widths of picture variants, in pixels. */
const variantWidths = [480, 960, 1600];

/** Pictures above this are refused rather than let one of them fill the memory. */
const pixelLimit = 100_000_000;

/** What there is in the cache now, and which files are missing or broken, a sentence each that names the file. */
export interface MediaSync {
  readonly index: MediaIndex;
  readonly problems: readonly string[];
}

/**
 * Brings every file that the snapshot uses into the content-addressed cache and makes picture variants.
 * What is there already is not fetched again. A file that fails is a problem, not an error: its page
 * shows its text instead.
 */
export async function syncMedia(
  snapshot: Snapshot,
  dataDir: string,
  options: { readonly offline?: boolean; readonly timeoutMs?: number } = {},
): Promise<MediaSync> {
  const known = readMediaIndex(dataDir);
  const index = new Map<string, MediaRecord>();
  const problems: string[] = [];
  const waiting = [...usedFiles(snapshot)];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [key, file] = next;
      const held = known.get(key);
      if (held && isComplete(held, dataDir)) {
        index.set(key, held);
      } else {
        const record = await fetchFile(file, snapshot.cms, dataDir, options).catch((error: unknown) => {
          problems.push(
            `The file “${file.name}” (${file.url}) is not available: ${messageOf(error)}. Its pages show its text instead. Upload it again, or take it off the entry.`,
          );
          return undefined;
        });
        if (record) index.set(key, record);
      }
      const problem = index.get(key)?.problem;
      if (problem) problems.push(problem);
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  writeMediaIndex(dataDir, new Map([...known, ...index]));
  return { index, problems: problems.sort() };
}

/** Each file once, by its key. */
function usedFiles({ documents }: Snapshot): Map<string, FeedFile> {
  const files = new Map<string, FeedFile>();
  for (const document of documents.values()) {
    for (const file of Object.values(document.files)) files.set(mediaKey(file), file);
  }
  return files;
}

function isComplete({ sha256, widths = [] }: MediaRecord, dataDir: string): boolean {
  return (
    existsSync(originalPath(dataDir, sha256)) &&
    widths.every((width) => existsSync(variantPath(dataDir, sha256, width)))
  );
}

async function fetchFile(
  file: FeedFile,
  cms: string,
  dataDir: string,
  { offline = false, timeoutMs = 60_000 },
): Promise<MediaRecord> {
  if (offline) throw new Error('it is not in the cache, and the CMS is not asked');
  const response = await fetch(new URL(file.url, cms), { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok || !response.body) throw new Error(`the CMS answers ${response.status}`);
  const temporary = join(dataDir, 'media', `${randomUUID()}.tmp`);
  mkdirSync(dirname(temporary), { recursive: true });
  const hash = createHash('sha256');
  let size = 0;
  try {
    await pipeline(
      response.body as AsyncIterable<Uint8Array>,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      },
      createWriteStream(temporary, { flush: true }),
    );
    const sha256 = hash.digest('hex');
    const original = originalPath(dataDir, sha256);
    mkdirSync(dirname(original), { recursive: true });
    renameSync(temporary, original);
    return {
      sha256,
      size,
      ...(file.mime.startsWith('image/') ? await makeVariants(file, original, sha256, dataDir) : {}),
    };
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Variants no wider than the original, turned upright and without the camera's data; or why there are none. */
async function makeVariants(
  file: FeedFile,
  original: string,
  sha256: string,
  dataDir: string,
): Promise<Partial<MediaRecord>> {
  try {
    const picture = sharp(original, { limitInputPixels: pixelLimit, failOn: 'error' }).autoOrient();
    const { autoOrient } = await picture.metadata();
    const { width, height } = autoOrient;
    const widths = variantWidths.filter((wanted) => wanted < width);
    if (widths.length < variantWidths.length) widths.push(width);
    for (const wanted of widths) {
      const path = variantPath(dataDir, sha256, wanted);
      mkdirSync(dirname(path), { recursive: true });
      await picture.clone().resize({ width: wanted }).webp({ quality: 80 }).toFile(`${path}.tmp`);
      renameSync(`${path}.tmp`, path);
    }
    return { width, height, widths };
  } catch (error) {
    return {
      problem: `The picture “${file.name}” (${file.url}) cannot be used: ${messageOf(error)}. Its pages show its text instead. Upload it again as JPEG, PNG or WebP.`,
    };
  }
}

function messageOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return inner instanceof Error ? inner.message.trim() : String(inner);
}
