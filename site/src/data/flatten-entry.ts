import { content } from '../content/current-content.ts';
import type { Entry } from '../content/entry.ts';
import type { EntryType } from '../schema/entry-types.ts';
import type { DataObject, DataValue } from './entry-data.ts';

/** One cell of a table. */
export type Cell = string | number | boolean | undefined;

/** Columns that every type has, before its own. */
const COMMON = ['id', 'language', 'title', 'url', 'updated'];

/** Names of a type's columns, from its schema alone, so that a table has the same ones whatever is in it. */
export function columnsOf(type: EntryType): readonly string[] {
  const { schemas } = content();
  const own = [...content().schema(type).attributes.values()].flatMap(({ name, kind, many, component = '' }) => {
    if (name === 'slug' || name === 'title' || name.startsWith('consent')) return [];
    if (kind === 'component') {
      if (many || name === 'source' || name === 'cover' || name === 'logo') return [];
      const inner = [...(schemas.components.get(component)?.attributes.values() ?? [])];
      return inner.filter((one) => one.name !== 'key' && isPlain(one.kind)).map((one) => `${name}.${one.name}`);
    }
    return isPlain(kind) || kind === 'relation' ? [name] : [];
  });
  return [...COMMON, ...own];
}

const isPlain = (kind: string) => !['component', 'media', 'relation', 'body'].includes(kind);

/** The cells of an entry's row; several related entries are named one after the other, with “; ” between them. */
export const cellsOf = (columns: readonly string[], data: DataObject): readonly Cell[] =>
  columns.map((column) => {
    const [name = '', inner] = column.split('.');
    const value = data[name];
    return cellOf(inner === undefined ? value : isObject(value) ? value[inner] : undefined);
  });

function cellOf(value: DataValue | undefined): Cell {
  if (isList(value)) return value.map((one) => cellOf(one)).join('; ');
  return isObject(value) ? (value['title'] as string | undefined) : value;
}

const isList = (value: DataValue | undefined): value is readonly DataValue[] => Array.isArray(value);
const isObject = (value: DataValue | undefined): value is DataObject => typeof value === 'object' && !isList(value);

/** The list that tables, maps and JSON of a type hold: every entry, in the wanted language or the nearest. */
export const listOf = (type: EntryType, lang: string): readonly Entry[] => content().list(type, lang);
