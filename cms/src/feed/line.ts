import { createHash } from 'node:crypto';
import { bodyFiles } from '../body/body';
import type { DocumentRef } from '../in-step/document-links';
import type { Links } from '../in-step/links';
import { linksOf } from '../in-step/links';
import type { FileRef, Item, Row } from '../in-step/row';
import { query, rowRefs } from '../in-step/row';
import type { MediaShape, Shape, ValueShape } from '../in-step/shape';
import { shapeOf } from '../in-step/shape';
import { formerSlugs } from '../slug/address';
import type { FileFacts } from './file-facts';
import { describeFiles } from './file-facts';

type Values = Record<string, unknown>;

/** A document as the feed says it (docs/feed.md), but for its number and its hashes, which stand beside it. */
export interface Line {
  type: string;
  id: string;
  gone?: true;
  facts?: Values;
  locales?: Record<string, Values>;
  former?: Record<string, string[]>;
  files?: Record<string, FileFacts>;
}

const isEmpty = (value: unknown) => value == null || value === '' || (Array.isArray(value) && value.length === 0);
const compact = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
const allowed = (consent: string | undefined, facts: Values) => consent === undefined || facts[consent] === true;

const valuesOf = (shapes: ValueShape[], values: Values, facts: Values) =>
  shapes.filter(({ consent }) => allowed(consent, facts)).map(({ name }): [string, unknown] => [name, values[name]]);

const mediaOf = (shapes: MediaShape[], media: Record<string, FileRef[]>, facts: Values) =>
  shapes
    .filter(({ consent }) => allowed(consent, facts))
    .map(({ name, many }): [string, unknown] => {
      const ids = (media[name] ?? []).map(({ documentId }) => documentId);
      return [name, many ? ids : ids[0]];
    });

/** What all languages share of a row, relations left out: they come from the truth. */
function factsOf(shape: Shape, row: Row): Values {
  const parts = shape.parts
    .filter((part) => !part.textOnly && allowed(part.consent, row.facts))
    .map((part): [string, unknown] => {
      const items = (row.parts[part.name] ?? []).map((item) =>
        compact({
          ...(part.keyed ? { key: item.key } : {}),
          ...Object.fromEntries([
            ...valuesOf(part.facts, item.facts, item.facts),
            ...mediaOf(part.media, item.media, item.facts),
          ]),
        }),
      );
      return [part.name, part.many ? items : items[0]];
    });
  return compact(
    Object.fromEntries([
      ...valuesOf(shape.facts, row.facts, row.facts),
      ...mediaOf(shape.media, row.media, row.facts),
      ...parts,
    ]),
  );
}

function textsOf(shape: Shape, row: Row): Values {
  const parts = shape.parts
    .filter((part) => part.texts.length > 0 && allowed(part.consent, row.facts))
    .map((part): [string, unknown] => {
      const texts = (item: Item) => compact(Object.fromEntries(valuesOf(part.texts, item.texts, item.facts)));
      const items = row.parts[part.name] ?? [];
      if (part.textOnly) return [part.name, items.map(texts)];
      const byKey = Object.fromEntries(
        items
          .map((item): [string, Values] => [String(item.key), texts(item)])
          .filter(([, value]) => Object.keys(value).length > 0),
      );
      return [part.name, Object.keys(byKey).length > 0 ? byKey : null];
    });
  return compact(Object.fromEntries([...valuesOf(shape.texts, row.texts, row.facts), ...parts]));
}

/** Puts the relations into the facts; those of items into their items. */
function setLinks(shape: Shape, facts: Values, links: Links): void {
  for (const { name, many } of shape.links) {
    const ids = links.get(name) ?? [];
    if (ids.length === 0) delete facts[name];
    else facts[name] = many ? ids : ids[0];
  }
  for (const part of shape.parts) {
    const held = facts[part.name];
    const items = (part.many ? (held ?? []) : held ? [held] : []) as Values[];
    for (const item of items) {
      for (const { name, many } of part.links) {
        const ids = links.get(`${part.name}/${String(item['key'])}/${name}`) ?? [];
        if (ids.length === 0) delete item[name];
        else item[name] = many ? ids : ids[0];
      }
    }
  }
}

