import { copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../content/content.ts';
import { MediaCache } from '../snapshot/media-cache.ts';
import { shareCardHref } from '../sharing/share-card.ts';
import { cardPath } from '../sharing/card-shelf.ts';
import { dataDir } from '../repository-root.ts';

/**
 * Copies into a built site exactly the media that its pages and files name, nothing that only drafts or people
 * without consent have, and draws the cards among it that are not there yet. Returns how many files.
 */
export async function copyUsedMedia(site: string, content: Content): Promise<number> {
  const used = new Set<string>();
  for (const file of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    for (const [href] of text.matchAll(/\/media\/[\w./~-]+/g)) used.add(href);
  }
  const cards = [...used].flatMap((href) => /^\/media\/cards\/(\w+)\.png$/.exec(href)?.slice(1) ?? []);
  await drawCards(cards);
  const sources = new Map(content.mediaSources(dataDir()));
  for (const name of cards) sources.set(shareCardHref(name), cardPath(dataDir(), name));
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

async function drawCards(names: readonly string[]): Promise<void> {
  const media = new MediaCache(dataDir());
  try {
    await media.cards.make(names);
  } finally {
    media.close();
  }
}
