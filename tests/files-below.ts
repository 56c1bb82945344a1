import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files below a folder, or below what a link leads to, in order of their paths from there, such as
 * `mk/index.html`, with their bytes. What comes and goes meanwhile, such as a search index in the making, is left out.
 */
export function* filesBelow(link: string): Generator<readonly [path: string, bytes: Buffer]> {
  const root = realpathSync(link);
  function* read(folder: string): Generator<readonly [string, Buffer]> {
    const entries = unlessGone(() => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) yield* read(path);
      const bytes = entry.isFile() ? unlessGone(() => readFileSync(join(root, path))) : undefined;
      if (bytes) yield [path, bytes];
    }
  }
  yield* read('');
}

function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
