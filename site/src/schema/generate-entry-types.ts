import type { Attribute, Schema, Schemas } from './read-schemas.ts';

const scalars: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  date: 'string',
  media: 'string',
  relation: 'string',
  body: 'Body',
};

/** TypeScript source with one interface for each content type and component, facts and texts together. */
export function generateEntryTypes(schemas: Schemas): string {
  const types = [...schemas.types.values()];
  return [
    '// Made from the schema files of the CMS by site/scripts/generate-types.ts. Do not edit.',
    "import type { Body } from '../../../cms/src/body/body.ts';",
    '',
    ...[...schemas.components.values()].map((schema) => interfaceOf(componentName(schema.name), schema)),
    ...types.map((schema) => interfaceOf(`${pascal(schema.name)}Fields`, schema)),
    '/** What each content type holds, by its singular name. */',
    'export interface EntryFields {',
    ...types.map(({ name }) => `  readonly '${name}': ${pascal(name)}Fields;`),
    '}',
    '',
    '/** Singular name of a content type. */',
    'export type EntryType = keyof EntryFields;',
    '',
  ].join('\n');
}

function interfaceOf(name: string, schema: Schema): string {
  const lines = [...schema.attributes.values()].map(
    (attribute) => `  readonly ${attribute.name}${attribute.required ? '' : '?'}: ${typeOf(attribute)};`,
  );
  return [`export interface ${name} {`, ...lines, '}', ''].join('\n');
}

function typeOf(attribute: Attribute): string {
  const one =
    attribute.kind === 'component'
      ? componentName(attribute.component ?? '')
      : attribute.kind === 'enumeration'
        ? (attribute.enum ?? []).map((value) => `'${value}'`).join(' | ')
        : (scalars[attribute.kind] ?? 'unknown');
  return attribute.many ? `readonly ${one.includes('|') ? `(${one})` : one}[]` : one;
}

/** `shared.person-in-role` → `SharedPersonInRole`. */
const componentName = (uid: string) => pascal(uid.replace('.', '-'));

const pascal = (name: string) => name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