/** Texts of items that the facts no longer have go, in every language. */
function dropOrphans(shape: Shape, line: Required<Pick<Line, 'facts' | 'locales'>>): void {
  for (const part of shape.parts.filter(({ keyed, texts }) => keyed && texts.length > 0)) {
    const held = [line.facts[part.name] ?? []].flat() as Values[];
    const keys = new Set(held.map((item) => String(item['key'])));
    for (const texts of Object.values(line.locales)) {
      const byKey = texts[part.name] as Record<string, Values> | undefined;
      if (byKey === undefined) continue;
      for (const key of Object.keys(byKey)) if (!keys.has(key)) delete byKey[key];
      if (Object.keys(byKey).length === 0) delete texts[part.name];
    }
  }
}

/** The ids of all files that a line uses, in its facts and in its bodies. */
function filesUsed(shape: Shape, line: Required<Pick<Line, 'facts' | 'locales'>>): string[] {
  const ids = new Set<string>();
  const add = (value: unknown) => ([value ?? []].flat() as string[]).forEach((id) => ids.add(id));
  for (const { name } of shape.media) add(line.facts[name]);
  for (const part of shape.parts) {
    const items = part.media.length > 0 ? ([line.facts[part.name] ?? []].flat() as Values[]) : [];
    for (const item of items) for (const { name } of part.media) add(item[name]);
  }
  for (const { name } of shape.texts.filter(({ body }) => body)) {
    for (const texts of Object.values(line.locales))
      if (texts[name] !== undefined) add(bodyFiles(texts[name] as never));
  }
  return [...ids].sort();
}

async function storedLine(documentId: string): Promise<Line | undefined> {
  const stored = await query('biseri::line').findOne({ where: { documentId } });
  return stored === null ? undefined : (JSON.parse(String(stored['line'])) as Line);
}

/** Languages in the order of their codes, so that the same content always gives the same bytes. */
const sorted = <T>(byLocale: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(byLocale).sort(([a], [b]) => (a < b ? -1 : 1)));

async function store(line: Line): Promise<void> {
  const text = JSON.stringify(line);
  const hash = (locale: string) =>
    createHash('sha256')
      .update(JSON.stringify([line.facts, line.locales?.[locale], line.former?.[locale], line.files]))
      .digest('hex');
  const hashes = JSON.stringify(
    Object.fromEntries(Object.keys(line.locales ?? {}).map((locale) => [locale, hash(locale)])),
  );
  const stored = await query('biseri::line').findOne({ where: { documentId: line.id } });
  if (stored?.['line'] === text) return;
  const last = await query('biseri::line').findMany({ select: ['seq'], orderBy: { seq: 'desc' }, limit: 1 });
  const data = {
    documentId: line.id,
    type: line.type,
    gone: line.gone === true,
    line: text,
    hashes,
    seq: Number(last[0]?.['seq'] ?? 0) + 1,
  };
  if (stored === null) await query('biseri::line').create({ data });
  else await query('biseri::line').update({ where: { id: stored['id'] }, data });
}

async function complete(shape: Shape, id: string, facts: Values, locales: Record<string, Values>): Promise<void> {
  setLinks(shape, facts, await linksOf(id, 'published'));
  dropOrphans(shape, { facts, locales });
  const former = await formerSlugs(shape, id, locales);
  const files = await describeFiles(filesUsed(shape, { facts, locales }));
  await store({
    type: shape.type,
    id,
    facts,
    locales: sorted(locales),
    ...(former ? { former } : {}),
    ...(files ? { files } : {}),
  });
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
  if (held === undefined || held.gone) return;
  const published = (await rowRefs(shape.uid, documentId))
    .filter(({ state }) => state === 'published')
    .map(({ locale }) => locale);
  const locales = Object.fromEntries(
    Object.entries(held.locales ?? {}).filter(([locale]) => published.includes(locale)),
  );
  if (Object.keys(locales).length > 0) return complete(shape, documentId, held.facts ?? {}, locales);
  await query('biseri::link').deleteMany({ where: { sourceId: documentId, state: 'published' } });
  const former = await formerSlugs(shape, documentId, {});
  await store({ type: shape.type, id: documentId, gone: true, ...(former ? { former } : {}) });
}

/** Writes the lines of documents anew whose relations changed from the other side, or whose files did. */
export async function relinkLines(documents: DocumentRef[]): Promise<void> {
  for (const { uid, documentId } of documents) {
    const held = await storedLine(documentId);
    if (held?.facts && held.locales) await complete(shapeOf(uid), documentId, held.facts, held.locales);
  }
}
