import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { FormHeading } from './FormHeading';
import { groupFields, HEADING } from './group-fields';
import { WRITTEN_DATE, writeDates } from './write-dates';
import { WrittenDate } from './WrittenDate';

/** Forms in the order in which one writes, under headings; dates as people write them. */
export function registerForms(app: StrapiApp): void {
  app.addFields({ type: HEADING, Component: FormHeading as ComponentType });
  app.addFields({ type: WRITTEN_DATE, Component: WrittenDate as ComponentType });
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', writeDates);
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', groupFields);
}
