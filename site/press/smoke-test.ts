import { join } from 'node:path';
import { hashOf } from './inspection.ts';
import type { Release } from './release.ts';

/** How many of the pages that are new are read back. */
const CHANGED = 20;

/**
 * Reads back, through the link that web servers follow, what readers get of a release: the files in `always`, and some
 * of the pages in `changed`. Gives those whose bytes are not what the release says.
 */
export function smokeTest(
  current: string,
  { files }: Release,
  always: readonly string[],
  changed: readonly string[],
): string[] {
  const step = Math.max(1, Math.floor(changed.length / CHANGED));
  const some = changed.filter((_, at) => at % step === 0);
  return [...new Set([...always, ...some])].filter((file) => {
    const wanted = files.get(file);
    return wanted !== undefined && !wanted.startsWith('@') && hashOf(join(current, file)) !== wanted;
  });
}
