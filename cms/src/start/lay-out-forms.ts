import type { Core } from '@strapi/strapi';
import { formLayouts, rowFields } from '../forms/form-layouts';

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: object;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

/** Of content types, and of components. */
interface Forms {
  findConfiguration(schema: object): Promise<Configuration>;
  updateConfiguration(schema: object, configuration: object): Promise<unknown>;
}

type Field = Configuration['layouts']['edit'][number][number];

/** Fields one after the other, in rows of twelve twelfths. */
function inRows(fields: readonly Field[]): Field[][] {
  const rows: Field[][] = [];
  let free = 0;
  for (const field of fields) {
    if (field.size > free) {
      rows.push([]);
      free = 12;
    }
    rows.at(-1)?.push(field);
    free -= field.size;
  }
  return rows;
}

/** Puts the order of `form-layouts.ts` into the admin's forms and lists. */
export async function layOutForms(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('content-manager').service<Forms>('content-types');
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
  await layOutParts(strapi);
}

interface Component {
  readonly attributes: Readonly<
    Record<string, { type?: string; pluginOptions?: { 'content-manager'?: { visible?: boolean } } }>
  >;
}

/**
 * Takes out of the forms of components what nobody is to see, of which Strapi leaves the place empty, and gives relations
 * a row to themselves.
 */
async function layOutParts(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('content-manager').service<Forms>('components');
  for (const component of Object.values(strapi.components as unknown as Record<string, Component>)) {
    const stored = await service.findConfiguration(component);
    const fields = stored.layouts.edit.flat().flatMap((field): Field[] => {
      const { type, pluginOptions } = component.attributes[field.name] ?? {};
      if (pluginOptions?.['content-manager']?.visible === false) return [];
      return [type === 'relation' ? { ...field, size: 12 } : field];
    });
    const edit = inRows(fields);
    if (JSON.stringify(edit) === JSON.stringify(stored.layouts.edit)) continue;
    await service.updateConfiguration(component, { ...stored, layouts: { ...stored.layouts, edit } });
  }
}
