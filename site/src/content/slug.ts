import type { FeedDocument } from '../schema/parse-document.ts';

/** Last part of a document's address in a language; the id where an editor gave none. */
export const slugOf = ({ id, locales }: FeedDocument, locale: string): string => textOr(locales[locale]?.['slug'], id);

/** What people call a document in a language. */
export const titleOf = ({ id, locales }: FeedDocument, locale: string): string =>
  textOr(locales[locale]?.['title'], id);

const textOr = (value: unknown, other: string): string => (typeof value === 'string' ? value : other);

/** Whether a slug is one plain folder name. */
export const isSafeSlug = (slug: string): boolean =>
  /^[A-Za-z0-9_~-][A-Za-z0-9_.~-]{0,199}$/.test(slug) && slug !== 'index';
