import { describe, expect, it } from 'vitest';
import { formatNumber, formatSpread, interleave, ratiosOf, spreadOf } from './statistics.ts';

describe('a spread', () => {
  it('has the middle value, between the two in the middle where there are two', () => {
    expect(spreadOf([3, 10, 1])).toEqual({ median: 3, min: 1, max: 10 });
    expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 });
    expect(spreadOf([7])).toEqual({ median: 7, min: 7, max: 7 });
  });

  it('of nothing is an error, not a number', () => {
    expect(() => spreadOf([])).toThrow('Nothing was measured.');
  });

  it.each([
    [0.1234, '0.123'],
    [4.567, '4.57'],
    [78.94, '78.9'],
    [1234.5, '1,235'],
  ])('writes %d as %s', (value, text) => expect(formatNumber(value)).toBe(text));

  it('writes one value once', () => {
    expect(formatSpread({ median: 2, min: 1, max: 3 })).toBe('2.00 (1.00–3.00)');
    expect(formatSpread({ median: 2, min: 2, max: 2 })).toBe('2.00');
  });
});

describe('rounds', () => {
  it('give every task its turn in each, one round before them left out, preparation untimed', async () => {
    const turns: string[] = [];
    const turn = (name: string) => () => turns.push(name);
    const times = await interleave({ a: turn('a'), b: { prepare: turn('prepare b'), run: turn('b') } }, 2);
    expect(turns).toEqual(Array(3).fill(['a', 'prepare b', 'b']).flat());
    expect(times.a).toHaveLength(2);
    expect(times.b).toHaveLength(2);
  });

  it('are compared with the same round of the other', () => {
    expect(ratiosOf([1, 6], [2, 3])).toEqual([0.5, 2]);
  });
});
