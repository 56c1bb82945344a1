import { expect, it } from 'vitest';
import { checkBody } from '../../cms/src/body/body.ts';
import { body, rowOf, workshop } from './entry.ts';
import { seeded } from './words.ts';

it.each(['en', 'mk', 'sr', 'lv', 'lt'])('a body in %s is valid and has about 430 words', (locale) => {
  const made = body(locale, seeded(1));
  expect(checkBody(made)).toEqual([]);
  const words = JSON.stringify(made)
    .match(/"text":"[^"]+"/g)
    ?.join(' ')
    .split(/\s+/).length;
  expect(words).toBeGreaterThan(380);
  expect(words).toBeLessThan(520);
});

it('the same number gives the same entry, so that two runs measure the same', () => {
  expect(workshop(7, ['mk'], ['p1', 'p2'])).toEqual(workshop(7, ['mk'], ['p1', 'p2']));
});

it('a row joins facts and texts item by item', () => {
  const entry = {
    type: 'workshop',
    id: 'w',
    facts: {
      kind: 'fair',
      place: { key: 'one', country: 'MK' },
      participants: [{ key: 'a', count: 2 }],
      projects: ['p1'],
    },
    locales: { mk: { title: 'Саем', place: { one: { town: 'Скопје' } }, participants: { a: { text: 'општини' } } } },
  };
  expect(rowOf(entry, 'mk')).toEqual({
    kind: 'fair',
    title: 'Саем',
    place: { country: 'MK', town: 'Скопје' },
    participants: [{ key: 'a', count: 2, text: 'општини' }],
    projects: ['p1'],
  });
});
