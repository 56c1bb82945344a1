import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { checkData } from '../checks/check-data';
import { cleanTitle } from '../checks/clean-title';
import { sayRefusal, sayType } from '../checks/say-refusal';
import { copyLanguages, noteTexts, syncLanguages } from '../desk/languages/follow-languages';
import { keepMark } from '../desk/languages/machine-mark';
import { checkVersion, noteVersion } from '../desk/writing/check-version';
import { relinkLines, withdrawLine, writeLine } from '../feed/line';
import { localeService } from '../start/locales';
import { forgetAddresses, giveSlug, markLive, reserveSlug } from '../slug/address';
import { adoptLinks, applyIncoming, applySavedLinks, forgetDocument, ownersOf } from './document-links';
import { linksOf } from './links';
import type { Data } from './prepare-data';
import { prepareData } from './prepare-data';
import type { Row, RowRef, State } from './row';
import { query, readRow, readRows, rowRefs } from './row';
import type { Shape } from './shape';
import { isOurs, shapeOf } from './shape';
import { inTurn } from './turn';
import { applyLinks, copyFacts, sharedFacts } from './write-row';

interface Write {
  shape: Shape;
  action: string;
  params: { documentId?: string; locale?: string | string[]; status?: string; data?: Data };
}

const find = (refs: RowRef[], state: State, locale: string) =>
  refs.find((ref) => ref.state === state && ref.locale === locale);
const inState = (refs: RowRef[], state: State) => refs.filter((ref) => ref.state === state);

async function checkLocale(shape: Shape, locale: string): Promise<void> {
  const known = await localeService().find();
  if (known.some(({ code }) => code === locale)) return;
  const codes = known.map(({ code }) => code).join(', ');
  throw new errors.ValidationError(
    `${shape.displayName}: the language “${locale}” is not set up; use one of ${codes}.`,
  );
}

/** Of a single type there is one document; two calls at once would make two, and a copy is a second one. */
async function refuseSecond(shape: Shape): Promise<void> {
  if (!shape.single || (await query(shape.uid).findOne({ select: ['id'] })) === null) return;
  throw new errors.ValidationError(sayRefusal('onlyOne', { type: sayType(shape) }));
}

/** Brings all rows of a document in that state in step with one of them. */
async function bringInStep(shape: Shape, source: Row): Promise<void> {
  const refs = inState(await rowRefs(shape.uid, source.documentId), source.state);
  const rows = await readRows(shape, refs);
  const truth = await linksOf(source.documentId, source.state);
  for (const row of rows) {
    const isChanged = row.id !== source.id && (await copyFacts(shape, source, row));
    // Its items may be others now.
    await applyLinks(shape, isChanged ? await readRow(shape, row) : row, truth);
  }
}

async function save(write: Write, next: () => Promise<unknown>): Promise<unknown> {
  const { shape, params } = write;
  const locale = (params.locale as string | undefined) ?? (await localeService().getDefaultLocale());
  await checkLocale(shape, locale);
  if (write.action === 'create') await refuseSecond(shape);
  const data = (params.data ??= {});
  if (typeof data['title'] === 'string') data['title'] = cleanTitle(data['title']);
  const refs =
    params.documentId === undefined || write.action === 'create' ? [] : await rowRefs(shape.uid, params.documentId);
  const stored = find(refs, 'draft', locale);
  const before = stored && (await readRow(shape, stored));
  checkVersion(shape.uid, params.documentId, before);
  const other = before ? undefined : inState(refs, 'draft')[0];
  const sibling = other && (await readRow(shape, other));

  const title = (data['title'] === undefined ? before?.texts['title'] : data['title']) as string | null | undefined;
  checkData(shape, data, { locale, title });
  prepareData(shape, data, before, sibling);
  keepMark(data);
  await giveSlug(shape, { documentId: params.documentId, locale, data, title, stored: before?.texts['slug'] });

  const result = (await next()) as { documentId: string } | null;
  if (result == null) return result;
  const { documentId } = result;
  const draft = find(await rowRefs(shape.uid, documentId), 'draft', locale);
  if (draft === undefined) throw new Error(`${shape.uid} ${documentId} (${locale}) was saved, but has no draft.`);
  const after = await readRow(shape, draft);
  noteVersion(shape.uid, after);
  await reserveSlug(shape, after);
  const linksChanged = await applySavedLinks(shape, before, after);
  const factsChanged =
    before === undefined || JSON.stringify(sharedFacts(shape, before)) !== JSON.stringify(sharedFacts(shape, after));
  if (linksChanged || factsChanged) await bringInStep(shape, after);
  if (before === undefined) await applyIncoming(after);
  await syncLanguages(shape, documentId);
  await noteTexts(shape, before, after);
  if (params.status === 'published') await afterPublish(shape, documentId, refs, [locale]);
  return result;
}

async function afterPublish(shape: Shape, documentId: string, earlier: RowRef[], locales: string[]): Promise<void> {
  const refs = inState(await rowRefs(shape.uid, documentId), 'published');
  const published = refs.filter(({ locale }) => locales.includes(locale));
  const rows = await readRows(shape, published);
  const source = rows[0];
  if (source === undefined) return;
  const owners = await adoptLinks(shape, source, { from: 'draft', to: 'published' });
  await bringInStep(shape, source);
  for (const row of rows) {
    await markLive(shape, row);
    if (!find(earlier, 'published', row.locale)) await applyIncoming(row);
  }
  await writeLine(shape, rows);
  await relinkLines(owners);
  await syncLanguages(shape, documentId);
}

/** The languages that a call means, of those in which the document has rows. */
async function localesMeant({ params }: Write, refs: RowRef[]): Promise<string[]> {
  if (params.locale === '*') return [...new Set(refs.map(({ locale }) => locale))];
  return [params.locale ?? (await localeService().getDefaultLocale())].flat();
}

