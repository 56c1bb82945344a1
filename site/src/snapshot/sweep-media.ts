import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is newer than this may be of a build that has not come to its end; milliseconds. */
const NEW_MS = 24 * 3_600_000;

/**
 * Removes originals and variants of pictures from the cache that are not to be kept (SHA-256 of the original), and what
 * is left of a fetching that was interrupted. Nothing that is new goes. Gives the originals that are gone.
 */
export function sweepMedia(dataDir: string, isKept: (sha256: string) => boolean, now = Date.now()): Set<string> {
  const media = join(dataDir, 'media');
  const isOld = (path: string) => now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > NEW_MS;
  const removed = new Set<string>();
  for (const folder of ['originals', 'variants']) {
    for (const sha256 of namesIn(join(media, folder))) {
      const path = join(media, folder, sha256);
      if (isKept(sha256) || !isOld(path)) continue;
      rmSync(path, { recursive: true, force: true });
      if (folder === 'originals') removed.add(sha256);
    }
  }
  for (const name of namesIn(media).filter((one) => one.endsWith('.tmp')))
    if (isOld(join(media, name))) rmSync(join(media, name), { force: true });
  return removed;
}

function namesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder) : [];
}
