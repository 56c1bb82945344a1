import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../repository-root.ts';
import { readSchemas } from '../schema/read-schemas.ts';
import { formatDate, formatSpan } from './format-date.ts';
import { loadLanguages } from './load-languages.ts';

const languages = new Map(
  loadLanguages(repositoryRoot(), readSchemas(join(repositoryRoot(), 'cms/src'))).map((language) => [
    language.code,
    language,
  ]),
);
function language(code: string) {
  const found = languages.get(code);
  if (!found) throw new Error(code);
  return found;
}

describe('a date', () => {
  it.each([
    ['en', '20 September 2022', 'February 2012', '2012'],
    ['mk', '20 септември 2022 г.', 'февруари 2012 г.', '2012 г.'],
    ['sr', '20. септембар 2022.', 'фебруар 2012.', '2012.'],
    ['lv', '2022. gada 20. septembris', '2012. gada februāris', '2012. gads'],
    ['lt', '2022 m. rugsėjo 20 d.', '2012 m. vasaris', '2012 m.'],
  ])('in %s is as precise as it is known', (code, day, month, year) => {
    expect([
      formatDate(language(code), '2022-09-20'),
      formatDate(language(code), '2012-02'),
      formatDate(language(code), '2012'),
    ]).toEqual([day, month, year]);
  });

  it.each(['en', 'mk', 'sr', 'lv', 'lt'])('in %s agrees with Intl for each day of a year', (code) => {
    const intl = new Intl.DateTimeFormat(code === 'en' ? 'en-GB' : code, { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const date = `2023-${String(month).padStart(2, '0')}-05`;
      expect(formatDate(language(code), date)).toBe(intl.format(new Date(date)));
    }
  });

  // Latvian is not asked: ICU shortens "gada" to "g.".
  it.each(['en', 'mk', 'sr', 'lt'])('in %s agrees with Intl for each month', (code) => {
    const intl = new Intl.DateTimeFormat(code === 'en' ? 'en-GB' : code, {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month++) {
      const date = `2023-${String(month).padStart(2, '0')}`;
      expect(formatDate(language(code), date)).toBe(intl.format(new Date(`${date}-05`)));
    }
  });
});

describe('a span', () => {
  it.each([
    ['en', '2022-09-20', '2022-09-22', '20–22 September 2022'],
    ['mk', '2022-09-20', '2022-09-22', '20–22 септември 2022 г.'],
    ['sr', '2022-09-20', '2022-09-22', '20–22. септембар 2022.'],
    ['lv', '2022-09-20', '2022-09-22', '2022. gada 20.–22. septembris'],
    ['lt', '2022-09-20', '2022-09-22', '2022 m. rugsėjo 20–22 d.'],
    ['sr', '2022-09-28', '2022-10-02', '28. септембар – 2. октобар 2022.'],
    ['lt', '2022-09-28', '2022-10-02', '2022 m. rugsėjo 28 d. – spalio 2 d.'],
    ['lv', '2012-01', '2012-03', '2012. gada janvāris–marts'],
    ['lv', '2007', '2013', '2007.–2013. gads'],
    ['mk', '2021-03', '2022-12-31', 'март 2021 г. – 31 декември 2022 г.'],
    ['en', '2022-02', undefined, 'February 2022 –'],
    ['en', undefined, '2012-02', '– February 2012'],
    ['en', '2012-02', '2012-02', 'February 2012'],
    ['en', undefined, undefined, ''],
  ])('in %s from %s to %s is %s', (code, start, end, wanted) => {
    expect(formatSpan(language(code), start, end)).toBe(wanted);
  });
});

describe('plurals', () => {
  it.each([
    ['en', ['1 presentation', '2 presentations', '11 presentations', '21 presentations']],
    ['mk', ['1 презентација', '2 презентации', '11 презентации', '21 презентација']],
    ['sr', ['1 презентација', '2 презентације', '11 презентација', '21 презентација']],
    ['lv', ['1 prezentācija', '2 prezentācijas', '11 prezentāciju', '21 prezentācija']],
    ['lt', ['1 pateiktis', '2 pateiktys', '11 pateikčių', '21 pateiktis']],
  ])('follow the rules of %s', (code, wanted) => {
    const { words } = language(code);
    expect([1, 2, 11, 21].map((n) => language(code).count(n, words.counts.presentations))).toEqual(wanted);
  });
});