async function publish(write: Write, next: () => Promise<unknown>): Promise<unknown> {
  const documentId = write.params.documentId ?? '';
  const refs = await rowRefs(write.shape.uid, documentId);
  const result = await next();
  await afterPublish(write.shape, documentId, refs, await localesMeant(write, refs));
  return result;
}

async function unpublish(write: Write, next: () => Promise<unknown>): Promise<unknown> {
  const result = await next();
  await withdrawLine(write.shape, write.params.documentId ?? '');
  await syncLanguages(write.shape, write.params.documentId ?? '');
  return result;
}

async function discardDraft(write: Write, next: () => Promise<unknown>): Promise<unknown> {
  const { shape } = write;
  const documentId = write.params.documentId ?? '';
  const earlier = await rowRefs(shape.uid, documentId);
  const locales = await localesMeant(write, earlier);
  const unpublished = locales.filter((locale) => !find(earlier, 'published', locale));
  if (unpublished.length > 0) {
    // Strapi would delete the draft, the only thing there is.
    const told = { type: sayType(shape), id: documentId, languages: unpublished.join(', ') };
    throw new errors.ValidationError(sayRefusal('neverPublished', told));
  }
  const dropped = await readRows(
    shape,
    inState(earlier, 'draft').filter(({ locale }) => locales.includes(locale)),
  );
  const result = await next();
  for (const ref of inState(await rowRefs(shape.uid, documentId), 'draft')) {
    if (!locales.includes(ref.locale)) continue;
    const row = await readRow(shape, ref);
    await adoptLinks(shape, row, { from: 'published', to: 'draft' });
    await reserveSlug(shape, row);
    await bringInStep(shape, row);
    await applyIncoming(row);
    await syncLanguages(shape, documentId);
    await noteTexts(
      shape,
      dropped.find(({ locale }) => locale === row.locale),
      row,
    );
  }
  return result;
}

async function remove(write: Write, next: () => Promise<unknown>): Promise<unknown> {
  const { shape } = write;
  const documentId = write.params.documentId ?? '';
  const owners = await ownersOf(documentId, 'published');
  const result = await next();
  const left = await rowRefs(shape.uid, documentId);
  await forgetAddresses(
    shape,
    documentId,
    inState(left, 'draft').map(({ locale }) => locale),
  );
  if (left.length === 0) await forgetDocument(documentId);
  await withdrawLine(shape, documentId);
  if (left.length === 0) await relinkLines(owners);
  await syncLanguages(shape, documentId);
  return result;
}

async function clone(write: Write, next: () => Promise<unknown>): Promise<unknown> {
  const { shape, params } = write;
  await refuseSecond(shape);
  const documentId = params.documentId ?? '';
  const sources = inState(await rowRefs(shape.uid, documentId), 'draft');
  const locales = await localesMeant(write, sources);
  const source = sources.find(({ locale }) => locales.includes(locale));
  if (source === undefined) return next();
  const data = (params.data ??= {});
  if (typeof data['title'] === 'string') data['title'] = cleanTitle(data['title']);
  const title = data['title'] === undefined ? (await readRow(shape, source)).texts['title'] : data['title'];
  checkData(shape, data, { locale: source.locale, title });
  // The copy gets addresses of its own, and leaves to the original what can belong to one entry only.
  data['slug'] = null;
  for (const { name, ownerMany } of shape.inverses) if (!ownerMany && !connects(data[name])) data[name] = { set: [] };
  const truth = await linksOf(documentId, 'draft');
  const result = (await next()) as { documentId: string };
  for (const ref of await rowRefs(shape.uid, result.documentId)) {
    const row = await readRow(shape, ref);
    await giveSlug(shape, {
      documentId: row.documentId,
      locale: row.locale,
      data: row.texts,
      title: row.texts['title'] as string,
      stored: undefined,
    });
    await query(shape.uid).update({ where: { id: row.id }, data: { slug: row.texts['slug'] } });
    await reserveSlug(shape, row);
    await applySavedLinks(shape, undefined, row, truth);
    await bringInStep(shape, row);
  }
  await copyLanguages(shape, documentId, result.documentId);
  return result;
}

/** Whether what was written for a relation relates anything: the admin sends empty lists for what nobody touched. */
function connects(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return value !== undefined;
  if (Array.isArray(value)) return value.length > 0;
  const { connect, set } = value as { connect?: unknown[]; set?: unknown[] };
  return (connect ?? set ?? []).length > 0;
}

const writes: Record<string, (write: Write, next: () => Promise<unknown>) => Promise<unknown>> = {
  create: save,
  update: save,
  publish,
  unpublish,
  discardDraft,
  delete: remove,
  clone,
};

/**
 * Keeps what does not depend on the language the same in every language of a document, drafts and
 * published rows each among themselves, whoever writes: the admin, REST or the Document Service.
 * In the same transaction it keeps slugs, addresses and the lines of the feed.
 */
export function keepInStep(strapi: Core.Strapi): void {
  // Strapi's own copying knows neither relations nor published rows and would undo what is done here.
  Object.assign(strapi.plugin('i18n').service<object>('localizations'), {
    syncNonLocalizedAttributes: () => Promise.resolve(),
  });

  const middleware = (
    context: { uid: string; action: string; params: Write['params'] },
    next: () => Promise<unknown>,
  ) => {
    const write = writes[context.action];
    if (write === undefined || !isOurs(context.uid)) return next();
    return inTurn(() => write({ shape: shapeOf(context.uid), action: context.action, params: context.params }, next));
  };
  strapi.documents.use(middleware as unknown as Parameters<typeof strapi.documents.use>[0]);
}
