import type { Links, PathShape } from './links';
import { applyChange, forgetPaths, linksOf, linksShown, linksTo, ownerPath, pathsOf, writeLink } from './links';
import type { Row, State } from './row';
import { query, readRow, rowRefs } from './row';
import type { Shape } from './shape';
import { shapeOf } from './shape';
import { applyLinks } from './write-row';

const same = (a: string[], b: string[]) => a.length === b.length && a.every((id, index) => id === b[index]);

function changed(path: PathShape, truth: string[], before: string[], after: string[]): string[] {
  if (path.many) return applyChange(truth, before, after);
  if (after.length > 0) return same(before, after) ? truth : after.slice(-1);
  return before.length > 0 ? [] : truth;
}

/** Adds a document to, or takes it out of, a relation that another document owns. Says whether that changed anything. */
async function setMember(
  owner: { uid: string; id: string; field: string },
  memberId: string,
  state: State,
  wanted: boolean,
) {
  const path = ownerPath(owner.uid, owner.field);
  const shape = shapeOf(owner.uid);
  const held = (await linksOf(owner.id, state)).get(owner.field) ?? [];
  if (held.includes(memberId) === wanted) return false;
  const others = held.filter((id) => id !== memberId);
  await writeLink(shape, owner.id, state, path, wanted ? [...(path.many ? others : []), memberId] : others);
  if (path.many) return true;
  // The owner's rows in languages that the member lacks may still show whom it belonged to before.
  const truth = await linksOf(owner.id, state);
  const refs = (await rowRefs(owner.uid, owner.id)).filter((ref) => ref.state === state);
  for (const ref of refs) await applyLinks(shape, await readRow(shape, ref), truth);
  return true;
}

/**
 * Takes what somebody changed in one language's draft over into the truth; `before` is undefined for
 * a row that is new. Says whether anything changed, or is not yet in the row.
 */
export async function applySavedLinks(
  shape: Shape,
  before: Row | undefined,
  after: Row,
  start?: Links,
): Promise<boolean> {
  const truth = start ?? (await linksOf(after.documentId, 'draft'));
  const shownBefore: Links = before ? linksShown(shape, before) : new Map<string, string[]>();
  const shownAfter = linksShown(shape, after);
  let anything = before === undefined;
  const paths = pathsOf(shape, after);
  for (const path of paths) {
    const held = truth.get(path.path) ?? [];
    const now = changed(path, held, shownBefore.get(path.path) ?? [], shownAfter.get(path.path) ?? []);
    if (start === undefined && same(held, now)) continue;
    anything = true;
    await writeLink(shape, after.documentId, 'draft', path, now);
  }
  await forgetPaths(
    after.documentId,
    'draft',
    paths.map(({ path }) => path),
  );
  for (const { name, owner, ownerField } of shape.inverses) {
    const was = before?.inverses[name] ?? [];
    const is = after.inverses[name] ?? [];
    for (const id of new Set([...was, ...is])) {
      if (was.includes(id) === is.includes(id)) continue;
      anything =
        (await setMember({ uid: owner, id, field: ownerField }, after.documentId, 'draft', is.includes(id))) ||
        anything;
    }
  }
  return anything;
}

/** A published document, as far as the feed knows it. */
export interface DocumentRef {
  uid: string;
  documentId: string;
}

/**
 * Makes all relations of a document in one state what they are in the other: publishing publishes
 * them, going back to what is published undoes them. Gives the documents on the other side whose own
 * relations changed by it.
 */
export async function adoptLinks(
  shape: Shape,
  row: Row,
  { from, to }: { from: State; to: State },
): Promise<DocumentRef[]> {
  const { documentId } = row;
  const truth = await linksOf(documentId, from);
  const paths = pathsOf(shape, row);
  for (const path of paths) await writeLink(shape, documentId, to, path, truth.get(path.path) ?? []);
  await forgetPaths(
    documentId,
    to,
    paths.map(({ path }) => path),
  );

  const owners: DocumentRef[] = [];
  const [wanted, held] = [await linksTo(documentId, from), await linksTo(documentId, to)];
  for (const { owner, ownerField } of shape.inverses) {
    const ids = (links: typeof wanted) =>
      links.filter(({ source, path }) => source === owner && path === ownerField).map(({ sourceId }) => sourceId);
    const [wantedIds, heldIds] = [new Set(ids(wanted)), new Set(ids(held))];
    for (const id of new Set([...wantedIds, ...heldIds])) {
      if (wantedIds.has(id) === heldIds.has(id)) continue;
      // What was never published gets its relations when it is.
      if (to === 'published' && !(await isPublished(owner, id))) continue;
      await setMember({ uid: owner, id, field: ownerField }, documentId, to, wantedIds.has(id));
      owners.push({ uid: owner, documentId: id });
    }
  }
  return owners;
}

async function isPublished(uid: string, documentId: string): Promise<boolean> {
  return (
    (await query(uid).findOne({ where: { documentId, publishedAt: { $notNull: true } }, select: ['id'] })) !== null
  );
}

/** A row is new in its language and state: whoever points at the document can now show it there. */
export async function applyIncoming({ documentId, state, locale }: Row): Promise<void> {
  const sources = new Map((await linksTo(documentId, state)).map(({ source, sourceId }) => [sourceId, source]));
  for (const [sourceId, source] of sources) {
    const ref = (await rowRefs(source, sourceId)).find((row) => row.state === state && row.locale === locale);
    if (!ref) continue;
    const shape = shapeOf(source);
    await applyLinks(shape, await readRow(shape, ref), await linksOf(sourceId, state));
  }
}

/** The documents that point at this one, in that state. */
export async function ownersOf(documentId: string, state: State): Promise<DocumentRef[]> {
  const owners = new Map((await linksTo(documentId, state)).map(({ source, sourceId }) => [sourceId, source]));
  return [...owners].map(([id, uid]) => ({ uid, documentId: id }));
}

/** Forgets all relations from and to a document that is no more. */
export async function forgetDocument(documentId: string): Promise<void> {
  await query('biseri::link').deleteMany({ where: { $or: [{ sourceId: documentId }, { targetId: documentId }] } });
}
