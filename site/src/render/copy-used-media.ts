import { copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../content/content.ts';
import { dataDir } from '../repository-root.ts';

/**
 * Copies into a built site exactly the media that its pages and files name, nothing that only drafts or people
 * without consent have. Returns how many files.
 */
export function copyUsedMedia(site: string, content: Content): number {
  const sources = content.mediaSources(dataDir());
  const used = new Set<string>();
  for (const file of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    for (const [href] of text.matchAll(/\/media\/[\w./~-]+/g)) used.add(href);
  }
  let copied = 0;
  for (const href of used) {
    const source = sources.get(href);
    if (!source) continue;
    const target = join(site, href);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
    copied++;
  }
  return copied;
}
