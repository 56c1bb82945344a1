import type { ComponentType } from 'react';
import { Feather } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The custom field `global::body` in the admin; its editor is loaded with the first form that has one. */
export const bodyField: Parameters<StrapiApp['customFields']['register']>[0] = {
  name: 'body',
  type: 'json',
  icon: Feather,
  intlLabel: { id: 'body.field', defaultMessage: 'Text' },
  intlDescription: { id: 'body.field.description', defaultMessage: 'Formatted text, kept exactly as written' },
  components: {
    // The form gives it its props; the registry's type knows of none.
    Input: async () => ({ default: (await import('./BodyInput')).BodyInput as ComponentType<object> as ComponentType }),
  },
};
