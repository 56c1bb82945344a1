import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

const attributeFile = z.looseObject({
  type: z.string(),
  required: z.boolean().optional(),
  enum: z.array(z.string()).optional(),
  regex: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  multiple: z.boolean().optional(),
  repeatable: z.boolean().optional(),
  component: z.string().optional(),
  relation: z.string().optional(),
  target: z.string().optional(),
  mappedBy: z.string().optional(),
  customField: z.string().optional(),
  pluginOptions: z.looseObject({ i18n: z.looseObject({ localized: z.boolean().optional() }).optional() }).optional(),
});
const schemaFile = z.looseObject({
  kind: z.enum(['collectionType', 'singleType']).optional(),
  info: z.looseObject({ singularName: z.string().optional(), pluralName: z.string().optional() }),
  attributes: z.record(z.string(), attributeFile),
});
type AttributeFile = z.infer<typeof attributeFile>;

/** How one value of an attribute looks in the feed. */
export type ValueKind =
  'string' | 'number' | 'integer' | 'boolean' | 'enumeration' | 'date' | 'media' | 'relation' | 'component' | 'body';

/** Facts are the same in every language, texts are not; a component with both is split by its `key`. */
export type Side = 'facts' | 'texts' | 'split';

/** One attribute of a content type or component, as the CMS's schema file says. */
export interface Attribute {
  readonly name: string;
  readonly kind: ValueKind;
  readonly side: Side;
  readonly many: boolean;
  readonly required: boolean;
  readonly enum?: readonly string[] | undefined;
  readonly pattern?: RegExp | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Singular name of the related type. */
  readonly target?: string | undefined;
  /** UID of the component, such as `shared.place`. */
  readonly component?: string | undefined;
}

/** A content type (by its singular API name) or a component (by its UID). */
export interface Schema {
  readonly name: string;
  /** Plural API name of a content type; a component's own name. */
  readonly plural: string;
  readonly single: boolean;
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** Everything that the CMS's schema files say. */
export interface Schemas {
  readonly types: ReadonlyMap<string, Schema>;
  readonly components: ReadonlyMap<string, Schema>;
}

const kinds: Readonly<Record<string, ValueKind>> = {
  string: 'string',
  text: 'string',
  uid: 'string',
  email: 'string',
  integer: 'integer',
  decimal: 'number',
  float: 'number',
  boolean: 'boolean',
  enumeration: 'enumeration',
  date: 'date',
  media: 'media',
  relation: 'relation',
  component: 'component',
};

/**
 * Reads the schema files under a CMS's `src` folder.
 * Attributes that only mirror a relation owned elsewhere (`mappedBy`) are left out, as they are in the feed.
 */
export function readSchemas(cmsSource: string): Schemas {
  const components = new Map<string, Schema>();
  const sides = new Map<string, Side>();
  for (const category of readdirSync(join(cmsSource, 'components')).sort()) {
    for (const file of readdirSync(join(cmsSource, 'components', category)).sort()) {
      if (!file.endsWith('.json')) continue;
      const name = `${category}.${file.slice(0, -'.json'.length)}`;
      const schema = readSchema(join(cmsSource, 'components', category, file), name, sides);
      components.set(name, schema);
      sides.set(name, sideOfComponent(schema));
    }
  }
  const types = new Map<string, Schema>();
  for (const api of readdirSync(join(cmsSource, 'api')).sort()) {
    const folder = join(cmsSource, 'api', api, 'content-types');
    if (!existsSync(folder)) continue;
    for (const type of readdirSync(folder).sort()) {
      const schema = readSchema(join(folder, type, 'schema.json'), undefined, sides);
      types.set(schema.name, schema);
    }
  }
  return { types, components };
}

function readSchema(path: string, uid: string | undefined, sides: ReadonlyMap<string, Side>): Schema {
  const parsed = schemaFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} is not a schema file of the CMS: ${z.prettifyError(parsed.error)}`);
  const { kind, info, attributes } = parsed.data;
  const name = uid ?? info.singularName;
  if (!name) throw new Error(`${path} has no info.singularName. Add it: it is the type's name in the feed.`);
  const read = new Map<string, Attribute>();
  for (const [attribute, said] of Object.entries(attributes)) {
    if (said.mappedBy) continue;
    read.set(attribute, readAttribute(path, attribute, said, sides));
  }
  return { name, plural: info.pluralName ?? name, single: kind === 'singleType', attributes: read };
}

function readAttribute(path: string, name: string, said: AttributeFile, sides: ReadonlyMap<string, Side>): Attribute {
  const kind = said.customField === 'global::body' ? 'body' : kinds[said.type];
  if (!kind) {
    throw new Error(
      `${path}: attribute “${name}” is of type “${said.customField ?? said.type}”, which this site cannot show. Add it to site/src/schema/read-schemas.ts.`,
    );
  }
  let side: Side = said.pluginOptions?.i18n?.localized && kind !== 'relation' && kind !== 'media' ? 'texts' : 'facts';
  if (kind === 'component') {
    const known = sides.get(said.component ?? '');
    if (!known)
      throw new Error(
        `${path}: attribute “${name}” uses the component “${said.component}”, which has no schema file (or lies inside another component, which the feed does not know).`,
      );
    side = known;
  }
  return {
    name,
    kind,
    side,
    many: kind === 'relation' ? /ToMany$/.test(said.relation ?? '') : Boolean(said.multiple ?? said.repeatable),
    required: said.required ?? false,
    enum: said.enum,
    pattern: said.regex === undefined ? undefined : new RegExp(said.regex),
    min: said.min,
    max: said.max,
    target: said.target?.split('.').at(-1),
    component: said.component,
  };
}

function sideOfComponent(schema: Schema): Side {
  const sides = new Set([...schema.attributes.values()].filter(({ name }) => name !== 'key').map(({ side }) => side));
  if (sides.size > 1) return 'split';
  return sides.has('texts') ? 'texts' : 'facts';
}
