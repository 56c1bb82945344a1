import type { FeedDocument, Values } from '../schema/parse-document.ts';
import type { Attribute, Schema, Schemas } from '../schema/read-schemas.ts';
import { documentKey } from '../snapshot/snapshot.ts';

/** Relations read backwards. */
export interface RelationIndex {
  /** Ids of the documents whose relation points at a target, by `type.attribute → targetType/targetId`; inside components `type.component.attribute`. */
  readonly referrers: ReadonlyMap<string, readonly string[]>;
  /** Links whose target is not published in any language. */
  readonly dangling: readonly DanglingLink[];
}

/** A link to what is not published: `field` of the entry leads to `targetId`. */
export interface DanglingLink {
  readonly type: string;
  readonly id: string;
  readonly field: string;
  readonly target: string;
  readonly targetId: string;
}

/** Key into `RelationIndex.referrers`. */
export const referrerKey = (path: string, type: string, id: string): string => `${path} → ${documentKey(type, id)}`;

/** Goes once through all links of all documents. */
export function indexRelations(documents: ReadonlyMap<string, FeedDocument>, schemas: Schemas): RelationIndex {
  const referrers = new Map<string, string[]>();
  const dangling: DanglingLink[] = [];
  const pathsOfType = new Map(
    [...schemas.types.values()].map((schema) => [schema.name, relationPaths(schema, schemas)]),
  );
  for (const document of documents.values()) {
    for (const { path, target, ids } of linksOf(document, pathsOfType.get(document.type) ?? [])) {
      for (const id of ids) {
        if (documents.get(documentKey(target, id))?.gone === false) {
          const key = referrerKey(path, target, id);
          const known = referrers.get(key);
          if (!known) referrers.set(key, [document.id]);
          else if (!known.includes(document.id)) known.push(document.id);
        } else {
          const field = path.slice(document.type.length + 1);
          dangling.push({ type: document.type, id: document.id, field, target, targetId: id });
        }
      }
    }
  }
  return { referrers, dangling };
}

interface RelationPath {
  readonly attribute: Attribute;
  readonly inside?: Attribute;
}

function relationPaths(schema: Schema, { components }: Schemas): RelationPath[] {
  return [...schema.attributes.values()].flatMap((attribute): RelationPath[] => {
    if (attribute.kind === 'relation') return [{ attribute }];
    const component = attribute.component && components.get(attribute.component);
    if (!component) return [];
    return [...component.attributes.values()]
      .filter(({ kind }) => kind === 'relation')
      .map((inside) => ({ attribute, inside }));
  });
}

function* linksOf({ type, facts }: FeedDocument, paths: readonly RelationPath[]) {
  for (const { attribute, inside } of paths) {
    const value = facts[attribute.name];
    if (value === undefined) continue;
    const holders = inside ? (listOf(value) as Values[]).map((part) => part[inside.name]) : [value];
    const path = [type, attribute.name, ...(inside ? [inside.name] : [])].join('.');
    const ids = holders.flatMap((holder) => (holder === undefined ? [] : (listOf(holder) as string[])));
    yield { path, target: (inside ?? attribute).target ?? '', ids };
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
