import { expect, it } from 'vitest';
import { formatDate, formatTime } from './format-date.ts';

it.each([
  ['en', '20 September 2022', 'September 2022', '2022'],
  ['mk', '20 септември 2022 г.', 'септември 2022 г.', '2022 г.'],
  ['sr', '20. септембар 2022.', 'септембар 2022.', '2022.'],
  ['lv', '2022. gada 20. septembris', '2022. gada septembris', '2022. gads'],
  ['lt', '2022 m. rugsėjo 20 d.', '2022 m. rugsėjis', '2022 m.'],
  ['ltg', '20 September 2022', 'September 2022', '2022'],
])('dates in %s are as precise as they are known', (locale, day, month, year) => {
  expect(['2022-09-20', '2022-09', '2022'].map((date) => formatDate(locale, date))).toEqual([day, month, year]);
});

it.each([
  ['en', '1 March 2026, 09:05'],
  ['mk', '1 март 2026 г., 09:05 ч.'],
  ['sr', '1. март 2026., 09:05 ч.'],
  ['lv', '2026. gada 1. marts, plkst. 09.05'],
  ['lt', '2026 m. kovo 1 d., 09.05 val.'],
])('times in %s', (locale, text) => expect(formatTime(locale, '2026-03-01T09:05')).toBe(text));
