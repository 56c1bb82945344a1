import type { FeedDocument, Values } from '../schema/parse-document.ts';
import type { Attribute, Schema, Schemas } from '../schema/read-schemas.ts';
import { documentKey } from '../snapshot/snapshot.ts';

/** One link of a document: `path` is `type.attribute`, inside components `type.component.attribute`. */
export interface Relation {
  readonly path: string;
  /** Type that it points at. */
  readonly target: string;
  readonly id: string;
}

interface RelationPath {
  readonly path: string;
  readonly target: string;
  readonly attribute: Attribute;
  readonly inside?: Attribute;
}

/** Where documents of each type can point at others. */
export type RelationPaths = ReadonlyMap<string, readonly RelationPath[]>;

export function relationPaths(schemas: Schemas): RelationPaths {
  let paths = known.get(schemas);
  if (!paths) {
    paths = new Map([...schemas.types.values()].map((schema) => [schema.name, pathsOf(schema, schemas)]));
    known.set(schemas, paths);
  }
  return paths;
}

const known = new WeakMap<Schemas, RelationPaths>();

/** All links of a document, also those whose target is not published. */
export function* relationsOf({ type, facts }: FeedDocument, paths: RelationPaths): Generator<Relation> {
  for (const { path, target, attribute, inside } of paths.get(type) ?? []) {
    const value = facts[attribute.name];
    if (value === undefined) continue;
    const holders = inside ? (listOf(value) as Values[]).map((part) => part[inside.name]) : [value];
    for (const holder of holders) {
      for (const id of holder === undefined ? [] : (listOf(holder) as string[])) yield { path, target, id };
    }
  }
}

/** A link to what is not published in any language: `field` of the entry leads to `targetId`. */
export interface DanglingLink {
  readonly type: string;
  readonly id: string;
  readonly field: string;
  readonly target: string;
  readonly targetId: string;
}

/** Links of a document whose target is not published. */
export function danglingLinks(
  document: FeedDocument,
  documents: { get(key: string): FeedDocument | undefined },
  paths: RelationPaths,
): DanglingLink[] {
  const { type, id } = document;
  return [...relationsOf(document, paths)]
    .filter((relation) => documents.get(documentKey(relation.target, relation.id))?.gone !== false)
    .map(({ path, target, id: targetId }) => ({ type, id, field: path.slice(type.length + 1), target, targetId }));
}

/** What a relation is found by when it is read backwards. */
export const referrerKey = (path: string, target: string, id: string): string => `${path} → ${documentKey(target, id)}`;

function pathsOf(schema: Schema, { components }: Schemas): RelationPath[] {
  return [...schema.attributes.values()].flatMap((attribute): RelationPath[] => {
    if (attribute.kind === 'relation')
      return [{ path: `${schema.name}.${attribute.name}`, target: attribute.target ?? '', attribute }];
    const component = attribute.component && components.get(attribute.component);
    if (!component) return [];
    return [...component.attributes.values()]
      .filter(({ kind }) => kind === 'relation')
      .map((inside) => ({
        path: `${schema.name}.${attribute.name}.${inside.name}`,
        target: inside.target ?? '',
        attribute,
        inside,
      }));
  });
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
