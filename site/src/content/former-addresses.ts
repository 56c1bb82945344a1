import type { EntryType } from '../schema/entry-types.ts';
import type { Content } from './content.ts';
import { isSafeSlug } from './content.ts';
import { entryPath } from './addresses.ts';
import type { Entry } from './entry.ts';

/** An address that was live once and still says where its page went. */
export interface FormerAddress {
  readonly path: string;
  readonly lang: string;
  /** The page's address now, where it is still published in this language. */
  readonly movedTo?: Entry | undefined;
  /** Where it is still published in others only. */
  readonly elsewhere: readonly Entry[];
}

/** All former addresses that no live page has taken over, by path. The latest change wins where two claim one. */
export function formerAddresses(content: Content): ReadonlyMap<string, FormerAddress> {
  const found = new Map<string, FormerAddress>();
  const documents = [...content.documents()].sort((one, other) => one.seq - other.seq);
  for (const { type, id, former } of documents) {
    for (const [lang, slugs] of Object.entries(former)) {
      for (const slug of slugs) {
        const path = isSafeSlug(slug) ? entryPath({ type: type as EntryType, lang, slug }) : undefined;
        if (!path || content.find(type as EntryType, lang, slug)) continue;
        const now = content.entry(type as EntryType, id, lang);
        const movedTo = now?.lang === lang ? now : undefined;
        found.set(path, { path, lang, movedTo, elsewhere: now && !movedTo ? content.translations(now) : [] });
      }
    }
  }
  return found;
}
