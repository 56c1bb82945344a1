import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { query } from '../../in-step/row';
import type { Shape } from '../../in-step/shape';
import { ourShapes } from '../../in-step/shape';
import type { LanguageRow } from './language-rows';

export type Ctx = Parameters<Core.ControllerHandler>[0];

type Action = 'read' | 'create' | 'update' | 'publish';

/** Strapi's own answer to what an administrator may do with entries of one type. */
interface Checker {
  can: Record<Action, (entity?: object, field?: string) => boolean>;
  sanitizedQuery: Record<Action, (query: object) => Promise<{ filters?: object }>>;
}

export function checkerOf(ctx: Ctx, shape: Shape): Checker {
  const service = strapi.plugin('content-manager').service<{ create(asked: object): Checker }>('permission-checker');
  return service.create({ userAbility: (ctx.state as { userAbility: object }).userAbility, model: shape.uid });
}

/** The types that somebody may read at all. */
export const readableShapes = (ctx: Ctx): Shape[] => ourShapes().filter((shape) => checkerOf(ctx, shape).can.read());

const cellOf = ({ documentId, locale }: { documentId?: unknown; locale?: unknown }) =>
  `${String(documentId)} ${String(locale)}`;

/** The drafts of a type that somebody may read, where that depends on the entry, such as on who wrote it. */
async function readableCells(checker: Checker, shape: Shape): Promise<Set<string>> {
  const { filters = {} } = await checker.sanitizedQuery.read({});
  const found = await query(shape.uid).findMany({
    where: { $and: [filters, { publishedAt: { $null: true } }] },
    select: ['documentId', 'locale'],
  });
  return new Set(found.map(cellOf));
}

/** Those of the languages of entries that somebody may read: roles may be held to some languages, or to own entries. */
export async function readable(ctx: Ctx, shapes: readonly Shape[], rows: LanguageRow[]): Promise<LanguageRow[]> {
  const locales = [...new Set(rows.map(({ locale }) => locale))];
  const left: LanguageRow[][] = [];
  for (const shape of shapes) {
    const checker = checkerOf(ctx, shape);
    // Most may read all there is in their languages; then no entry need be looked at.
    const open = new Set(locales.filter((locale) => checker.can.read({ locale })));
    const own = rows.filter(({ type }) => type === shape.type);
    const cells = own.every(({ locale }) => open.has(locale)) ? undefined : await readableCells(checker, shape);
    left.push(own.filter((row) => open.has(row.locale) || cells?.has(cellOf(row)) === true));
  }
  return left.flat();
}

/** The draft of an entry in a language with what conditions of roles ask of it: who made it. */
async function draftOf(shape: Shape, documentId: string, locale: string): Promise<{ id: number } | undefined> {
  const found = await query(shape.uid).findOne({
    where: { documentId, locale, publishedAt: { $null: true } },
    populate: { createdBy: { populate: ['roles'] } },
  });
  return (found ?? undefined) as { id: number } | undefined;
}

/** The entry's draft in that language; refused where there is none, or somebody may not do that with it. */
export async function openDraft(
  ctx: Ctx,
  action: Action,
  { shape, id, locale }: { shape: Shape; id: string; locale: string },
): Promise<{ id: number }> {
  const draft = await draftOf(shape, id, locale);
  if (draft === undefined) throw new errors.NotFoundError(`${shape.displayName} ${id} has nothing in “${locale}”.`);
  if (!checkerOf(ctx, shape).can[action](draft)) throw new errors.ForbiddenError();
  return draft;
}
