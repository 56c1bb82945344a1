import type { Body } from '../../../cms/src/body/body.ts';
import { entryPath, sectionsOf } from '../content/addresses.ts';
import { content } from '../content/current-content.ts';
import type { Entry } from '../content/entry.ts';
import { relationPaths } from '../content/relations.ts';
import { formatDate } from '../languages/format-date.ts';
import { formatBytes, formatLength, formatMetres, formatMinutes, formatMonths } from '../languages/format-measure.ts';
import type { Language } from '../languages/language.ts';
import type { EntryType } from '../schema/entry-types.ts';
import type { Values } from '../schema/parse-document.ts';
import type { Attribute, Schema } from '../schema/read-schemas.ts';
import { bodyMarkdown } from './body-markdown.ts';
import type { Absolute } from './entry-data.ts';
import { escapeMarkdown, markdownHref } from './escape-markdown.ts';
import { labelOf } from './label-of.ts';
import { partsOf, publicValues, schemaOfPart } from './public-values.ts';

/** Said in a place of its own, or a picture's or a type's alone. */
const elsewhere = new Set([
  'title',
  'summary',
  'cover',
  'gallery',
  'logo',
  'logos',
  'photo',
  'slides',
  'picture',
  'alt',
]);

interface Writing {
  readonly language: Language;
  readonly absolute: Absolute;
}

