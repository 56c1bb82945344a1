import { expect, it } from 'vitest';
import { timePassed } from './time-passed';

it.each([
  ['2026-11-21T12:00:30Z', undefined],
  ['2026-11-21T11:59:00Z', { unit: 'minutes', count: 2 }],
  ['2026-11-21T10:00:01Z', { unit: 'hours', count: 2 }],
  ['2026-11-20T12:01:00Z', { unit: 'days', count: 1 }],
  ['2026-10-01T00:00:00Z', { unit: 'months', count: 1 }],
  ['2024-11-01T00:00:00Z', { unit: 'years', count: 2 }],
] as const)('from %s on, as long as a person would say', (then, passed) => {
  expect(timePassed(Date.parse(then), Date.parse('2026-11-21T12:01:00Z'))).toEqual(passed);
});
