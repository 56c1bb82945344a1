import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguages } from '../languages/load-languages.ts';
import type { Language } from '../languages/language.ts';
import { repositoryRoot } from '../repository-root.ts';
import { readSchemas } from '../schema/read-schemas.ts';
import { drawMap, type DrawnMap, type MapWish, type Pearl } from './draw-map.ts';
import { groupPlaces } from './group-places.ts';

const languages = loadLanguages(repositoryRoot(), readSchemas(join(repositoryRoot(), 'cms/src')));
const language = (code: string) => languages.find((one) => one.code === code) as Language;

const pearl = (latitude: number, longitude: number, title = 'Село', id = title): Pearl => ({
  id,
  title,
  lang: 'mk',
  latitude,
  longitude,
});

const draw = (wish: Partial<MapWish>): DrawnMap => {
  const map = drawMap({ pearls: [], lines: [], language: language('en'), noted: true, leastKm: 150, ...wish });
  if (!map) throw new Error('There is nothing on the map.');
  return map;
};

const namesOn = ({ labels }: DrawnMap) => labels.map(({ text }) => text);

/** What a reader downloads of it. */
const sizeOf = ({ land, borders, disputed, rivers, lines, labels, pearls }: DrawnMap) =>
  [land, borders, disputed, rivers, ...lines.map(({ path }) => path)].join('').length +
  labels.length * 110 +
  pearls.length * 260;

beforeAll(() => {
  // The atlas is read once.
  draw({ pearls: [pearl(42.2, 22.3)] });
});

describe('a map', () => {
  test.each([
    ['a village at the border', [pearl(42.235, 22.3)], 70],
    ['the Balkans', [pearl(41, 20.8), pearl(44.8, 22)], 500],
    ['the Baltic lakes', [pearl(55.87, 26.5), pearl(55.3, 26.1)], 150],
    ['all the Aegean islands', [pearl(36.5, 22), pearl(40, 27)], 900],
    ['the whole continent', [pearl(35, -9), pearl(68, 40)], 4000],
    [
      'five hundred villages',
      Array.from({ length: 500 }, (_, at) => pearl(41 + (at % 25) / 10, 20.5 + (at % 20) / 8, `Село ${at}`)),
      300,
    ],
  ] as const)('of %s has no more than 20 KB', (_, pearls, leastKm) => {
    expect(sizeOf(draw({ pearls, leastKm }))).toBeLessThan(20_000);
  });

  test.each([
    ['en', ['Skopje', 'Serbia', 'Bulgaria', 'Kosovo*']],
    ['mk', ['Скопје', 'Србија', 'Бугарија', 'Косово*']],
    ['sr', ['Скопље', 'Србија', 'Бугарска', 'Косово*']],
    ['sr-Latn', ['Skoplje', 'Srbija', 'Bugarska', 'Kosovo*']],
    ['lv', ['Skopje', 'Serbija', 'Bulgārija', 'Kosova*']],
    ['lt', ['Skopjė', 'Serbija', 'Bulgarija', 'Kosovas*']],
  ])('says in %s the names of that language', (code, names) => {
    expect(namesOn(draw({ pearls: [pearl(42.4, 22)], language: language(code), leastKm: 350 }))).toEqual(
      expect.arrayContaining(names),
    );
  });

  test('shows the border between Serbia and Kosovo apart from the others, and asks for the note', () => {
    const map = draw({ pearls: [pearl(42.4, 22)], leastKm: 350 });
    expect(map.disputed).toMatch(/^M/);
    expect(map.borders).toMatch(/^M/);
    expect(map.needsNote).toBe(true);
  });

  test('of Latvia and Lithuania asks for no note', () => {
    const map = draw({ pearls: [pearl(55.87, 26.5)] });
    expect([map.disputed, map.needsNote]).toEqual(['', false]);
  });

  test('bears no sign of a note that the settings leave out', () => {
    expect(namesOn(draw({ pearls: [pearl(42.4, 22)], leastKm: 350, noted: false }))).toContain('Kosovo');
  });

  test('puts each pearl where it is, inside the map', () => {
    const map = draw({ pearls: [pearl(42.2, 22.3, 'юг'), pearl(43, 22, 'север')] });
    const [south, north] = map.pearls;
    expect(north?.y).toBeLessThan(south?.y ?? 0);
    expect(north?.x).toBeLessThan(south?.x ?? 0);
    for (const { x, y } of map.pearls) {
      expect(x > 0 && x < map.width && y > 0 && y < map.height).toBe(true);
    }
  });

  test('lets no two names cover each other, even with fifty villages in a valley', () => {
    const pearls = Array.from({ length: 50 }, (_, at) =>
      pearl(42.2 + at / 500, 22.3 + (at % 7) / 300, `Долго име на село ${at}`),
    );
    const { labels } = draw({ pearls, leastKm: 40 });
    const boxes = labels.map(({ x, y, text, anchor }) => {
      const long = text.length * 7;
      const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
      return { left, right: left + long, top: y - 9, bottom: y + 2 };
    });
    const covered = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (other) =>
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
        ),
    );
    expect(covered).toEqual([]);
  });

  test('shortens a name of three hundred letters', () => {
    const names = namesOn(draw({ pearls: [pearl(42.2, 22.3, 'Ѓ'.repeat(300))] }));
    expect(Math.max(...names.map(({ length }) => length))).toBeLessThan(30);
  });

  test('of nothing is none', () => {
    expect(drawMap({ pearls: [], lines: [], language: language('en'), noted: true, leastKm: 40 })).toBeUndefined();
  });
});

test('villages at two ends of a continent get two maps, the one with more of them first', () => {
  const balkans = [pearl(42.2, 22.3, 'a'), pearl(43, 22, 'b'), pearl(41.1, 20.8, 'c')];
  const baltics = [pearl(55.8, 26.5, 'd'), pearl(55.3, 26.1, 'e')];
  expect(
    groupPlaces([...baltics, ...balkans], (one) => [one]).map((group) => group.map(({ id }) => id).sort()),
  ).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
});
