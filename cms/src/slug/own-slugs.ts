import type { Core } from '@strapi/strapi';
import { query } from '../in-step/row';
import { shapeOf } from '../in-step/shape';
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
  const isFree = async ({ contentTypeUID, value, locale = 'en' }: Asked) => {
    const where = { type: shapeOf(contentTypeUID).type, locale, slug: value };
    return slugProblem(value) === undefined && (await query('biseri::address').findOne({ where })) === null;
  };
  Object.assign(strapi.plugin('content-manager').service('uid'), {
    checkUIDAvailability: isFree,
    async generateUIDField({ contentTypeUID, data, locale = 'en' }: Asked) {
      return this.findUniqueUID({
        contentTypeUID,
        value: transliterate(data?.title ?? '', locale) || shapeOf(contentTypeUID).type,
        locale,
      });
    },
    async findUniqueUID({ contentTypeUID, value, locale = 'en' }: Asked) {
      let slug = value;
      for (let number = 2; !(await isFree({ contentTypeUID, value: slug, locale })); number += 1)
        slug = `${value}-${number}`;
      return slug;
    },
  });
}
