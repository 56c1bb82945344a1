import type { Core } from '@strapi/strapi';
import { query } from '../in-step/row';
import { shapeOf } from '../in-step/shape';
import { localeService } from '../start/locales';
import { slugProblem } from './address';
import { transliterate } from './transliterate';

interface Asked {
  contentTypeUID: string;
  value: string;
  data?: { title?: string };
  locale?: string;
}

/**
 * The buttons beside a slug in the admin, "regenerate" and "is it free", by our transliteration and our
 * addresses instead of Strapi's, which lose Cyrillic letters.
 */
export function useOwnSlugs(strapi: Core.Strapi): void {
  const isFree = async (type: string, locale: string, slug: string) =>
    slugProblem(slug) === undefined &&
    (await query('biseri::address').findOne({ where: { type, locale, slug } })) === null;
  /** A free slug like this text; one that cannot be an address is first made into one, since a number would not help it. */
  const freeLike = async (uid: string, locale: string, text: string) => {
    const { type } = shapeOf(uid);
    const made = transliterate(text, locale) || type;
    let slug = made;
    for (let number = 2; !(await isFree(type, locale, slug)); number += 1) slug = `${made}-${number}`;
    return slug;
  };
  const localeOf = async ({ locale }: Asked) => locale ?? (await localeService().getDefaultLocale());
  Object.assign(strapi.plugin('content-manager').service('uid'), {
    checkUIDAvailability: async (asked: Asked) =>
      isFree(shapeOf(asked.contentTypeUID).type, await localeOf(asked), asked.value),
    generateUIDField: async (asked: Asked) =>
      freeLike(asked.contentTypeUID, await localeOf(asked), asked.data?.title ?? ''),
    findUniqueUID: async (asked: Asked) => freeLike(asked.contentTypeUID, await localeOf(asked), asked.value),
  });
}
