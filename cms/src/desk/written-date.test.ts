import { describe, expect, it } from 'vitest';
import { isPartialDate } from '../checks/partial-date.ts';
import { formatDate } from './format-date.ts';
import { writtenDate } from './written-date.ts';

it.each([
  ['20.11.2026', '2026-11-20'],
  ['5. 9. 2026.', '2026-09-05'],
  ['20.09.2022.', '2022-09-20'],
  ['20.11.2026 г.', '2026-11-20'],
  ['5/9/2026', '2026-09-05'],
  ['5-9-2026', '2026-09-05'],
  ['11.2026', '2026-11'],
  ['11/2026', '2026-11'],
  ['2026.11.20.', '2026-11-20'],
  ['2026. 9', '2026-09'],
  ['2026-9-5', '2026-09-05'],
  [' 2026-11-20 ', '2026-11-20'],
  ['2026', '2026'],
  ['2026.', '2026'],
  ['2026 г.', '2026'],
  ['2012 m. vasaris', '2012-02'],
  ['2012 m. vasarį', '2012-02'],
  ['2022. gada 20. septembrī', '2022-09-20'],
  ['Septembris 2022', '2022-09'],
  ['20. септембра 2022.', '2022-09-20'],
  ['20 СЕП 2022', '2022-09-20'],
  ['September 20, 2022', '2022-09-20'],
  ['1 мај 2012', '2012-05-01'],
  ['1 март 2012', '2012-03-01'],
  ['јуна 2012', '2012-06'],
  ['јули 2012', '2012-07'],
])('%j is %j', (written, date) => {
  expect(writtenDate(written)).toBe(date);
});

it.each([
  '',
  'во ноември',
  'ноември',
  'рано во ноември 2026',
  'ju 2026',
  'rug 2026',
  '20.11.26',
  '20–21.9.2022',
  '20.9.2022 10.00',
  '20112026',
  'септември 20 11 2022',
  '2022?',
])('%j is no date, and stays as it is', (written) => {
  expect(writtenDate(written)).toBe(written);
});

it('a day that there is not is read, so that it can be said that there is none', () => {
  expect(writtenDate('31.11.2026')).toBe('2026-11-31');
  expect(isPartialDate(writtenDate('31.11.2026'))).toBe(false);
});

describe.each(['en', 'mk', 'sr', 'lv', 'lt'])('in %s', (locale) => {
  it('what the desk writes is read back, every month of it', () => {
    const dates = Array.from({ length: 12 }, (_, month) => `2022-${String(month + 1).padStart(2, '0')}`);
    for (const date of ['2022', ...dates, ...dates.map((month) => `${month}-09`)])
      expect(writtenDate(formatDate(locale, date)), formatDate(locale, date)).toBe(date);
  });
});
