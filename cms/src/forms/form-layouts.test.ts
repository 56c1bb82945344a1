import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { formLayouts, rowFields } from './form-layouts';

const src = join(import.meta.dirname, '..');
const readJson = (path: string) => JSON.parse(readFileSync(join(src, path), 'utf8')) as Record<string, unknown>;
const types = readdirSync(join(src, 'api')).filter((name) =>
  readdirSync(join(src, 'api', name)).includes('content-types'),
);
interface Attribute {
  type: string;
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
}
/** Those that a form can show. */
const attributesOf = (type: string) => {
  const all = readJson(`api/${type}/content-types/${type}/schema.json`)['attributes'] as Record<string, Attribute>;
  return Object.fromEntries(
    Object.entries(all).filter(([, { pluginOptions }]) => pluginOptions?.['content-manager']?.visible !== false),
  );
};

test('every content type has a form, and there is no other', () => {
  expect(Object.keys(formLayouts).sort()).toEqual(types.sort());
});

describe.each(Object.entries(formLayouts))('the form of %s', (type, { edit, list, sort }) => {
  const attributes = attributesOf(type);
  const rows = edit.flatMap(([, ...rows]) => rows.map(rowFields));

  it('has each field once', () => {
    expect(
      rows
        .flat()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(attributes).sort());
  });

  it('has no row that is wider than the page, and gives components and relations all of it', () => {
    for (const row of rows) {
      expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
      for (const { name, size } of row)
        if (['component', 'customField', 'relation'].includes(attributes[name]?.type ?? ''))
          expect(size, name).toBe(12);
    }
  });

  it('begins with the title, and lists only what it has', () => {
    expect(edit[0]?.slice(0, 2)).toEqual(['what', 'title']);
    for (const name of [...list, sort[0]]) if (name !== 'updatedAt') expect(attributes, name).toHaveProperty(name);
  });
});

test.each(['en', 'mk', 'sr', 'lv', 'lt'])('every group has a heading in %s', (code) => {
  const words = readJson(`admin/translations/${code}.json`);
  const groups = new Set(Object.values(formLayouts).flatMap(({ edit }) => edit.map(([group]) => group)));
  for (const group of groups) expect(words[`write.form.${group}`], group).toMatch(/\S/);
});
