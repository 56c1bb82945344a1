import type { Core } from '@strapi/strapi';
import words from '../words/en.json';

interface FieldWords {
  label: string;
  description?: string;
  /** Shown in the empty field. */
  example?: string;
}

type Metadatas = Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;

interface ConfigurationService {
  findConfiguration(schema: object): Promise<{ settings: object; metadatas: Metadatas; layouts: object }>;
  updateConfiguration(schema: object, configuration: object): Promise<unknown>;
}

/** Puts the English labels and descriptions of all fields into the admin's forms; `src/admin/form-words.ts` has the other languages. */
export async function describeFields(strapi: Core.Strapi): Promise<void> {
  const manager = strapi.plugin('content-manager');
  for (const [name, { fields }] of Object.entries(words as Record<string, { fields: Record<string, FieldWords> }>)) {
    const isComponent = name.includes('.');
    const schema = isComponent
      ? strapi.components[name as never]
      : strapi.contentTypes[`api::${name}.${name}` as never];
    if (schema === undefined) throw new Error(`src/words/en.json describes "${name}", which does not exist.`);
    const service = manager.service<ConfigurationService>(isComponent ? 'components' : 'content-types');
    const configuration = await service.findConfiguration(schema);
    const metadatas = structuredClone(configuration.metadatas);
    for (const [field, { label, description = '', example = '' }] of Object.entries(fields)) {
      const metadata = metadatas[field];
      if (metadata === undefined) continue;
      Object.assign(metadata.edit, { label, description, placeholder: example });
      metadata.list['label'] = label;
    }
    // What joins a part's words in all languages is nobody's to fill in.
    if (isComponent && metadatas['key']) metadatas['key'].edit['visible'] = false;
    if (JSON.stringify(metadatas) === JSON.stringify(configuration.metadatas)) continue;
    await service.updateConfiguration(schema, { ...configuration, metadatas });
  }
}
