import { linksShown, linksTo, pathsOf } from './links';
import type { Links } from './links';
import type { FileRef, Item, Row, RowRef } from './row';
import { query, rowIds } from './row';
import type { MediaShape, PartShape, Shape } from './shape';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const mediaData = (shapes: MediaShape[], media: Record<string, FileRef[]>) =>
  Object.fromEntries(
    shapes.map(({ name, many }) => {
      const ids = (media[name] ?? []).map(({ id }) => id);
      return [name, many ? ids : (ids[0] ?? null)];
    }),
  );

/** What all languages share of an item, without the row's own ids. */
const itemFacts = (item: Item) => [item.key, item.facts, item.media];

/** What all languages share of a row, relations left out; equal for two rows that are in step. */
export function sharedFacts(shape: Shape, row: Row): unknown {
  const parts = shape.parts.filter(({ textOnly }) => !textOnly);
  return [row.facts, row.media, parts.map(({ name }) => (row.parts[name] ?? []).map(itemFacts))];
}

/** Changes a row without making it look edited: Strapi sets the time of the last edit on every update of one row. */
async function amend(shape: Shape, { id, updatedAt }: RowRef, data: object): Promise<void> {
  await query(shape.uid).update({ where: { id }, data });
  await query(shape.uid).updateMany({ where: { id }, data: { updatedAt } });
}

function partData(part: PartShape, source: Item[], target: Item[]): unknown {
  const items = source.map((item, index) => {
    const twin = part.keyed ? target.find(({ key }) => key === item.key) : target[index];
    return {
      ...(twin ? { id: twin.id } : {}),
      ...(part.keyed && part.many ? { key: item.key } : {}),
      ...item.facts,
      ...mediaData(part.media, item.media),
    };
  });
  return part.many ? items : (items[0] ?? null);
}

/**
 * Makes a row of another language say the same facts; its texts and the time of its last edit stay. Says whether they
 * were others before.
 */
export async function copyFacts(shape: Shape, source: Row, target: Row): Promise<boolean> {
  if (same(sharedFacts(shape, source), sharedFacts(shape, target))) return false;
  const parts = shape.parts.filter(
    ({ name, textOnly }) => !textOnly && !same(source.parts[name]?.map(itemFacts), target.parts[name]?.map(itemFacts)),
  );
  const data = Object.fromEntries(
    parts.map((part) => [part.name, partData(part, source.parts[part.name] ?? [], target.parts[part.name] ?? [])]),
  );
  const components = await strapi.documents(shape.uid).updateComponents({ id: target.id }, data as never);
  await amend(shape, target, { ...source.facts, ...mediaData(shape.media, source.media), ...components });
  return true;
}

/** Makes a row's relations what the truth says, as far as the targets exist in its language and state. */
export async function applyLinks(shape: Shape, row: Row, truth: Links): Promise<void> {
  const shown = linksShown(shape, row);
  for (const path of pathsOf(shape, row)) {
    const wantedIds = await rowIds(path.target, truth.get(path.path) ?? [], row);
    const wanted = (truth.get(path.path) ?? []).filter((id) => wantedIds.has(id));
    if (same(wanted, shown.get(path.path))) continue;
    const set = wanted.map((id) => ({ id: wantedIds.get(id) }));
    const [partName, key] = path.path.split('/');
    const part = shape.parts.find(({ name }) => name === partName);
    if (part === undefined) {
      await amend(shape, row, { [path.name]: { set } });
    } else {
      const item = row.parts[part.name]?.find((candidate) => candidate.key === key);
      await query(part.component).update({ where: { id: item?.id }, data: { [path.name]: { set } } });
    }
  }
  await applyInverses(shape, row);
}

async function applyInverses(shape: Shape, row: Row): Promise<void> {
  if (shape.inverses.length === 0) return;
  const truth = await linksTo(row.documentId, row.state);
  for (const { name, owner, ownerField } of shape.inverses) {
    const sources = truth
      .filter(({ source, path }) => source === owner && path === ownerField)
      .map(({ sourceId }) => sourceId);
    const shown = row.inverses[name] ?? [];
    const ids = await rowIds(owner, [...new Set([...sources, ...shown])], row);
    const rows = (wanted: string[]) => wanted.flatMap((id) => (ids.has(id) ? [{ id: ids.get(id) }] : []));
    const connect = rows(sources.filter((id) => !shown.includes(id)));
    const disconnect = rows(shown.filter((id) => !sources.includes(id)));
    if (connect.length + disconnect.length === 0) continue;
    await amend(shape, row, { [name]: { connect, disconnect } });
  }
}
