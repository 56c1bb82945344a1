import { createHash } from 'node:crypto';
import listed from '../../locales.json';
import type { DocumentRef } from '../in-step/document-links';
import { linksOf } from '../in-step/links';
import type { Row, State } from '../in-step/row';
import { query, readRows, rowRefs } from '../in-step/row';
import type { Shape } from '../in-step/shape';
import { ourShapes, shapeOf } from '../in-step/shape';
import { inTurn } from '../in-step/turn';
import { formerSlugs } from '../slug/address';
import type { FileFacts } from './file-facts';
import { describeFiles } from './file-facts';
import type { Values } from './line-content';
import { dropFiles, dropOrphans, factsOf, filesUsed, setLinks, textsOf } from './line-content';

/** A document as the feed says it (docs/feed.md), but for its number, hashes and times, which stand beside it. */
export interface Line {
  type: string;
  id: string;
  gone?: true;
  facts?: Values;
  locales?: Record<string, Values>;
  former?: Record<string, string[]>;
  files?: Record<string, FileFacts>;
}

/** What the feed says of a document now. */
export async function storedLine(documentId: string): Promise<Line | undefined> {
  const stored = await query('biseri::line').findOne({ where: { documentId } });
  return stored === null ? undefined : (JSON.parse(String(stored['line'])) as Line);
}

/** Languages in the order of their codes, so that the same content always gives the same bytes. */
const sorted = <T>(byLocale: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(byLocale).sort(([a], [b]) => (a < b ? -1 : 1)));

const textsByLocale = (stored: unknown) =>
  (typeof stored === 'string' ? JSON.parse(stored) : {}) as Partial<Record<string, string>>;

async function store(line: Line): Promise<void> {
  const text = JSON.stringify(line);
  const hash = (locale: string) =>
    createHash('sha256')
      .update(JSON.stringify([line.facts, line.locales?.[locale], line.former?.[locale], line.files]))
      .digest('hex');
  const hashes = Object.fromEntries(Object.keys(line.locales ?? {}).map((locale) => [locale, hash(locale)]));
  const stored = await query('biseri::line').findOne({ where: { documentId: line.id } });
  if (stored?.['line'] === text) return;
  const [heldHashes, heldTimes] = [textsByLocale(stored?.['hashes']), textsByLocale(stored?.['updated'])];
  const now = new Date().toISOString();
  const updated = Object.entries(hashes).map(([locale, one]): [string, string] => [
    locale,
    (one === heldHashes[locale] && heldTimes[locale]) || now,
  ]);
  const last = await query('biseri::line').findMany({ select: ['seq'], orderBy: { seq: 'desc' }, limit: 1 });
  const data = {
    documentId: line.id,
    type: line.type,
    gone: line.gone === true,
    line: text,
    hashes: JSON.stringify(hashes),
    updated: JSON.stringify(Object.fromEntries(updated)),
    seq: Number(last[0]?.['seq'] ?? 0) + 1,
  };
  if (stored === null) await query('biseri::line').create({ data });
  else await query('biseri::line').update({ where: { id: stored['id'] }, data });
}

/** Languages that left the list keep what is written in them, but the site no longer knows them. */
const isListed = (locale: string) => listed.some(({ code }) => code === locale);

/** What a line is made of: facts and each language's texts, and whether the relations are those of drafts. */
interface LineParts {
  id: string;
  state: State;
  facts: Values;
  texts: Record<string, Values>;
}

/** The line of a document; undefined if it is in none of the languages that are set up. */
export async function makeLine(shape: Shape, { id, state, facts, texts }: LineParts): Promise<Line | undefined> {
  const locales = Object.fromEntries(Object.entries(texts).filter(([locale]) => isListed(locale)));
  if (Object.keys(locales).length === 0) return undefined;
  setLinks(shape, facts, await linksOf(id, state));
  dropOrphans(shape, { facts, locales });
  const former = await formerSlugs(shape, id, locales);
  const files = await describeFiles(filesUsed(shape, { facts, locales }));
  dropFiles(shape, facts, (id) => files?.[id] !== undefined);
  return {
    type: shape.type,
    id,
    facts,
    locales: sorted(locales),
    ...(former ? { former } : {}),
    ...(files ? { files } : {}),
  };
}

async function complete(shape: Shape, id: string, facts: Values, texts: Record<string, Values>): Promise<void> {
  const line = await makeLine(shape, { id, state: 'published', facts, texts });
  await (line ? store(line) : storeGone(shape, id));
}

/** Leaves of a line only the mark that the document is gone, and where it was. */
async function storeGone(shape: Shape, id: string): Promise<void> {
  const held = await storedLine(id);
  if (held === undefined || held.gone) return;
  const former = await formerSlugs(shape, id, {});
  await store({ type: shape.type, id, gone: true, ...(former ? { former } : {}) });
}

/** Takes the published rows, of one document and just published, over into its line. */
export async function writeLine(shape: Shape, rows: Row[]): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const held = await storedLine(first.documentId);
  const locales = { ...held?.locales };
  for (const row of rows) locales[row.locale] = textsOf(shape, row);
  await complete(shape, first.documentId, factsOf(shape, first), locales);
}

/** Takes the languages in which a document is no longer published out of its line; the last one leaves a mark that it is gone. */
export async function withdrawLine(shape: Shape, documentId: string): Promise<void> {
  const held = await storedLine(documentId);
  const published = (await rowRefs(shape.uid, documentId))
    .filter(({ state }) => state === 'published')
    .map(({ locale }) => locale);
  if (published.length === 0)
    await query('biseri::link').deleteMany({ where: { sourceId: documentId, state: 'published' } });
  if (held === undefined || held.gone) return;
  const locales = Object.fromEntries(
    Object.entries(held.locales ?? {}).filter(([locale]) => published.includes(locale)),
  );
  await complete(shape, documentId, held.facts ?? {}, locales);
}

/** Writes the lines of documents anew whose relations changed from the other side, or whose files did. */
export async function relinkLines(documents: DocumentRef[]): Promise<void> {
  for (const { uid, documentId } of documents) {
    const held = await storedLine(documentId);
    if (held?.facts && held.locales) await complete(shapeOf(uid), documentId, held.facts, held.locales);
  }
}

/**
 * Brings the lines in line with the list of languages, which may be another one since the last start:
 * those of documents that are published in a language that came or went are written anew.
 */
export async function reviseLines(): Promise<void> {
  const lines = await query('biseri::line').findMany({ select: ['documentId', 'hashes'] });
  const said = new Map(
    lines.map((line) => [String(line['documentId']), Object.keys(JSON.parse(String(line['hashes'])) as object)]),
  );
  for (const shape of ourShapes()) {
    const rows = await query(shape.uid).findMany({
      where: { publishedAt: { $notNull: true } },
      select: ['id', 'documentId', 'locale'],
    });
    const published = new Map<string, { id: number; locale: string }[]>();
    for (const row of rows) {
      const documentId = String(row['documentId']);
      const ref = { id: Number(row['id']), locale: String(row['locale']) };
      published.set(documentId, [...(published.get(documentId) ?? []), ref]);
    }
    for (const [documentId, refs] of published) {
      const wanted = refs
        .map(({ locale }) => locale)
        .filter(isListed)
        .sort();
      if (wanted.join() === (said.get(documentId) ?? []).sort().join()) continue;
      await inTurn(async () => {
        await writeLine(shape, await readRows(shape, refs));
      });
    }
  }
}
