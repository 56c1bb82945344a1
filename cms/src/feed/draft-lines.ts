import { errors } from '@strapi/utils';
import type { Link } from '../in-step/links';
import { linksTo } from '../in-step/links';
import { readRows, rowRefs } from '../in-step/row';
import type { Shape } from '../in-step/shape';
import { ourShapes } from '../in-step/shape';
import type { Line } from './line';
import { makeLine, storedLine } from './line';
import { factsOf, textsOf } from './line-content';

interface Wanted {
  type: string;
  id: string;
  locale: string;
}

/**
 * What the feed would say if a document's drafts were published now, in all languages that have one: the document's
 * own line first, then those of published documents whose relation to it was changed from its side. Nothing is stored.
 */
export async function draftLines({ type, id, locale }: Wanted): Promise<Line[]> {
  const shape = ourShapes().find((known) => known.type === type);
  if (shape === undefined) throw new errors.NotFoundError(`There is no content type “${type}”.`);
  const refs = (await rowRefs(shape.uid, id)).filter(({ state }) => state === 'draft');
  if (refs.length === 0) throw new errors.NotFoundError(`${shape.displayName} ${id} is not there; it was deleted.`);
  const rows = await readRows(shape, refs);
  const asked = rows.find((row) => row.locale === locale);
  const texts = Object.fromEntries(rows.map((row) => [row.locale, textsOf(shape, row)]));
  const line = asked && (await makeLine(shape, { id, state: 'draft', facts: factsOf(shape, asked), texts }));
  if (line?.locales?.[locale] === undefined) {
    throw new errors.NotFoundError(
      `This ${shape.displayName} has nothing in the language “${locale}” yet. Choose the language in the form, write a title, and save.`,
    );
  }
  return [line, ...(await changedOwners(shape, id))];
}

async function changedOwners(shape: Shape, id: string): Promise<Line[]> {
  const lines = new Map<string, Line>();
  const [wanted, held] = [await linksTo(id, 'draft'), await linksTo(id, 'published')];
  for (const { owner, ownerField, ownerMany } of shape.inverses) {
    const ids = (links: Link[]) =>
      new Set(links.filter(({ source, path }) => source === owner && path === ownerField).map((link) => link.sourceId));
    const [wantedIds, heldIds] = [ids(wanted), ids(held)];
    for (const ownerId of new Set([...wantedIds, ...heldIds])) {
      if (wantedIds.has(ownerId) === heldIds.has(ownerId)) continue;
      const line = lines.get(ownerId) ?? (await storedLine(ownerId));
      // What was never published gets its relations when it is.
      if (line?.facts === undefined) continue;
      const others = ([line.facts[ownerField] ?? []].flat() as string[]).filter((other) => other !== id);
      const members = wantedIds.has(ownerId) ? [...(ownerMany ? others : []), id] : others;
      line.facts[ownerField] = ownerMany ? members : members[0];
      lines.set(ownerId, line);
    }
  }
  return [...lines.values()];
}
