import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Words {
  name: string;
  fields: Record<string, { label: string; description: string }>;
  values?: Record<string, Record<string, string>>;
}
type Dictionary = Record<string, Words>;
interface Attribute {
  type: string;
  enum?: string[];
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
}

const src = join(import.meta.dirname, '..');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
/** A language without a file here shows English words. */
const codes = readdirSync(import.meta.dirname).flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []);
const dictionary = (code: string) => readJson(join(import.meta.dirname, `${code}.json`)) as Dictionary;

/** Every content type by its singular name and every component by its uid, with its attributes. */
function schemas(): [string, Record<string, Attribute>][] {
  const attributesOf = (path: string) => (readJson(path) as { attributes: Record<string, Attribute> }).attributes;
  const types = readdirSync(join(src, 'api'))
    .map((name) => [name, join(src, 'api', name, 'content-types', name, 'schema.json')] as const)
    .filter(([name]) => readdirSync(join(src, 'api', name)).includes('content-types'));
  const components = readdirSync(join(src, 'components')).flatMap((group) =>
    readdirSync(join(src, 'components', group)).map(
      (file) => [`${group}.${file.replace('.json', '')}`, join(src, 'components', group, file)] as const,
    ),
  );
  return [...types, ...components].map(([name, path]) => [name, attributesOf(path)]);
}

/** The paths to all texts in it. */
function paths(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path];
  return Object.entries(value as object).flatMap(([name, inside]) => paths(inside, `${path}/${name}`));
}

describe.each(schemas())('%s', (name, attributes) => {
  const words = dictionary('en')[name];

  test('has words for every attribute that an editor sees, and for no other', () => {
    const shown = Object.entries(attributes)
      .filter(([, { pluginOptions }]) => pluginOptions?.['content-manager']?.visible !== false)
      .map(([attribute]) => attribute);
    expect(Object.keys(words?.fields ?? {}).sort()).toEqual(shown.sort());
  });

  test('has words for every value to choose from', () => {
    for (const [attribute, { enum: values }] of Object.entries(attributes))
      if (values) expect(Object.keys(words?.values?.[attribute] ?? {}), attribute).toEqual(values);
  });
});

test('every language has the same words', () => {
  const english = paths(dictionary('en')).sort();
  for (const code of codes) expect(paths(dictionary(code)).sort(), code).toEqual(english);
});

test('no word is empty', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts);
  for (const code of codes) for (const text of texts(dictionary(code))) expect(text).toMatch(/\S/);
});
