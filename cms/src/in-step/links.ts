import type { Row, State } from './row';
import { query } from './row';
import type { LinkShape, Shape } from './shape';
import { ourShapes } from './shape';

/** A relation as the truth holds it. `path` is `attribute`, or `component/key/attribute`. */
export interface Link {
  source: string;
  sourceId: string;
  path: string;
  target: string;
  targetId: string;
  position: number;
}

/** The relations of one document: `path` → `documentId`s of the targets, in order. */
export type Links = Map<string, string[]>;

export interface PathShape extends LinkShape {
  path: string;
}

/** Every relation that a row can hold, with its path. */
export function pathsOf(shape: Shape, row: Pick<Row, 'parts'>): PathShape[] {
  const inParts = shape.parts.flatMap((part) =>
    part.links.flatMap((link) =>
      (row.parts[part.name] ?? []).map((item) => ({ ...link, path: `${part.name}/${item.key}/${link.name}` })),
    ),
  );
  return [...shape.links.map((link) => ({ ...link, path: link.name })), ...inParts];
}

/** The relations that a row shows: only those whose target exists in its language. */
export function linksShown(shape: Shape, row: Row): Links {
  const shown: Links = new Map();
  for (const { name } of shape.links) shown.set(name, row.links[name] ?? []);
  for (const part of shape.parts) {
    for (const link of part.links) {
      for (const item of row.parts[part.name] ?? []) {
        shown.set(`${part.name}/${item.key}/${link.name}`, item.links[link.name] ?? []);
      }
    }
  }
  return shown;
}

/** The truth about the relations of one document. */
export async function linksOf(documentId: string, state: State): Promise<Links> {
  const found = (await query('biseri::link').findMany({
    where: { sourceId: documentId, state },
    orderBy: { position: 'asc' },
  })) as unknown as Link[];
  const links: Links = new Map();
  for (const { path, targetId } of found) links.set(path, [...(links.get(path) ?? []), targetId]);
  return links;
}

/** Writes the truth for one path of one document. */
export async function writeLink(shape: Shape, documentId: string, state: State, path: PathShape, targetIds: string[]) {
  await query('biseri::link').deleteMany({ where: { sourceId: documentId, state, path: path.path } });
  if (targetIds.length === 0) return;
  const data = targetIds.map((targetId, position) => ({
    state,
    source: shape.uid,
    sourceId: documentId,
    path: path.path,
    target: path.target,
    targetId,
    position,
  }));
  await query('biseri::link').createMany({ data });
}

/** Forgets the relations of items that no longer exist. */
export async function forgetPaths(documentId: string, state: State, keep: string[]): Promise<void> {
  const where = { sourceId: documentId, state, ...(keep.length > 0 ? { path: { $notIn: keep } } : {}) };
  await query('biseri::link').deleteMany({ where });
}

/** Who points at a document, in that state. */
export async function linksTo(documentId: string, state: State): Promise<Link[]> {
  return (await query('biseri::link').findMany({ where: { targetId: documentId, state } })) as unknown as Link[];
}

/** The owning side's end of a relation that was edited from the other side. */
export function ownerPath(owner: string, field: string): PathShape {
  const link = ourShapes()
    .find(({ uid }) => uid === owner)
    ?.links.find(({ name }) => name === field);
  if (link === undefined) throw new Error(`${owner} has no relation "${field}".`);
  return { ...link, path: field };
}

/**
 * What the truth becomes when somebody who saw `before` leaves `after`: what they added is added,
 * what they removed is removed, and what they could not see stays where it was.
 */
export function applyChange(truth: string[], before: string[], after: string[]): string[] {
  const seen = new Set([...before, ...after]);
  const result = [...after];
  truth.forEach((id, index) => {
    if (seen.has(id)) return;
    const predecessor = truth.slice(0, index).findLast((earlier) => result.includes(earlier));
    result.splice(predecessor === undefined ? 0 : result.indexOf(predecessor) + 1, 0, id);
  });
  return result;
}
