import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import listed from '../../../locales.json';
import { query } from '../../in-step/row';
import type { Shape } from '../../in-step/shape';
import { ourShapes } from '../../in-step/shape';
import { addDeskRoutes } from '../desk-routes';
import type { Ctx } from './access';
import { checkerOf, openDraft, readable, readableShapes } from './access';
import type { OverviewAnswer } from './contract';
import { STATES } from './contract';
import { duplicate } from './duplicate';
import { chooseSource, confirmMachine, confirmTranslation, entryLanguages, textsToShow } from './entry-languages';
import type { LanguageRow } from './language-rows';
import { languageRows } from './language-rows';
import { canBeMarked } from './machine-mark';
import { arrangeOverview } from './overview';
import { translateTexts } from './translate-texts';

const locales = listed.map(({ code }) => code);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const bodyOf = (ctx: Ctx) => (ctx.request as { body?: Record<string, unknown> }).body ?? {};

function localeOf(value: unknown): string {
  const locale = locales.find((code) => code === value);
  if (locale === undefined) throw new errors.ValidationError(`“${String(value)}” is none of ${locales.join(', ')}.`);
  return locale;
}

function entryOf(ctx: Ctx): { shape: Shape; id: string } {
  const { type, id } = ctx.params as { type: string; id: string };
  const shape = ourShapes().find((known) => known.type === type);
  if (shape === undefined) throw new errors.NotFoundError(`There is no content type “${type}”.`);
  if (!checkerOf(ctx, shape).can.read()) throw new errors.ForbiddenError();
  return { shape, id };
}

/** The project itself, and whatever is related to it from either side. */
async function idsOfProject(id: string): Promise<Set<string>> {
  const where = { state: 'draft', $or: [{ sourceId: id }, { targetId: id }] };
  const links = await query('biseri::link').findMany({ where, select: ['sourceId', 'targetId'] });
  return new Set([id, ...links.flatMap(({ sourceId, targetId }) => [String(sourceId), String(targetId)])]);
}

const projectsIn = (rows: readonly LanguageRow[]) =>
  rows
    .filter(({ type, source }) => type === 'project' && source)
    .map(({ documentId, title }) => ({ id: documentId, title }))
    .sort((a, b) => a.title.localeCompare(b.title));

async function overview(ctx: Ctx): Promise<OverviewAnswer> {
  const { type, project, locale, state, text, page } = ctx.query as Record<string, unknown>;
  const shapes = readableShapes(ctx);
  const rows = await readable(ctx, shapes, await languageRows({ type: { $in: shapes.map((shape) => shape.type) } }));
  return {
    locales,
    types: shapes.map((shape) => ({ type: shape.type, name: shape.displayName, single: shape.single })),
    projects: projectsIn(rows),
    ...arrangeOverview(rows, {
      locales,
      ids: textOf(project) === undefined ? undefined : await idsOfProject(String(project)),
      query: {
        type: textOf(type),
        locale: locales.find((code) => code === locale),
        state: STATES.find((known) => known === state),
        text: textOf(text),
        page: Number(page) || 1,
      },
    }),
  };
}

async function confirm(ctx: Ctx) {
  const { shape, id } = entryOf(ctx);
  const { locale, machine } = bodyOf(ctx);
  const place = { shape, id, locale: localeOf(locale) };
  await openDraft(ctx, 'update', place);
  if (machine === true) await confirmMachine(shape, id, place.locale);
  else await confirmTranslation(id, place.locale);
  return {};
}

async function setSource(ctx: Ctx) {
  const { shape, id } = entryOf(ctx);
  const locale = localeOf(bodyOf(ctx)['locale']);
  await openDraft(ctx, 'update', { shape, id, locale });
  await chooseSource(id, locale);
  return {};
}

/** Refuses who may neither change the entry in that language nor begin it there. */
async function mayWrite(ctx: Ctx, place: { shape: Shape; id: string; locale: string }): Promise<void> {
  const held = await languageRows({ documentId: place.id, locale: place.locale });
  if (held.length > 0) await openDraft(ctx, 'update', place);
  else if (!checkerOf(ctx, place.shape).can.create({ locale: place.locale })) throw new errors.ForbiddenError();
}

async function translateEntry(ctx: Ctx) {
  const { shape, id } = entryOf(ctx);
  const { from, to, paths } = bodyOf(ctx);
  if (!Array.isArray(paths) || !canBeMarked(shape)) throw new errors.ValidationError('There is nothing to translate.');
  // What comes back is put into a form and saved from there; who may not save has no use for it.
  await mayWrite(ctx, { shape, id, locale: localeOf(to) });
  const texts = await textsToShow(ctx, shape, id, localeOf(from));
  return translateTexts(
    texts.filter(({ path }) => paths.includes(path)),
    { from: localeOf(from), to: localeOf(to) },
  );
}

async function duplicateEntry(ctx: Ctx) {
  const { shape, id } = entryOf(ctx);
  const rows = await languageRows({ documentId: id, type: shape.type });
  if (rows.length === 0) throw new errors.NotFoundError(`${shape.displayName} ${id} is not there.`);
  for (const { locale } of rows) {
    await openDraft(ctx, 'read', { shape, id, locale });
    if (!checkerOf(ctx, shape).can.create({ locale })) throw new errors.ForbiddenError();
  }
  const made = await duplicate(shape, id, Number((ctx.state as { user: { id: number } }).user.id));
  return { id: made, locale: (rows.find(({ source }) => source) ?? rows[0])?.locale };
}

/** What the languages page, the panel in the form and the duplicate button ask. */
export function addLanguageRoutes(strapi: Core.Strapi): void {
  addDeskRoutes(strapi, [
    { method: 'GET', path: '/languages', handler: overview },
    {
      method: 'GET',
      path: '/languages/:type/:id',
      handler: (ctx: Ctx) => {
        const { locale, from } = ctx.query as Record<string, unknown>;
        return entryLanguages(ctx, { ...entryOf(ctx), locale: localeOf(locale), from: textOf(from) });
      },
    },
    { method: 'POST', path: '/languages/:type/:id/confirm', handler: confirm },
    { method: 'PUT', path: '/languages/:type/:id/source', handler: setSource },
    { method: 'POST', path: '/languages/:type/:id/translate', handler: translateEntry },
    { method: 'POST', path: '/languages/:type/:id/duplicate', handler: duplicateEntry },
  ]);
}