/** An entry's page as Markdown: title, summary, facts, text, parts, and what points at it. */
export function entryMarkdown(entry: Entry, language: Language, absolute: Absolute): string {
  const schema = content().schema(entry.type);
  const writing: Writing = { language, absolute };
  const { title, ...fields } = entry.fields;
  const summary = 'summary' in fields ? fields.summary : undefined;
  const facts: string[] = [];
  const texts: string[] = [];
  for (const { attribute, value } of publicValues(schema, entry.fields as unknown as Values)) {
    if (elsewhere.has(attribute.name)) continue;
    if (attribute.kind === 'body') {
      const picture = (id: string) => content().file(id)?.href;
      texts.push(bodyMarkdown(value as Body, { absolute, picture }));
      continue;
    }
    const label = labelOf(language, attribute.name);
    const lines = valueLines(attribute, value, schema, writing);
    if (lines.length === 0 || label === undefined) continue;
    const isLong = attribute.kind === 'component' || lines.length > 1 || (lines[0] ?? '').length > 120;
    if (!isLong) facts.push(`- ${escapeMarkdown(label)}: ${lines[0] ?? ''}`);
    else texts.push(`## ${escapeMarkdown(label)}\n\n${lines.length === 1 ? lines[0] : lines.map(item).join('\n')}`);
  }
  return `${[
    `# ${escapeMarkdown(title)}`,
    summary && paragraphs(summary),
    facts.join('\n'),
    ...texts,
    ...referring(entry, writing),
    `<${absolute(entryPath(entry) ?? '/')}>`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

/** A plain field's text, its line ends kept. */
const paragraphs = (text: string) =>
  text
    .split(/\r?\n/)
    .map(escapeMarkdown)
    .join('\\\n')
    .replaceAll(/(\\\n){2,}/g, '\n\n');

const item = (line: string) => `- ${line}`;

/** One line for a plain value, one for each part or related entry. */
function valueLines(attribute: Attribute, value: unknown, schema: Schema, writing: Writing): string[] {
  const { language, absolute } = writing;
  const { kind, many, name } = attribute;
  if (kind === 'component') {
    const inner = schemaOfPart(attribute);
    return partsOf(value)
      .map((part) => partLine(inner, part, writing))
      .filter(Boolean);
  }
  if (kind === 'relation') {
    return ((many ? value : [value]) as string[]).flatMap((id) => {
      const entry = content().entry(attribute.target as EntryType, id, language.code);
      return entry ? [entryLink(entry, writing)] : [];
    });
  }
  if (kind === 'media') {
    return ((many ? value : [value]) as string[]).flatMap((id) => {
      const file = content().file(id);
      if (!file) return [];
      return [`[${escapeMarkdown(file.name)}](${absolute(file.href)}) (${formatBytes(language, file.size)})`];
    });
  }
  if (kind === 'enumeration') return [escapeMarkdown(language.label(`${schema.name}.${name}`, String(value)))];
  if (typeof value === 'number') return [numberText(name, value, language)];
  return typeof value === 'string' ? [textLine(name, value, language)] : [];
}

function numberText(name: string, value: number, language: Language): string {
  if (/^(length|distance)M$/.test(name)) return formatLength(language, value);
  if (/[a-z]M$/.test(name)) return formatMetres(language, value);
  if (name.endsWith('Minutes')) return formatMinutes(language, value);
  if (name.endsWith('Months')) return formatMonths(language, value);
  if (name.endsWith('Month')) return language.words.dates.months[value - 1] ?? '';
  return /^(latitude|longitude)$/.test(name) ? String(value) : language.number(value);
}

function textLine(name: string, value: string, language: Language): string {
  if (/(Date|On|Start|End|deadline)$/.test(name) && /^\d{4}(-\d{2}){0,2}$/.test(value))
    return formatDate(language, value);
  if (name === 'country' && /^[A-Z]{2}$/.test(value)) return escapeMarkdown(language.country(value));
  if (name === 'language') return escapeMarkdown(language.languageName(value));
  if (name === 'languages')
    return value
      .split(' ')
      .map((code) => language.languageName(code))
      .join(', ');
  return /^https?:\/\/\S+$/.test(value) ? `<${markdownHref(value)}>` : paragraphs(value);
}

/** A part in one line: its title first, then the rest. */
function partLine(schema: Schema, part: Values, writing: Writing): string {
  const said = publicValues(schema, part).filter(({ attribute }) => !['picture', 'alt'].includes(attribute.name));
  const words = said.flatMap(({ attribute, value }) =>
    valueLines(attribute, value, schema, writing).map((line) =>
      attribute.name === 'title' ? `**${line}**` : line.replaceAll(/\s*\\?\n+\s*/g, ' '),
    ),
  );
  const titles = words.filter((word) => word.startsWith('**'));
  return [...titles, ...words.filter((word) => !word.startsWith('**'))].join(' · ');
}

/** What points at an entry, by section, under the section's title. */
function referring(entry: Entry, writing: Writing): string[] {
  const { language } = writing;
  return sectionsOf(language).flatMap((section) => {
    const found = new Map<string, Entry>();
    for (const path of pathsTo(section, entry.type))
      for (const one of content().referrers(section, path, entry, language.code)) found.set(one.id, one);
    if (found.size === 0) return [];
    const lines = [...found.values()].map((one) => item(entryLink(one, writing)));
    return [`## ${escapeMarkdown(language.words.sections[section].title)}\n\n${lines.join('\n')}`];
  });
}

/** Where entries of a type point at entries of another: attributes, and attributes of parts. */
function pathsTo(type: EntryType, target: EntryType): readonly string[] {
  const ofType = relationPaths(content().schemas).get(type) ?? [];
  return ofType.filter((one) => one.target === target).map(({ path }) => path.slice(type.length + 1));
}

function entryLink(entry: Entry, { language, absolute }: Writing): string {
  const path = entryPath(entry);
  const title = escapeMarkdown(entry.fields.title);
  const foreign = language.foreign(entry.lang);
  const note = foreign === undefined ? '' : ` (${language.languageName(foreign)})`;
  return (path === undefined ? title : `[${title}](${absolute(path)})`) + note;
}

/** A list of entries as Markdown: title and link, and the summary. */
export function listMarkdown(
  title: string,
  entries: readonly Entry[],
  writing: Writing & { readonly path: string },
): string {
  const lines = entries.map((entry) => {
    const summary =
      'summary' in entry.fields && entry.fields.summary ? `: ${escapeMarkdown(entry.fields.summary)}` : '';
    return item(entryLink(entry, writing) + summary);
  });
  const parts = [`# ${escapeMarkdown(title)}`, lines.join('\n'), `<${writing.absolute(writing.path)}>`];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
