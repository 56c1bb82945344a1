import { createHash } from 'node:crypto';
import { filesBelow } from '../files-below.ts';

/**
 * All files of a folder, or of what a link leads to: the SHA-256 of each by its path, such as `mk/index.html`. The
 * compressed twins, which come when there is time, and the search indexes, which follow a release, are left out.
 */
export function releaseFiles(link: string): Map<string, string> {
  const files = [...filesBelow(link)].filter(([path]) => !/\.(?:br|gz|new)$|^search\/index\//.test(path));
  return new Map(files.map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]));
}

/** The same without the cards that others show of a page, which are drawn after it, and without what pages say of them. */
export function filesBesideCards(link: string): Map<string, string> {
  const files = [...filesBelow(link)].filter(
    ([path]) => !/\.(?:br|gz|new)$|^search\/index\/|^media\/cards\//.test(path),
  );
  const tags = /\s*<meta (?:property="og:image|name="twitter:card)[^>]*>\s*/g;
  const plain = (path: string, bytes: Buffer) =>
    path.endsWith('.html') ? bytes.toString().replaceAll(tags, '') : bytes;
  return new Map(files.map(([path, bytes]) => [path, createHash('sha256').update(plain(path, bytes)).digest('hex')]));
}

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
