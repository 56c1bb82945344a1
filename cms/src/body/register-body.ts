import type { Core } from '@strapi/strapi';

/** Makes the custom field `global::body` known: JSON in the database, see body.ts for its format. */
export function registerBody(strapi: Core.Strapi): void {
  strapi.customFields.register({
    name: 'body',
    type: 'json',
    inputSize: { default: 12, isResizable: false },
  });
}
