import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { makeSearchIndex, searchTask, type SiteFileAt } from './make-search-index.ts';

/** Puts the search indexes into a built site. Gives what stands in the way: without search a site is a site still. */
export async function indexFolder(site: string): Promise<readonly string[]> {
  const files = new Map<string, SiteFileAt>();
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(site, path).split(sep).join('/'), { version: '', path });
  }
  try {
    const task = searchTask(join(site, 'search', 'index'), files);
    if (task) await makeSearchIndex(task);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}
