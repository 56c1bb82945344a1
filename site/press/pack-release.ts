import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ReleaseStore } from './release-store.ts';

/** What is smaller compressed: text. Pictures, fonts and archives are compressed already. */
const TEXT = /\.(?:html|css|js|mjs|json|geojson|gpx|svg|xml|atom|txt|csv|ics|md|webmanifest|wasm)$/;

/** Bytes below which it is not worth a second file. */
const SMALL = 1000;

/** Files that are compressed before the next look whether something more important is to be done. */
const AT_ONCE = 16;

const packers: Readonly<Record<string, (bytes: Buffer, file: string) => Promise<Buffer>>> = {
  // What stays for ever is worth the time that the last per cent take.
  '.br': (bytes, file) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: file.startsWith('_astro/') ? 11 : 6 },
    }),
  '.gz': (bytes, file) => promisify(gzip)(bytes, { level: file.startsWith('_astro/') ? 9 : 6 }),
};

/** Endings of the compressed twins of a file. */
export const packedEndings: readonly string[] = Object.keys(packers);

/**
 * Puts compressed twins beside the text files of the release that readers see, for servers that look for them. Each
 * object is compressed once. Ends early when `signal` says so or another release is shown; says how many files it did.
 */
export async function packRelease(store: ReleaseStore, signal: AbortSignal): Promise<number> {
  const release = store.live();
  if (!release) return 0;
  const waiting = store.unpacked().filter(([file]) => TEXT.test(file));
  let done = 0;
  for (let start = 0; start < waiting.length && !signal.aborted; start += AT_ONCE) {
    const some = waiting.slice(start, start + AT_ONCE);
    await Promise.all(some.map(([file, hash]) => packObject(store.objects.path(hash), hash, file)));
    // Nothing can come between this look and the links.
    if (store.live() !== release) return done;
    for (const [file, hash] of some) store.showPacked(file, hash);
    done += some.length;
  }
  return done;
}

async function packObject(path: string, hash: string, file: string): Promise<void> {
  if (packedEndings.some((ending) => existsSync(path + ending))) return;
  const bytes = readFileSync(path);
  // What the disk has damaged is not passed on.
  if (bytes.length < SMALL || createHash('sha256').update(bytes).digest('hex') !== hash) return;
  for (const [ending, pack] of Object.entries(packers)) {
    writeFileSync(`${path}${ending}.tmp`, await pack(bytes, file));
    renameSync(`${path}${ending}.tmp`, path + ending);
  }
}
