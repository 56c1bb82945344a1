import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from './release-store.ts';

/** How many of the pages that are new are read back. */
const CHANGED = 20;

/**
 * Reads back, through the link that web servers follow, what readers get of a release: the door, each language's first
 * page, a style sheet, and some of the pages in `changed` (files of the release). Gives those whose bytes are not what
 * the release says.
 */
export function smokeTest(current: string, { files }: Release, changed: readonly string[]): string[] {
  const homes = Object.keys(files).filter((file) => /^(?:[^/]+\/)?index\.html$/.test(file));
  const sheet = Object.keys(files).find((file) => file.endsWith('.css'));
  const step = Math.max(1, Math.floor(changed.length / CHANGED));
  const some = changed.filter((_, at) => at % step === 0);
  return [...new Set([...homes, ...(sheet === undefined ? [] : [sheet]), ...some])].filter((file) => {
    const wanted = files[file];
    return wanted !== undefined && !wanted.startsWith('@') && hashOf(join(current, file)) !== wanted;
  });
}

function hashOf(path: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return undefined;
  }
}
