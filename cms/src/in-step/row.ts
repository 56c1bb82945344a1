import type { PartShape, Shape } from './shape';

export type State = 'draft' | 'published';

/** A row of one document in one language and state, without its content. */
export interface RowRef {
  id: number;
  documentId: string;
  locale: string;
  state: State;
  updatedAt: string;
}

/** A file as a row points at it. */
export interface FileRef {
  id: number;
  documentId: string;
}

/** One item of a component attribute. Relations are `documentId`s, in order. */
export interface Item {
  id: number;
  key: string | null;
  facts: Record<string, unknown>;
  texts: Record<string, unknown>;
  media: Record<string, FileRef[]>;
  links: Record<string, string[]>;
}

/** A whole row, divided as its shape says. */
export interface Row extends RowRef {
  facts: Record<string, unknown>;
  texts: Record<string, unknown>;
  media: Record<string, FileRef[]>;
  links: Record<string, string[]>;
  inverses: Record<string, string[]>;
  parts: Record<string, Item[]>;
}

interface Plain {
  [name: string]: unknown;
}

/** Strapi's query engine for one table, under the few methods that are used here. */
export interface Query {
  findOne(params: object): Promise<Plain | null>;
  findMany(params: object): Promise<Plain[]>;
  create(params: object): Promise<Plain>;
  createMany(params: object): Promise<unknown>;
  update(params: object): Promise<Plain | null>;
  updateMany(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
  deleteMany(params: object): Promise<unknown>;
}

/** The query engine under the document service: rows, not documents. It takes part in the running transaction. */
export const query = (uid: string): Query => strapi.db.query(uid);

const list = (value: unknown): Plain[] => (value == null ? [] : ([value].flat() as Plain[]));
const documentIds = (value: unknown) => list(value).map((target) => String(target['documentId']));
const fileRefs = (value: unknown): FileRef[] =>
  list(value).map((file) => ({ id: Number(file['id']), documentId: String(file['documentId']) }));

const pick = (names: { name: string }[], from: Plain) =>
  Object.fromEntries(names.map(({ name }) => [name, from[name] ?? null]));
const each = <T>(names: { name: string }[], read: (value: unknown) => T, from: Plain) =>
  Object.fromEntries(names.map(({ name }) => [name, read(from[name])]));

function populateOf(shape: Pick<Shape, 'media' | 'links'> & Partial<Pick<Shape, 'inverses' | 'parts'>>): object {
  const ids = { select: ['id', 'documentId'] };
  const populate: Record<string, object | true> = {};
  for (const { name } of [...shape.media, ...shape.links, ...(shape.inverses ?? [])]) populate[name] = ids;
  for (const part of shape.parts ?? []) {
    const inner = populateOf(part);
    populate[part.name] = Object.keys(inner).length > 0 ? { populate: inner } : true;
  }
  return populate;
}

function itemOf(part: PartShape, from: Plain): Item {
  return {
    id: Number(from['id']),
    key: part.many ? ((from['key'] as string | null | undefined) ?? null) : 'one',
    facts: pick(part.facts, from),
    texts: pick(part.texts, from),
    media: each(part.media, fileRefs, from),
    links: each(part.links, documentIds, from),
  };
}

function rowOf(shape: Shape, from: Plain): Row {
  return {
    ...refOf(from),
    facts: pick(shape.facts, from),
    texts: pick(shape.texts, from),
    media: each(shape.media, fileRefs, from),
    links: each(shape.links, documentIds, from),
    // The same target may be listed for each of its languages.
    inverses: each(shape.inverses, (value) => [...new Set(documentIds(value))], from),
    parts: Object.fromEntries(
      shape.parts.map((part) => [part.name, list(from[part.name]).map((item) => itemOf(part, item))]),
    ),
  };
}

function refOf(from: Plain): RowRef {
  return {
    id: Number(from['id']),
    documentId: String(from['documentId']),
    locale: String(from['locale']),
    state: from['publishedAt'] == null ? 'draft' : 'published',
    updatedAt: from['updatedAt'] as string,
  };
}

/** All rows of a document: at most one for each language and state. */
export async function rowRefs(uid: string, documentId: string): Promise<RowRef[]> {
  const select = ['id', 'documentId', 'locale', 'publishedAt', 'updatedAt'];
  return (await query(uid).findMany({ where: { documentId }, select, orderBy: { id: 'asc' } })).map(refOf);
}

/** Several rows with everything that they hold, in that order, by as many queries as one takes. */
export async function readRows(shape: Shape, refs: readonly Pick<RowRef, 'id'>[]): Promise<Row[]> {
  if (refs.length === 0) return [];
  const where = { id: { $in: refs.map(({ id }) => id) } };
  const found = await query(shape.uid).findMany({ where, populate: populateOf(shape) });
  const rows = new Map(found.map((row) => [Number(row['id']), rowOf(shape, row)]));
  return refs.map(({ id }) => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`${shape.uid}: row ${id} is gone while it was being brought in step.`);
    return row;
  });
}

/** One row with everything that it holds. */
export async function readRow(shape: Shape, ref: Pick<RowRef, 'id'>): Promise<Row> {
  const [row] = await readRows(shape, [ref]);
  return row!;
}

/** The ids of those of the documents that have a row in that language and state, by `documentId`. */
export async function rowIds(uid: string, documentIds: string[], { locale, state }: Pick<RowRef, 'locale' | 'state'>) {
  if (documentIds.length === 0) return new Map<string, number>();
  const publishedAt = state === 'draft' ? { $null: true } : { $notNull: true };
  const where = { documentId: { $in: documentIds }, locale, publishedAt };
  const found = await query(uid).findMany({ where, select: ['id', 'documentId'] });
  return new Map(found.map((row) => [String(row['documentId']), Number(row['id'])]));
}
