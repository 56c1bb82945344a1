import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormSchema, FormValues } from '../checklist/form-schema';
import { changedFacts } from './changed-facts';

const src = join(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(src, path), 'utf8')) as FormSchema;
const workshop = read('api/workshop/content-types/workshop/schema.json');
const components = {
  'shared.place': read('components/shared/place.json'),
  'shared.picture': read('components/shared/picture.json'),
  'workshop.purpose': read('components/workshop/purpose.json'),
  'workshop.stated-count': read('components/workshop/stated-count.json'),
};
const untouched = { connect: [], disconnect: [] };
const initial = {
  title: 'Работилница',
  startDate: '2022-09',
  place: { id: 1, key: 'k', town: 'Охрид', country: 'MK' },
  projects: untouched,
  purposes: [{ id: 1, text: 'Размена', __temp_key__: 'a0' }],
  gallery: [{ id: 1, key: 'p', file: { id: 7 }, alt: 'Езеро', __temp_key__: 'a0' }],
};
const changed = (change: FormValues) => changedFacts(workshop, components, initial, { ...initial, ...change });

describe('what was changed for all languages', () => {
  it.each([
    ['nothing, where nothing was touched', {}, []],
    ['no text', { title: 'Друг наслов', purposes: [{ text: 'Друго' }] }, []],
    ['no address, which is each language’s own', { slug: 'drugo' }, []],
    ['a date', { startDate: '2022-10' }, ['startDate']],
    ['a relation', { projects: { connect: [{ id: 1 }], disconnect: [] } }, ['projects']],
    ['the country of a place', { place: { ...initial.place, country: 'AL' } }, ['place']],
    ['not the name of the town, which is text', { place: { ...initial.place, town: 'Струга' } }, []],
    ['a picture that was added', { gallery: [...initial.gallery, { file: { id: 8 }, alt: 'Село' }] }, ['gallery']],
    ['not the words of a picture', { gallery: [{ ...initial.gallery[0], alt: 'Друго' }] }, []],
    ['a count', { statedCounts: [{ count: 6 }] }, ['statedCounts']],
  ])('is %s', (_, change, fields) => {
    expect(changed(change)).toEqual(fields);
  });
});
