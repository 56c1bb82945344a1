import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEntry } from './check-entry';
import type { FormSchema, FormValues } from './form-schema';

const src = join(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(src, path), 'utf8')) as FormSchema;
const components = Object.fromEntries(
  readdirSync(join(src, 'components')).flatMap((group) =>
    readdirSync(join(src, 'components', group)).map((file) => [
      `${group}.${file.replace('.json', '')}`,
      read(`components/${group}/${file}`),
    ]),
  ),
);
const check = (type: string, values: FormValues, stored?: FormValues) =>
  checkEntry({ type, schema: read(`api/${type}/content-types/${type}/schema.json`), components, values, stored });

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const picture = (alt: string) => ({ type: 'picture', attrs: { file: 'f1', alt, caption: '', credit: '' } });
const body = (...content: object[]) => ({ type: 'doc', content });

describe('what to look at before an entry is published', () => {
  it('is, of a report with nothing but a title, all that such a report usually has', () => {
    expect(check('workshop', { title: 'Работилница' })).toEqual({
      empty: ['summary', 'startDate', 'place', 'projects', 'body'],
      pictures: [],
    });
  });

  it('is nothing of a whole report', () => {
    const whole = {
      summary: 'Кратко.',
      startDate: '2022-09',
      place: { id: 3, key: 'k', town: 'Охрид' },
      projects: { connect: [], disconnect: [] },
      body: body(paragraph('Текст.')),
      cover: { file: { name: 'ohrid.jpg' }, alt: 'Езеро' },
      statedCounts: [{ count: 6 }],
      presentations: { connect: [{}], disconnect: [] },
    };
    const stored = { projects: { count: 1 }, presentations: { count: 5 } };
    expect(check('workshop', whole, stored)).toEqual({ empty: [], pictures: [] });
  });

  it('does not take for content what is empty all the same', () => {
    const hollow = {
      summary: ' ',
      startDate: '',
      place: { key: 'k', town: '', country: undefined },
      projects: { connect: [], disconnect: [{}] },
      body: body({ type: 'paragraph' }, paragraph('  ')),
    };
    expect(check('workshop', hollow, { projects: { count: 1 } }).empty).toHaveLength(5);
  });

  it('is every picture without alternative text, wherever it stands', () => {
    const values = {
      cover: { file: { name: 'cover.jpg' }, alt: ' ' },
      gallery: [{ file: { name: 'one.jpg' }, alt: 'Село' }, { file: { name: 'two.jpg' } }, { alt: '' }],
      body: body({ type: 'blockquote', content: [picture('')] }, picture('Мост')),
    };
    expect(check('workshop', values).pictures).toEqual([
      { field: 'body' },
      { field: 'cover', file: 'cover.jpg' },
      { field: 'gallery', file: 'two.jpg' },
    ]);
  });

  it('is a picture of a stop on a route', () => {
    const stops = [{ picture: { name: 'stop.jpg' }, alt: null }];
    expect(check('route', { stops }).pictures).toEqual([{ field: 'stops', file: 'stop.jpg' }]);
  });

  it.each([
    ['of all kinds', [{ count: 6 }], 6],
    [
      'by kind',
      [
        { kind: 'result', count: 4 },
        { kind: 'other', count: 1 },
      ],
      5,
    ],
    ['of all kinds, beside those by kind', [{ count: 6 }, { kind: 'result', count: 4 }], 6],
  ])('is a count of presentations, stated %s, that the attached ones do not reach', (_, statedCounts, stated) => {
    const stored = { presentations: { count: 2 } };
    expect(check('workshop', { statedCounts }, stored).counts).toEqual({ stated, here: 2 });
  });

  it('asks for no field that a type does not have', () => {
    for (const type of [
      'document',
      'page',
      'partner',
      'person',
      'presentation',
      'programme',
      'project',
      'route',
      'village',
    ]) {
      const { attributes } = read(`api/${type}/content-types/${type}/schema.json`);
      const { empty } = check(type, {});
      expect(empty.length, type).toBeGreaterThan(1);
      for (const field of empty) expect(Object.keys(attributes), type).toContain(field);
    }
  });
});
