import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files of a folder, or of what a link leads to: the SHA-256 of each by its path, such as `mk/index.html`. The
 * compressed twins, which come when there is time, and the search indexes, which follow a release, are left out.
 */
export function releaseFiles(link: string): Map<string, string> {
  const root = realpathSync(link);
  const hashes = new Map<string, string>();
  const read = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      // Not even looked into: a search index comes and goes while this reads.
      if (entry.isDirectory() && path !== SEARCH_INDEXES) read(path);
      else if (entry.isFile() && !/\.(?:br|gz|new)$/.test(path))
        hashes.set(path, createHash('sha256').update(readFileSync(join(root, path))).digest('hex'));
    }
  };
  read('');
  return new Map([...hashes].sort());
}

const SEARCH_INDEXES = join('search', 'index');

/** Files whose name holds the hash of their bytes. Those of earlier releases stay, for tabs that are open. */
export const isHashed = (file: string): boolean => file.startsWith('_astro/') || file.startsWith('media/');

/**
 * In what a release differs from what it should be, a line each; nothing if it is the same, byte for byte. It may hold
 * hashed files of earlier releases besides.
 */
export function differences(is: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): string[] {
  const missing = [...wanted.keys()].filter((file) => !is.has(file)).map((file) => `missing: ${file}`);
  const surplus = [...is.keys()].filter((file) => !wanted.has(file) && !isHashed(file));
  const other = [...wanted].filter(([file, hash]) => is.has(file) && is.get(file) !== hash);
  return [...missing, ...surplus.map((file) => `too many: ${file}`), ...other.map(([file]) => `differs: ${file}`)];
}
