import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { FormHeading } from './FormHeading';
import { groupFields, HEADING } from './group-fields';

/** Forms in the order in which one writes, under headings. */
export function registerForms(app: StrapiApp): void {
  app.addFields({ type: HEADING, Component: FormHeading as ComponentType });
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', groupFields);
}
