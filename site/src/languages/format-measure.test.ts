import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../repository-root.ts';
import { readSchemas } from '../schema/read-schemas.ts';
import { formatLength, formatMetres, formatMinutes, formatMonths } from './format-measure.ts';
import { loadLanguages } from './load-languages.ts';

const languages = loadLanguages(repositoryRoot(), readSchemas(join(repositoryRoot(), 'cms/src')));

it.each([
  ['en', '106.6 km', '1,256 m', '3 hr 20 min', '24 months'],
  ['mk', '106,6 км', '1.256 м', '3 ч. 20 мин.', '24 месеци'],
  ['sr', '106,6 км', '1.256 м', '3 сата 20 мин', '24 месеца'],
  ['lv', '106,6 km', '1256 m', '3 st. 20 min', '24 mēneši'],
  ['lt', '106,6 km', '1 256 m', '3 val. 20 min.', '24 mėnesiai'],
])('measures in %s have their own signs, and stay in one line', (code, length, height, minutes, months) => {
  const language = languages.find((one) => one.code === code)!;
  const said = [
    formatLength(language, 106_575),
    formatMetres(language, 1256),
    formatMinutes(language, 200),
    formatMonths(language, 24),
  ];
  expect(said.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([length, height, minutes, months]);
  expect(said[0]).not.toContain(' ');
  expect(formatLength(language, 950).replaceAll('\u00a0', ' ')).toMatch(/^950 [mм]$/);
});
