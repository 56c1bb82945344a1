import type { EntryType } from '../schema/entry-types.ts';
import { documentKey } from '../snapshot/snapshot.ts';
import { entryPath, homePath } from './addresses.ts';
import type { Content } from './content.ts';
import { isSafeSlug } from './slug.ts';

/** An address that was live once and still says where its page went. */
export interface FormerAddress {
  readonly path: string;
  readonly lang: string;
  /** The document whose address it was. */
  readonly type: EntryType;
  readonly id: string;
  /** Where that is now, if it is still published in this language. */
  readonly movedTo: string | undefined;
}

/** Types whose entries have a card for printing beside their page. */
export const typesWithCard: ReadonlySet<string> = new Set(['route', 'village']);

/** All former addresses that no live page has taken over, by path. The latest change wins where two claim one. */
export function formerAddresses(content: Content): ReadonlyMap<string, FormerAddress> {
  const found = new Map<string, FormerAddress>();
  for (const { type: name, id, former } of content.formerDocuments()) {
    const type = name as EntryType;
    for (const [lang, slugs] of Object.entries(former)) {
      const now = content.entry(type, id, lang);
      const movedTo = now?.lang === lang ? (entryPath(now) ?? homePath(lang)) : undefined;
      for (const slug of slugs) {
        const path = isSafeSlug(slug) ? entryPath({ type, lang, slug }) : undefined;
        if (!path || content.find(type, lang, slug)) continue;
        const former = { lang, type, id, movedTo };
        found.set(path, { path, ...former });
        if (!typesWithCard.has(type)) continue;
        const card = `${path}${content.language(lang).words.maps.cardPath}/`;
        found.set(card, { path: card, ...former });
      }
    }
  }
  return found;
}

/** The document that a former address belongs to, as the table of pages writes it. */
export const claimant = ({ type, id }: FormerAddress): string => documentKey(type, id);
