import { expect, test } from 'vitest';
import { walkingMinutes } from './walking-time.ts';

// The standard’s own way of reckoning: the larger time whole, the smaller by half.
test.each([
  ['on the level 8 km take two hours', { lengthM: 8000 }, 120],
  ['12 km with 600 m up and 500 m down take four and a half', { lengthM: 12_000, ascentM: 600, descentM: 500 }, 270],
  ['a steep path is told by its heights', { lengthM: 2000, ascentM: 900, descentM: 0 }, 195],
  ['a few steps are not nothing', { lengthM: 10 }, 5],
])('%s', (_, way, minutes) => {
  expect(walkingMinutes(way)).toBe(minutes);
});
