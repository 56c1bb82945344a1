import type { Core } from '@strapi/strapi';

const MAX_LENGTH = 10_000;

/**
 * Strapi keeps short texts in columns of 255 characters on PostgreSQL and refuses longer ones. Real
 * titles and roles are longer at times, and what somebody wrote is never cut.
 */
export function widenStrings(strapi: Core.Strapi): void {
  const ours = [...Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::')), ...Object.values(strapi.components)];
  for (const { attributes } of ours) {
    for (const attribute of Object.values(attributes) as { type: string; column?: object }[]) {
      if (attribute.type !== 'string') continue;
      attribute.column ??= { type: 'text', args: [] };
      // Not enumerable, so that the forms do not print the number under every field.
      if (!('maxLength' in attribute)) Object.defineProperty(attribute, 'maxLength', { value: MAX_LENGTH, enumerable: false });
    }
  }
}
