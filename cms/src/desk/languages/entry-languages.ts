import { errors } from '@strapi/utils';
import { query, readRow } from '../../in-step/row';
import type { Shape } from '../../in-step/shape';
import { ourShapes } from '../../in-step/shape';
import { inTurn } from '../../in-step/turn';
import type { Ctx } from './access';
import { checkerOf, openDraft, readable } from './access';
import type { Behind, EntryAnswer, PlacedText } from './contract';
import { makeSource, syncLanguages } from './follow-languages';
import { behindOf, languageRows, writeLanguage } from './language-rows';
import { MARK, canBeMarked } from './machine-mark';
import { textsIn } from './texts';
import { translatorUrl } from './translator';

interface Asked {
  shape: Shape;
  id: string;
  /** The language that is being written. */
  locale: string;
  /** The language to show beside it; else the source, or another one beside the source itself. */
  from?: string | undefined;
}

/** An entry's languages, and the texts of one of them to translate from, with what changed in them since. */
export async function entryLanguages(ctx: Ctx, { shape, id, locale, from }: Asked): Promise<EntryAnswer> {
  const rows = await readable(ctx, [shape], await languageRows({ documentId: id, type: shape.type }));
  if (rows.length === 0) throw new errors.NotFoundError(`${shape.displayName} ${id} is not there, or is not yours.`);
  const source = rows.find((row) => row.source);
  const shown =
    rows.find((row) => row.locale === from) ??
    (source?.locale === locale ? undefined : source) ??
    rows.find((row) => row.locale !== locale);
  const behind: Behind = shown?.source ? ((await behindOf(id)).get(locale) ?? {}) : {};
  return {
    source: source?.locale,
    languages: rows
      .toSorted((a, b) => Number(b.source) - Number(a.source))
      .map((row) => ({
        locale: row.locale,
        live: row.live,
        stale: row.stale,
        machine: row.machine,
        source: row.source,
        formerly: row.formerly,
      })),
    from: shown?.locale,
    texts: shown ? await textsToShow(ctx, shape, id, shown.locale) : [],
    behind,
    unpublished: await unpublishedTargets(ctx, id),
    translator: translatorUrl() !== undefined && canBeMarked(shape),
  };
}

/** What somebody may read of an entry's texts in one language. */
export async function textsToShow(ctx: Ctx, shape: Shape, id: string, locale: string): Promise<PlacedText[]> {
  const draft = await openDraft(ctx, 'read', { shape, id, locale });
  const { can } = checkerOf(ctx, shape);
  const texts = textsIn(shape, await readRow(shape, draft));
  return [...texts.values()].filter(({ field, part }) => can.read(draft, part ? `${field}.${part.name}` : field));
}

/** The entries that this one names and that no reader can see, since they are published in no language. */
async function unpublishedTargets(ctx: Ctx, id: string): Promise<{ type: string; id: string; title: string }[]> {
  const links = await query('biseri::link').findMany({ where: { sourceId: id, state: 'draft' }, select: ['targetId'] });
  const targetIds = [...new Set(links.map(({ targetId }) => String(targetId)))];
  if (targetIds.length === 0) return [];
  const rows = await languageRows({ documentId: { $in: targetIds } });
  const live = new Set(rows.filter((row) => row.live).map(({ documentId }) => documentId));
  const hidden = rows.filter(({ documentId }) => !live.has(documentId));
  const seen = await readable(
    ctx,
    ourShapes().filter((shape) => checkerOf(ctx, shape).can.read()),
    hidden,
  );
  const named = new Map(seen.map((row) => [row.documentId, row] as const).reverse());
  for (const row of seen) if (row.source) named.set(row.documentId, row);
  return [...named.values()].map(({ type, documentId, title }) => ({ type, id: documentId, title }));
}

/** Somebody has compared: the translation says what the source says now. */
export async function confirmTranslation(documentId: string, locale: string): Promise<void> {
  await inTurn(async () => {
    for (const row of await languageRows({ documentId, locale }))
      await writeLanguage(row, { behind: {}, formerly: null });
  });
}

/** Somebody has read what the machine made and stands for it. What is live says so when it is published again. */
export async function confirmMachine(shape: Shape, documentId: string, locale: string): Promise<void> {
  await inTurn(async () => {
    const where = { documentId, locale, publishedAt: { $null: true }, [MARK]: true };
    await query(shape.uid).updateMany({ where, data: { [MARK]: null, updatedAt: new Date() } });
    await syncLanguages(shape, documentId);
  });
}

export async function chooseSource(documentId: string, locale: string): Promise<void> {
  await inTurn(async () => {
    const rows = await languageRows({ documentId });
    if (rows.some((row) => row.locale === locale && !row.source)) await makeSource(rows, locale);
  });
}
