import { expect, it } from 'vitest';
import { dateInCell } from './date-in-cell';

it.each([
  ['mk', 'string', '2026-11-20', '20 ноември 2026 г.'],
  ['lv', 'string', '2012-02', '2012. gada februāris'],
  ['sr', 'date', '2026-11-20', '20. новембар 2026.'],
  ['mk', 'string', '2012', undefined],
  ['mk', 'string', 'Средба на 2026-11-20', undefined],
  ['mk', 'integer', 2012, undefined],
  ['mk', 'date', null, undefined],
])('in %s, of %s %j, a list says %s', (locale, type, value, shown) => {
  expect(dateInCell(locale, type, value)).toBe(shown);
});

it('says an instant on the clock of who reads it', () => {
  const local = new Date(2026, 10, 20, 9, 5);
  expect(dateInCell('lt', 'datetime', local.toISOString())).toBe('2026 m. lapkričio 20 d., 09.05 val.');
});
