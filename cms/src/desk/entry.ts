import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { query } from '../in-step/row';
import type { Shape } from '../in-step/shape';
import { ourShapes } from '../in-step/shape';

/** A row of the entry's drafts, as much of it as the desk needs. */
export interface DraftRow {
  id: number;
  locale: string;
  title: string | null;
  createdBy: { id: number } | null;
}

/** An entry that the desk is asked about. */
export interface Entry {
  uid: UID.ContentType;
  type: string;
  documentId: string;
  drafts: DraftRow[];
}

const draftsOf = async (uid: string, documentId: string) =>
  (await query(uid).findMany({
    where: { documentId, publishedAt: null },
    select: ['id', 'locale', 'title'],
    populate: { createdBy: { select: ['id'] } },
    orderBy: { id: 'asc' },
  })) as unknown as DraftRow[];

export const shapeNamed = (type: string): Shape | undefined => ourShapes().find((shape) => shape.type === type);

/** The entry of a route's `:type` and `:id`; a 404 if there is none. */
export async function entryOf({ type, id }: Record<string, string>): Promise<Entry> {
  const shape = shapeNamed(type ?? '');
  const drafts = shape && id ? await draftsOf(shape.uid, id) : [];
  if (shape === undefined || id === undefined || drafts.length === 0) throw new errors.NotFoundError('desk.noEntry');
  return { uid: shape.uid, type: shape.type, documentId: id, drafts };
}

/** The title of an entry, in the language that is asked for or else in another. */
export async function titleOf(type: string, documentId: string, locale: string): Promise<string | undefined> {
  const shape = shapeNamed(type);
  const drafts = shape ? await draftsOf(shape.uid, documentId) : [];
  return (drafts.find((row) => row.locale === locale) ?? drafts[0])?.title ?? undefined;
}
