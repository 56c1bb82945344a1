import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBody } from '../src/body/body';
import locales from '../locales.json';
import type { Attribute } from './demo-data';
import type { DemoDocument, Values } from './demo-document';
import { readDemo } from './demo-document';
import type { DemoBlock } from './expand-body';
import { expandBody } from './expand-body';

interface SchemaAttribute extends Attribute {
  enum?: string[];
  regex?: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
}
type SchemaAttributes = Record<string, SchemaAttribute>;
type Side = 'facts' | 'texts';

const cms = join(import.meta.dirname, '..');
const media = join(import.meta.dirname, 'media');
const documents = readDemo(import.meta.dirname);
const byKey = new Map(documents.map((document) => [document.key, document]));
const codes = locales.map(({ code }) => code);

function attributesIn(path: string): SchemaAttributes {
  return (JSON.parse(readFileSync(join(cms, 'src', path), 'utf8')) as { attributes: SchemaAttributes }).attributes;
}
const typeAttributes = (type: string) => attributesIn(`api/${type}/content-types/${type}/schema.json`);
const componentAttributes = (uid: string) => attributesIn(`components/${uid.replace('.', '/')}.json`);

const isText = ({ pluginOptions }: SchemaAttribute) => pluginOptions?.i18n?.localized === true;

function problemWith(attribute: SchemaAttribute, value: unknown): string | undefined {
  if (attribute.enum && !attribute.enum.includes(value as string))
    return `"${String(value)}" is not one of ${attribute.enum.join(', ')}`;
  if (attribute.regex && !new RegExp(attribute.regex).test(value as string))
    return `"${String(value)}" has the wrong form`;
  if (attribute.type === 'media' && !existsSync(join(media, value as string)))
    return `${String(value)} is not in demo/media`;
  if (attribute.type === 'relation')
    return [value].flat().find((key) => !byKey.has(key as string)) as string | undefined;
  if (attribute.type === 'customField') return checkBody(expandBody(value as DemoBlock[], () => 'file'))[0];
  return undefined;
}

/** What does not fit the schema, with its path. Text-only components stand as lists among the texts. */
function problemsIn(values: Values, attributes: SchemaAttributes, side: Side, path: string): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const attribute = attributes[name];
    const here = `${path}.${name}`;
    if (attribute === undefined) return [`${here}: no such attribute`];
    if (name === 'slug') return [`${here}: the software makes it`];
    if (attribute.component !== undefined) {
      if (side === 'texts' && !isText(attribute)) return [`${here}: belongs to the facts`];
      const inner = componentAttributes(attribute.component);
      const items = attribute.repeatable ? Object.values(value as object) : [value];
      return (items as Values[]).flatMap((item, at) => problemsIn(item, inner, side, `${here}[${at}]`));
    }
    if (name !== 'key' && isText(attribute) !== (side === 'texts')) return [`${here}: is on the wrong side`];
    const problem = problemWith(attribute, value);
    return problem === undefined ? [] : [`${here}: ${problem}`];
  });
}

/** Every string in it, with where it stands. */
function stringsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => stringsIn(inside, `${path}.${name}`));
}

const linkNames = new Set([
  'partner',
  'person',
  'organisation',
  'owner',
  'village',
  'programme',
  'workshop',
  'host',
  'predecessor',
  'parent',
]);
function linksIn(document: DemoDocument): string[] {
  const attributes = typeAttributes(document.type);
  return Object.entries(document.facts).flatMap(([name, value]) => {
    if (attributes[name]?.type === 'relation') return [value].flat() as string[];
    if (attributes[name]?.component === undefined) return [];
    return ([value].flat() as Values[]).flatMap((item) =>
      Object.entries(item)
        .filter(([inner]) => linkNames.has(inner))
        .map(([, key]) => key as string),
    );
  });
}

describe.each(documents.map((document) => [`${document.type}/${document.key}`, document] as const))(
  '%s',
  (path, document) => {
    test('lies where its type and key say', () => {
      expect(existsSync(join(import.meta.dirname, `${path}.json`))).toBe(true);
    });

    test('has every value in an attribute of its schema, facts and texts apart', () => {
      const attributes = typeAttributes(document.type);
      const problems = problemsIn(document.facts, attributes, 'facts', 'facts');
      for (const [locale, texts] of Object.entries(document.locales))
        problems.push(...problemsIn(texts, attributes, 'texts', locale));
      expect(problems).toEqual([]);
    });

    test('has a title in each of its languages, and is there in English', () => {
      for (const [locale, { title }] of Object.entries(document.locales)) {
        expect(codes).toContain(locale);
        expect(title).toMatch(/\S/);
      }
      expect(Object.keys(document.locales)).toContain('en');
    });

    test('gives texts only to items that its facts have', () => {
      const attributes = typeAttributes(document.type);
      for (const texts of Object.values(document.locales))
        for (const [name, value] of Object.entries(texts)) {
          if (attributes[name]?.component === undefined || attributes[name].repeatable !== true || Array.isArray(value))
            continue;
          const keys = (document.facts[name] as Values[]).map(({ key }) => key);
          expect(keys).toEqual(expect.arrayContaining(Object.keys(value as object)));
        }
    });

    test('shares a language with everything that it links to', () => {
      for (const key of linksIn(document)) {
        const common = Object.keys(byKey.get(key)?.locales ?? {}).filter((locale) => locale in document.locales);
        expect(common, `${path} → ${key}`).not.toEqual([]);
      }
    });

    test('names nobody’s phone or e-mail', () => {
      for (const [where, text] of stringsIn(document)) {
        expect(text, where).not.toMatch(/[\w.]+@[\w.]+\.\w/);
        if (!/^(?:https:|\d{4}-\d{2})/.test(text)) expect(text, where).not.toMatch(/(?:\d[ -]?){8,}/);
      }
    });

    test('uses the quotation marks of each language', () => {
      const quoted = { en: /“[^“”„"]*”/g, mk: /„[^“”„"]*“/g, sr: /„[^“”„"]*”/g, lv: /„[^“”„"]*”/g, lt: /„[^“”„"]*“/g };
      for (const [locale, texts] of Object.entries(document.locales))
        for (const [where, text] of stringsIn(texts))
          expect(text.replace(quoted[locale as keyof typeof quoted], ''), `${locale}${where}`).not.toMatch(/[“”„"]|''/);
    });
  },
);

test('no word mixes Latin and Cyrillic letters', () => {
  for (const { key, locales: texts } of documents)
    for (const [where, text] of stringsIn(texts, key))
      for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu))
        expect(/\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word), `${where}: ${word}`).toBe(false);
});

test('keys are unique', () => {
  expect(byKey.size).toBe(documents.length);
});

test('what is invented says so in its title', () => {
  const marks: Record<string, string> = {
    en: '(sample)',
    mk: '(пример)',
    sr: '(пример)',
    lv: '(paraugs)',
    lt: '(pavyzdys)',
  };
  for (const { type, key, locales: texts } of documents)
    if (['village', 'route', 'presentation'].includes(type))
      for (const [locale, { title }] of Object.entries(texts))
        expect(title, `${key} ${locale}`).toContain(marks[locale]);
});

test('every medium is used, and small', () => {
  const used = new Set(documents.flatMap((document) => stringsIn(document).map(([, text]) => text)));
  for (const name of readdirSync(media)) {
    expect(used, name).toContain(name);
    expect(statSync(join(media, name)).size, name).toBeLessThan(150_000);
  }
});
