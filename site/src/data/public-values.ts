import { contactDetails, personDetails } from '../content/consent.ts';
import { content } from '../content/current-content.ts';
import type { EntryFields } from '../schema/entry-types.ts';
import type { Values } from '../schema/parse-document.ts';
import type { Attribute, Schema } from '../schema/read-schemas.ts';

/** An attribute of an entry, or of a part of one, that has a value which anybody may see. */
export interface PublicValue {
  readonly attribute: Attribute;
  readonly value: unknown;
}

/**
 * What may be shown of an entry or of a part, attribute by attribute in the order of the schema: without the keys of
 * parts and the marks of consent, and without a phone, an e-mail or a photo that nobody allows today.
 */
export function publicValues(schema: Schema, values: Values): readonly PublicValue[] {
  const shown = { ...values, ...consented(schema, values) };
  return [...schema.attributes.values()].flatMap((attribute) => {
    const value = shown[attribute.name];
    const isInternal = attribute.name === 'key' || attribute.name === 'slug' || attribute.name.startsWith('consent');
    return value === undefined || isInternal ? [] : [{ attribute, value }];
  });
}

/** The schema of a component's parts. */
export function schemaOfPart({ component = '' }: Attribute): Schema {
  const schema = content().schemas.components.get(component);
  if (!schema) throw new Error(`There is no component “${component}”. Add its schema file under cms/src/components.`);
  return schema;
}

/** The parts of a component, one or many. */
export const partsOf = (value: unknown): readonly Values[] => (Array.isArray(value) ? value : [value]) as Values[];

function consented({ name }: Schema, values: Values): Values {
  const { today } = content();
  if (name === 'person') return { ...personDetails(values as unknown as EntryFields['person'], today) };
  if (name === 'shared.contact') return { ...contactDetails(values, undefined, today) };
  return {};
}
