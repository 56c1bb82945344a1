import type { Row } from '../../in-step/row';
import { query, readRow } from '../../in-step/row';
import type { Shape } from '../../in-step/shape';
import { ourShapes } from '../../in-step/shape';
import { inTurn } from '../../in-step/turn';
import { UNKNOWN, afterSource, afterTranslation, changesBetween, withoutItems } from './behind';
import type { LanguageRow } from './language-rows';
import { behindOf, languageRows, writeLanguage } from './language-rows';
import { MARK, canBeMarked } from './machine-mark';
import { itemsIn, textsIn } from './texts';

type Held = Pick<LanguageRow, 'locale' | 'title' | 'edited' | 'live' | 'machine'> & { draftId: number };

/** What the document's own rows say, by language: those that have a draft. */
async function heldLanguages(shape: Shape, documentId: string): Promise<Map<string, Held>> {
  const select = ['id', 'locale', 'publishedAt', 'updatedAt', 'title', ...(canBeMarked(shape) ? [MARK] : [])];
  const rows = await query(shape.uid).findMany({ where: { documentId }, select, orderBy: { id: 'asc' } });
  const live = new Set(rows.filter(({ publishedAt }) => publishedAt != null).map(({ locale }) => locale));
  const drafts = rows.filter(({ publishedAt }) => publishedAt == null);
  return new Map(
    drafts.map((row) => [
      String(row['locale']),
      {
        draftId: Number(row['id']),
        locale: String(row['locale']),
        title: (row['title'] as string | null) ?? '',
        edited: String(row['updatedAt']),
        live: live.has(row['locale']),
        machine: row[MARK] === true,
      },
    ]),
  );
}

/** Brings what we hold of a document's languages in line with its rows: which there are, what is live, which is the source. */
export async function syncLanguages(shape: Shape, documentId: string): Promise<void> {
  const held = await heldLanguages(shape, documentId);
  const rows = await languageRows({ documentId });
  const gone = rows.filter(({ locale }) => !held.has(locale));
  if (gone.length > 0) await query('biseri::language').deleteMany({ where: { id: { $in: gone.map(({ id }) => id) } } });
  const left = rows.filter(({ locale }) => held.has(locale));
  for (const row of left) {
    const { title, edited, live, machine } = held.get(row.locale) as Held;
    if (row.title === title && row.edited === edited && row.live === live && row.machine === machine) continue;
    await writeLanguage(row, { title, edited, live, machine });
  }
  const formerSource = gone.find(({ source }) => source);
  // The one that is up to date stands in for what was deleted; among several, the one that was written first.
  const heir = formerSource && (left.find(({ stale }) => !stale) ?? left[0]);
  if (heir) await makeSource(left, heir.locale, formerSource.locale);
  const known = new Set(left.map(({ locale }) => locale));
  for (const { locale, title, edited, live, machine } of held.values()) {
    if (known.has(locale)) continue;
    const source = known.size === 0;
    known.add(locale);
    await query('biseri::language').create({
      data: { documentId, type: shape.type, locale, title, edited, live, machine, source, stale: false },
    });
  }
}

/**
 * Makes one language of a document the source of the others. They count as translations of what it says now, but
 * those that were behind stay so, without a text to compare. `formerly` is the source that was deleted, if it was.
 */
export async function makeSource(rows: LanguageRow[], locale: string, formerly: string | null = null): Promise<void> {
  for (const row of rows) {
    const source = row.locale === locale;
    await writeLanguage(row, { source, formerly, behind: !source && row.stale ? { [UNKNOWN]: null } : {} });
  }
}

/** Notes what a save changed in the texts of one language; `before` is undefined for a language that is new. */
export async function noteTexts(shape: Shape, before: Row | undefined, after: Row): Promise<void> {
  const { documentId, locale } = after;
  if (before === undefined) return;
  const changes = changesBetween(textsIn(shape, before), textsIn(shape, after));
  const items = new Set(itemsIn(shape, after));
  const goneItems = itemsIn(shape, before).filter((item) => !items.has(item));
  if (changes.length + goneItems.length === 0) return;
  const rows = await languageRows({ documentId });
  const own = rows.find((row) => row.locale === locale);
  if (own === undefined || rows.length < 2) return;
  const behind = await behindOf(documentId);
  const removes = changes.some((change) => change.after === undefined);
  for (const row of rows) {
    const was = behind.get(row.locale) ?? {};
    let is = withoutItems(was, goneItems);
    if (row !== own && own.source) {
      const texts = removes ? await draftTexts(shape, row) : undefined;
      is = withoutItems(
        afterSource(is, changes, (path) => texts?.has(path) ?? true),
        goneItems,
      );
    } else if (row === own && !own.source) {
      is = afterTranslation(is, changes);
    }
    if (JSON.stringify(is) !== JSON.stringify(was)) await writeLanguage(row, { behind: is });
  }
}

async function draftTexts(shape: Shape, { documentId, locale }: LanguageRow) {
  const held = (await heldLanguages(shape, documentId)).get(locale);
  return held && textsIn(shape, await readRow(shape, { id: held.draftId }));
}

/** What a copy of a document knows of its languages is what the original does. */
export async function copyLanguages(shape: Shape, from: string, to: string): Promise<void> {
  await syncLanguages(shape, to);
  const [originals, copies] = [await languageRows({ documentId: from }), await languageRows({ documentId: to })];
  const behind = await behindOf(from);
  if (!copies.some(({ locale }) => originals.some((row) => row.locale === locale && row.source))) return;
  for (const copy of copies) {
    const original = originals.find(({ locale }) => locale === copy.locale);
    if (original === undefined) continue;
    await writeLanguage(copy, { source: original.source, behind: behind.get(copy.locale) ?? {} });
  }
}

/** Before the port opens: entries that came in another way than through a save, as from a backup, are known too. */
export async function reviseLanguages(): Promise<void> {
  const known = new Map<string, string[]>();
  for (const { documentId, locale, live } of await languageRows({}))
    known.set(documentId, [...(known.get(documentId) ?? []), `${locale} ${live}`]);
  for (const shape of ourShapes()) {
    const rows = await query(shape.uid).findMany({ select: ['documentId', 'locale', 'publishedAt'] });
    const held = new Map<string, Map<string, boolean>>();
    for (const row of rows) {
      const [id, locale] = [String(row['documentId']), String(row['locale'])];
      const locales = held.get(id) ?? new Map<string, boolean>();
      held.set(id, locales.set(locale, locales.get(locale) === true || row['publishedAt'] != null));
    }
    for (const [id, locales] of held) {
      const wanted = [...locales].map(([locale, live]) => `${locale} ${live}`).sort();
      if (wanted.join() !== (known.get(id) ?? []).sort().join()) await inTurn(() => syncLanguages(shape, id));
      known.delete(id);
    }
  }
  if (known.size > 0) await query('biseri::language').deleteMany({ where: { documentId: { $in: [...known.keys()] } } });
}
