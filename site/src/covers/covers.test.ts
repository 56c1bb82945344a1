import { describe, expect, it } from 'vitest';
import { drawProfile, PROFILE_WIDTH, spotOnProfile } from './draw-profile.ts';
import { drawStitches } from './draw-stitches.ts';
import { initials } from './initials.ts';

describe('a cross-stitch band', () => {
  it('is the same for the same name and another for another', () => {
    expect(drawStitches('Ѓавато')).toEqual(drawStitches('Ѓавато'));
    expect(drawStitches('Ѓавато').path).not.toBe(drawStitches('Љубојно').path);
  });

  it('has a motif for any name, in at most 6 KB', () => {
    for (const name of ['', 'a', '‮ש̈', 'x'.repeat(300)]) {
      const { path } = drawStitches(name);
      expect(path.length).toBeGreaterThan(200);
      expect(path.length).toBeLessThan(6000);
    }
  });

  it('is mirrored left and right', () => {
    const { width, path } = drawStitches('Maldruvas', 1);
    const runs = [...path.matchAll(/M(\d+) ([\d.]+)h(\d+)/g)].map(([, x, y, length]) => [+x!, +y!, +length!] as const);
    const has = (x: number, y: number) =>
      runs.some(([from, row, length]) => row === y && x >= from && x < from + length);
    for (const [from, y, length] of runs)
      for (let x = from; x < from + length; x++) expect(has(width - 1 - x, y), `${x} ${y}`).toBe(true);
  });
});

describe('a mountain line', () => {
  it('goes from the left edge to the right one, and stays in the drawing', () => {
    const profile = Array.from({ length: 500 }, (_, at) => ({
      distanceM: at * 20,
      heightM: 700 + 600 * Math.sin(at / 60),
    }));
    const path = drawProfile(profile);
    expect(path).toMatch(/^M0 \d+/);
    expect(path).toMatch(/L240 \d+$/);
    for (const [, y] of path.matchAll(/[ML]\d+ (-?\d+)/g)) {
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(80);
    }
    expect(path.length).toBeLessThan(600);
  });

  it('has the stops on it, and none that lie off the way', () => {
    const profile = [
      { distanceM: 0, heightM: 400 },
      { distanceM: 1000, heightM: 900 },
      { distanceM: 4000, heightM: 600 },
    ];
    expect(drawProfile(profile)).toBe('M0 72L60 12L240 48');
    expect(spotOnProfile(profile, 0)).toEqual({ x: 0, y: 72 });
    expect(spotOnProfile(profile, 500)).toEqual({ x: 30, y: 42 });
    expect(spotOnProfile(profile, 4000)).toEqual({ x: PROFILE_WIDTH, y: 48 });
    expect(spotOnProfile(profile, 4001)).toBeUndefined();
    expect(spotOnProfile([], 0)).toBeUndefined();
  });

  it('is nothing without a way to go', () => {
    expect(drawProfile([])).toBe('');
    expect(drawProfile([{ distanceM: 0, heightM: 5 }])).toBe('');
    expect(drawProfile([0, 0].map((distanceM) => ({ distanceM, heightM: 5 })))).toBe('');
  });
});

it.each([
  ['Општина Крива Паланка', 'mk', 'ОКП'],
  ['Latgales plānošanas reģions', 'lv', 'LPR'],
  ['РЦС „Спектар“', 'mk', 'РС'],
  ['', 'en', ''],
])('initials of “%s” in %s are “%s”', (name, lang, short) => {
  expect(initials(name, lang)).toBe(short);
});
