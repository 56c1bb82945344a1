import { expect, it } from 'vitest';
import { formWords } from './form-words';

it('forms speak the editor’s language: types, fields, parts and list values', () => {
  expect(formWords('mk')).toMatchObject({
    'Workshop or event': 'Работилница или настан',
    'content-manager.content-types.api::workshop.workshop.title': 'Наслов',
    'content-manager.components.shared.place.town': 'Град или село',
    meeting: 'Состанок',
  });
});

it.each(['mk', 'sr', 'lv', 'lt'])('%s has a word wherever English has one', (code) => {
  expect(Object.keys(formWords(code)).sort()).toEqual(Object.keys(formWords('en')).sort());
});
