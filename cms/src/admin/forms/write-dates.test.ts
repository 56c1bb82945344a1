import { expect, it } from 'vitest';
import { writeDates } from './write-dates';

const field = (type: string, regex?: string) => ({ type, attribute: { type, ...(regex ? { regex } : {}) } });
const date = field('string', '^\\d{4}(-\\d{2}(-\\d{2})?)?$');

it('dates have a field of their own, in the form and in its parts; all else stays as it is', () => {
  const part = { layout: [[date, field('string')]] };
  const layout = {
    layout: [[[date, field('date'), field('string', '^https?://'), field('integer')]]],
    components: { part },
  };
  const written = writeDates({ layout, query: {} }).layout;
  const types = (rows: { type: string }[][]) => rows.flat().map(({ type }) => type);
  expect(types(written.layout.flat())).toEqual(['written-date', 'written-date', 'string', 'integer']);
  expect(types(written.components.part.layout)).toEqual(['written-date', 'string']);
});
