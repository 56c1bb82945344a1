import type { Core } from '@strapi/strapi';
import { formLayouts, rowFields } from '../forms/form-layouts';

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: object;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

interface ContentTypes {
  findConfiguration(schema: object): Promise<Configuration>;
  updateConfiguration(schema: object, configuration: object): Promise<unknown>;
}

/** Puts the order of `form-layouts.ts` into the admin's forms and lists. */
export async function layOutForms(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('content-manager').service<ContentTypes>('content-types');
  for (const [name, { edit, list, sort }] of Object.entries(formLayouts)) {
    const schema = strapi.contentTypes[`api::${name}.${name}` as never] as object | undefined;
    if (schema === undefined) throw new Error(`src/forms/form-layouts.ts lays out "${name}", which does not exist.`);
    const stored = await service.findConfiguration(schema);
    const [defaultSortBy, defaultSortOrder] = sort;
    const wanted = {
      ...stored,
      settings: { ...stored.settings, mainField: 'title', defaultSortBy, defaultSortOrder, pageSize: 20 },
      layouts: { list: [...list], edit: edit.flatMap(([, ...rows]) => rows.map(rowFields)) },
    };
    if (JSON.stringify(wanted) !== JSON.stringify(stored)) await service.updateConfiguration(schema, wanted);
  }
}
