import type { Core } from '@strapi/strapi';

interface Schema {
  uid: string;
  attributes: Record<string, { type: string; column?: object }>;
}

const MAX_LENGTH = 10_000;

/**
 * Strapi keeps short texts in columns of 255 characters on PostgreSQL and refuses longer ones. Real
 * titles and roles are longer at times, and what somebody wrote is never cut.
 */
export function widenStrings(strapi: Core.Strapi): void {
  const all = [strapi.contentTypes, strapi.components].flatMap((schemas) =>
    Object.values(schemas as unknown as Record<string, Schema>),
  );
  for (const { attributes } of all.filter(({ uid }) => !/^(admin|plugin|strapi)::/.test(uid))) {
    for (const attribute of Object.values(attributes)) {
      if (attribute.type !== 'string') continue;
      attribute.column ??= { type: 'text', args: [] };
      // Not enumerable, so that the forms do not print the number under every field.
      if (!('maxLength' in attribute))
        Object.defineProperty(attribute, 'maxLength', { value: MAX_LENGTH, enumerable: false });
    }
  }
}
