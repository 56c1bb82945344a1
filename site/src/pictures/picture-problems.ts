import type { FeedDocument, FeedFile, Values } from '../schema/parse-document.ts';
import type { Schema, Schemas } from '../schema/read-schemas.ts';
import { mergeFields } from '../content/merge-entry.ts';
import type { MediaSync } from '../snapshot/media-cache.ts';
import { mediaKey } from '../snapshot/media-index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Something about a file or picture that an editor should know, and in which language of which entry. */
export interface PictureProblem {
  readonly type: string;
  readonly id: string;
  readonly locale: string;
  readonly sentence: string;
}

/** Where an entry shows a picture; `alt` as it was written. */
interface Shown {
  readonly file: string;
  readonly alt: string;
}

/** Documents do not change; what lacks words in one that was seen lacks them still. */
const wordless = new WeakMap<FeedDocument, readonly PictureProblem[]>();

/** Files that are missing or broken, pictures without words for those who do not see them, documents without a file. */
export function pictureProblems({ documents }: Snapshot, media: MediaSync, schemas: Schemas): PictureProblem[] {
  const problems: PictureProblem[] = [];
  for (const document of documents.values()) {
    if (document.gone) continue;
    for (const file of Object.values(document.files)) {
      const sentence = brokenFile(file, media);
      if (sentence) problems.push(...inEachLanguage(document, sentence));
    }
    let known = wordless.get(document);
    if (!known) wordless.set(document, (known = [...lackingWords(document, schemas)]));
    problems.push(...known);
  }
  return problems;
}

/** A problem as one line: the entry by its title, the language, the sentence. */
export const sayProblem = ({ documents }: Snapshot, { type, id, locale, sentence }: PictureProblem): string => {
  const title = documents.get(`${type}/${id}`)?.locales[locale]?.['title'];
  return `${type} “${typeof title === 'string' ? title : id}” (${locale}): ${sentence}`;
};

function brokenFile(file: FeedFile, { index, missing }: MediaSync): string | undefined {
  const key = mediaKey(file);
  const name = `“${file.name}” (${file.url})`;
  const why = missing.get(key);
  if (why) return `the file ${name} is not available: ${why}. Upload it again, or take it off the entry.`;
  const { problem, made } = index.get(key) ?? {};
  if (!problem) return undefined;
  const shown = made
    ? 'It is shown in smaller sizes only.'
    : 'Its text is shown instead. Upload it again as JPEG, PNG or WebP.';
  return `the picture ${name} cannot be used${made ? ' in all sizes' : ''}: ${problem}. ${shown}`;
}

function* lackingWords(document: FeedDocument, schemas: Schemas): Generator<PictureProblem> {
  const { type, id, files, locales } = document;
  const schema = schemas.types.get(type);
  if (!schema) return;
  if (type === 'document' && !hasFile(document))
    yield* inEachLanguage(
      document,
      'no file and no address is left of it. Upload the file again, or withdraw the entry.',
    );
  for (const locale of Object.keys(locales)) {
    for (const { file, alt } of picturesOf(mergeFields(document, locale, schema), schema, schemas)) {
      const name = files[file]?.name;
      const say = (sentence: string) => ({ type, id, locale, sentence });
      if (name === undefined) yield say('a picture in its text is no longer there. Choose another, or take it out.');
      else if (!alt.trim())
        yield say(`the picture “${name}” has no alternative text. Say in a few words what it shows.`);
    }
  }
}

/** All pictures with words of their own: parts with a file and an alternative text, and those inside running text. */
function* picturesOf(fields: Values, schema: Schema, schemas: Schemas): Generator<Shown> {
  for (const { name, kind, component } of schema.attributes.values()) {
    const value = fields[name];
    if (value === undefined || value === null) continue;
    if (kind === 'body') yield* picturesIn(value);
    const part = component === undefined ? undefined : schemas.components.get(component);
    if (!part?.attributes.has('alt')) continue;
    const media = [...part.attributes.values()].find((attribute) => attribute.kind === 'media')?.name ?? '';
    for (const one of [value].flat() as Values[]) {
      const [file, alt] = [one[media], one['alt']];
      if (typeof file === 'string') yield { file, alt: typeof alt === 'string' ? alt : '' };
    }
  }
}

function* picturesIn(node: unknown): Generator<Shown> {
  const { type, attrs, content } = node as { type?: string; attrs?: Shown; content?: unknown[] };
  if (type === 'picture' && attrs) yield attrs;
  for (const inner of content ?? []) yield* picturesIn(inner);
}

const hasFile = ({ facts, locales }: FeedDocument): boolean =>
  [facts, ...Object.values(locales)].some((values) => /"(file|url)":"/.test(JSON.stringify(values['files'] ?? null)));

const inEachLanguage = ({ type, id, locales }: FeedDocument, sentence: string): PictureProblem[] =>
  Object.keys(locales).map((locale) => ({ type, id, locale, sentence }));
