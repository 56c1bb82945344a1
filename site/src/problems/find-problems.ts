import type { Content } from '../content/content.ts';
import { mergeFields } from '../content/merge-entry.ts';
import { isRightToLeft } from '../languages/is-right-to-left.ts';
import { defaultLocale } from '../languages/load-languages.ts';
import type { FeedDocument, Values } from '../schema/parse-document.ts';
import type { Schema } from '../schema/read-schemas.ts';
import { obligationGaps } from './obligation-gaps.ts';
import type { Problem } from './problem.ts';
import { readerGaps } from './reader-gaps.ts';

/** Characters above which a title is cut off or breaks lists. */
export const titleLimit = 160;

/** Problems that are in a document itself, kept as long as it stays the same. */
const known = new WeakMap<FeedDocument, readonly Problem[]>();

/** Everything that an editor should look at, entry by entry. Costs little where little has changed. */
export function findProblems(content: Content): Problem[] {
  const written = new Set(content.languages.filter(({ twinOf }) => twinOf === undefined).map(({ code }) => code));
  const found: Problem[] = [];
  for (const document of content.documents()) {
    if (document.gone) continue;
    let own = known.get(document);
    if (!own) known.set(document, (own = inDocument(document, content, written)));
    found.push(...own, ...inFiles(document, content), ...inCounts(document, content));
    for (const { kind, field, values } of readerGaps(document, content))
      found.push(about(document, kind, field, values));
    for (const { kind, field, language } of obligationGaps(document, content, written))
      found.push(about(document, kind, field, {}, language));
  }
  for (const { type, id, field, target, targetId } of content.dangling) {
    const document = content.document(type, id);
    if (document) found.push(about(document, 'dangling-relation', field, { field, target, targetId }));
  }
  for (const { id, file, reason } of content.refusedTracks) {
    const document = content.document('route', id);
    if (document) found.push(about(document, 'track-refused', 'track', { file, reason }));
  }
  return found;
}

/** Title in a language, else in the site's own order of languages. */
export function titleOf({ id, locales }: FeedDocument, language = defaultLocale): string {
  const texts = locales[language] ?? locales[defaultLocale] ?? Object.values(locales)[0];
  const title = texts?.['title'];
  return typeof title === 'string' ? title : id;
}

function about(
  document: FeedDocument,
  kind: Problem['kind'],
  field: string,
  values: Problem['values'] = {},
  language?: string,
): Problem {
  const { type, id } = document;
  return { kind, type, id, title: titleOf(document, language), ...(language ? { language } : {}), field, values };
}

function inDocument(document: FeedDocument, content: Content, written: ReadonlySet<string>): Problem[] {
  const found: Problem[] = [];
  const { type, facts } = document;
  const schema = content.schema(type);
  if (type === 'project' && facts['programme'] === undefined) found.push(about(document, 'no-programme', 'programme'));
  if (type === 'programme' && facts['emblem'] === undefined) found.push(about(document, 'no-emblem', 'emblem'));
  if (type === 'document' && !hasFile(facts['files'])) found.push(about(document, 'document-without-file', 'files'));
  for (const language of Object.keys(document.locales).filter((code) => written.has(code))) {
    const fields = mergeFields(document, language, schema);
    const { length } = [...titleOf(document, language)];
    if (length > titleLimit)
      found.push(about(document, 'long-title', 'title', { count: length, limit: titleLimit }, language));
    if (isRightToLeft(titleOf(document, language)))
      found.push(about(document, 'right-to-left-title', 'title', {}, language));
    if (type === 'programme' && !fields['fundingStatement'])
      found.push(about(document, 'no-funding-statement', 'fundingStatement', {}, language));
    for (const { field, file } of picturesWithoutWords(fields, schema, content)) {
      const name = document.files[file]?.name ?? file;
      found.push(about(document, 'missing-alt', field, { file: name }, language));
    }
    // Somebody has deleted the file; a text names it by number all the same.
    for (const { field, file, alt } of picturesInBodies(fields, schema)) {
      if (document.files[file]) continue;
      found.push(about(document, 'picture-broken', field, { file: alt || file }, language));
    }
  }
  return found;
}

const hasFile = (files: unknown): boolean =>
  Array.isArray(files) && (files as Values[]).some(({ file, url }) => file !== undefined || Boolean(url));

function* picturesWithoutWords(fields: Values, schema: Schema, content: Content) {
  for (const { name, kind, component } of schema.attributes.values()) {
    const value = fields[name];
    if (value === undefined) continue;
    if (kind === 'body') {
      for (const { file, alt } of bodyPictures(value)) if (!alt) yield { field: name, file };
      continue;
    }
    const parts = component ? content.schemas.components.get(component)?.attributes : undefined;
    if (!parts?.has('alt')) continue;
    const media = [...parts.values()].find((part) => part.kind === 'media')?.name ?? '';
    for (const part of (Array.isArray(value) ? value : [value]) as Values[]) {
      const file = part[media];
      if (typeof file === 'string' && !part['alt']) yield { field: `${name}.alt`, file };
    }
  }
}

function* picturesInBodies(fields: Values, schema: Schema) {
  for (const { name, kind } of schema.attributes.values()) {
    if (kind !== 'body' || fields[name] === undefined) continue;
    for (const picture of bodyPictures(fields[name])) yield { field: name, ...picture };
  }
}

/** The pictures of a body, at whatever depth. */
function bodyPictures(node: unknown): { file: string; alt: string }[] {
  const { type, attrs, content } = node as {
    type: string;
    attrs?: { file: string; alt: string };
    content?: readonly unknown[];
  };
  if (type === 'picture') return attrs ? [attrs] : [];
  return (content ?? []).flatMap(bodyPictures);
}

function inFiles(document: FeedDocument, content: Content): Problem[] {
  return Object.entries(document.files).flatMap(([id, { name, mime }]) => {
    if (content.file(id)) return [];
    const kind = mime.startsWith('image/') ? 'picture-broken' : 'file-missing';
    return [about(document, kind, fieldOf(document, id), { file: name })];
  });
}

/** Where in a document a file is named. */
function fieldOf({ facts, locales }: FeedDocument, id: string): string {
  const names = [facts, ...Object.values(locales)].flatMap((values) =>
    Object.entries(values).flatMap(([name, value]) => (JSON.stringify(value).includes(`"${id}"`) ? [name] : [])),
  );
  return names[0] ?? '';
}

/** Where the source speaks of more, or fewer, presentations than are here. */
function inCounts(document: FeedDocument, content: Content): Problem[] {
  const counts = document.facts['statedCounts'];
  if (!Array.isArray(counts)) return [];
  const target = { type: document.type, id: document.id };
  const here = content.referrers('presentation', 'workshop', target, defaultLocale);
  return (counts as { kind?: string; count?: number }[]).flatMap(({ kind, count }) => {
    const found = kind === undefined ? here : here.filter(({ fields }) => fields.kind === kind);
    if (count === undefined || count === found.length) return [];
    return [about(document, 'stated-counts', 'statedCounts', { stated: count, here: found.length })];
  });
}
