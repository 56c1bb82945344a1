import { createHash } from 'node:crypto';
import type { Item, Row } from '../../in-step/row';

interface Attribute {
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
}

/** The version of a language that has no draft yet. */
export const NO_VERSION = 'none';

const filesOf = (media: Item['media']) =>
  Object.fromEntries(Object.entries(media).map(([name, files]) => [name, files.map(({ documentId }) => documentId)]));

/**
 * Names what a draft holds, so that two saves from the same form can be told apart. Not when it was saved: a fact that
 * is changed in another language changes this draft too and leaves its time as it is. Relations are left out, because
 * a form sends what it adds and takes away, not the whole list; so is what no form shows.
 */
export function versionOf(uid: string, row: Row | undefined): string {
  if (row === undefined) return NO_VERSION;
  const { facts, media, parts } = row;
  const { attributes } = strapi.contentTypes[uid as never] as { attributes: Record<string, Attribute> };
  const texts = Object.entries(row.texts).filter(
    ([name]) => attributes[name]?.pluginOptions?.['content-manager']?.visible !== false,
  );
  const items = Object.entries(parts).map(([name, list]) => [
    name,
    list.map((item) => [item.key, item.facts, item.texts, filesOf(item.media)]),
  ]);
  const held = JSON.stringify([facts, texts, filesOf(media), items]);
  return createHash('sha256').update(held).digest('base64url').slice(0, 22);
}
