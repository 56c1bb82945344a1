import { errors } from '@strapi/utils';
import { sayRefusal, sayType, type RefusalWord } from '../checks/say-refusal';
import type { Row } from '../in-step/row';
import { query } from '../in-step/row';
import type { Shape } from '../in-step/shape';
import { MAX_SLUG_LENGTH, transliterate } from './transliterate';

interface Address {
  id: number;
  locale: string;
  slug: string;
  documentId: string;
  live: boolean;
}

/** Names that are files or pages of the site itself. */
const RESERVED = new Set([
  'index',
  'page',
  '404',
  'feed',
  'search',
  'api',
  'admin',
  'assets',
  'media',
  'sitemap',
  'robots',
]);

const addresses = async (where: object) =>
  (await query('biseri::address').findMany({ where, orderBy: { id: 'asc' } })) as unknown as Address[];

/** The word for why a slug that somebody wrote cannot be an address; undefined if it can. */
export function slugProblem(slug: unknown): RefusalWord | undefined {
  if (typeof slug !== 'string' || slug.trim() === '') return 'slugEmpty';
  if (slug.length > MAX_SLUG_LENGTH) return 'slugLong';
  if (RESERVED.has(slug)) return 'slugReserved';
  if (slug.includes('.')) return 'slugDot';
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? undefined : 'slugLetters';
}

async function sayEntry(shape: Shape, id: string, locale: string): Promise<string> {
  const row = await query(shape.uid).findOne({ where: { documentId: id, locale }, select: ['title'] });
  return row ? sayRefusal('entryNamed', { title: String(row['title']), id }) : sayRefusal('entryDeleted', { id });
}

interface SlugWish {
  documentId: string | undefined;
  locale: string;
  data: Record<string, unknown>;
  title: string | null | undefined;
  /** The slug that the entry has in this language until now. */
  stored: unknown;
}

/**
 * Sees to it that the data of a save has a slug that is free: the one that was written, or refused by
 * name; else the one it had; else one made from the title, numbered where it is taken.
 * An address that was once live belongs to its entry for good.
 */
export async function giveSlug(shape: Shape, { documentId, locale, data, title, stored }: SlugWish): Promise<void> {
  if (!shape.texts.some(({ name }) => name === 'slug')) return;
  const taken = async (slug: string) => {
    const held = (await addresses({ type: shape.type, locale, slug }))[0];
    return held && held.documentId !== documentId ? held : undefined;
  };
  const written = data['slug'] as string | null | undefined;
  if (written === undefined && stored) return;
  if (written != null) {
    const refuse = (why: string) => {
      const told = { type: sayType(shape), title: title ?? '', language: locale, slug: written, why };
      throw new errors.ValidationError(sayRefusal('slug', told));
    };
    const problem = slugProblem(written);
    if (problem) refuse(sayRefusal(problem, { length: written.length, most: MAX_SLUG_LENGTH }));
    const holder = await taken(written);
    if (holder) refuse(sayRefusal('slugTaken', { entry: await sayEntry(shape, holder.documentId, locale) }));
    return;
  }
  const made = transliterate(title ?? '', locale) || shape.type;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? made : `${made}-${number}`;
    if (RESERVED.has(slug) || (await taken(slug))) continue;
    data['slug'] = slug;
    return;
  }
}

/** Writes down which slug a draft has; one that it gave up without having been live at it is free again. */
export async function reserveSlug(shape: Shape, { documentId, locale, texts }: Row): Promise<void> {
  const slug = texts['slug'];
  if (typeof slug !== 'string') return;
  const held = await addresses({ type: shape.type, locale, documentId });
  for (const address of held) {
    if (address.slug !== slug && !address.live) await query('biseri::address').delete({ where: { id: address.id } });
  }
  if (held.some((address) => address.slug === slug)) return;
  await query('biseri::address').create({ data: { type: shape.type, locale, slug, documentId, live: false } });
}

/** The address of a row that was just published must lead somewhere from now on, whatever happens. */
export async function markLive(shape: Shape, { documentId, locale, texts }: Row): Promise<void> {
  await query('biseri::address').updateMany({
    where: { type: shape.type, locale, documentId, slug: texts['slug'] },
    data: { live: true },
  });
}

/** Frees the slugs of drafts that were deleted; those that were live stay. */
export async function forgetAddresses(shape: Shape, documentId: string, localesLeft: string[]): Promise<void> {
  for (const address of await addresses({ type: shape.type, documentId, live: false })) {
    if (!localesLeft.includes(address.locale)) await query('biseri::address').delete({ where: { id: address.id } });
  }
}

/** Slugs at which a document was live and is no longer, for each language; undefined if there are none. */
export async function formerSlugs(shape: Shape, documentId: string, locales: Record<string, Record<string, unknown>>) {
  const former: Record<string, string[]> = {};
  for (const { locale, slug } of await addresses({ type: shape.type, documentId, live: true })) {
    if (locales[locale]?.['slug'] !== slug) (former[locale] ??= []).push(slug);
  }
  return Object.keys(former).length > 0
    ? Object.fromEntries(Object.entries(former).sort(([a], [b]) => (a < b ? -1 : 1)))
    : undefined;
}
