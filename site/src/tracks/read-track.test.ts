import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gpx } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { repositoryRoot } from '../repository-root.ts';
import { readTrack } from './read-track.ts';

const sample = (name: string) => readFileSync(join(repositoryRoot(), 'cms/demo/media', name), 'utf8');

const gpxOf = (...segments: readonly (readonly [latitude: number, longitude: number, heightM?: number])[][]) =>
  `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk>${segments
    .map(
      (points) =>
        `<trkseg>${points
          .map(
            ([lat, lon, ele]) =>
              `<trkpt lat="${lat}" lon="${lon}">${ele === undefined ? '' : `<ele>${ele}</ele>`}</trkpt>`,
          )
          .join('')}</trkseg>`,
    )
    .join('')}</trk></gpx>`;

describe('length', () => {
  // Arcs of WGS 84 by the series for the meridian (111,132.95 − 559.82 cos 2φ + 1.175 cos 4φ m) and the equator’s circumference.
  test.each([
    ['a degree of longitude on the equator', [0, 0], [0, 1], 111_319.5],
    ['a degree of latitude at the equator', [0, 0], [1, 0], 110_574.4],
    ['a degree of latitude at 55°', [55, 26], [56, 26], 111_332.7],
    ['across the date line', [0, 179.5], [0, -179.5], 111_319.5],
  ] as const)('of %s is right to 5 m in 100 km', (_, from, to, metres) => {
    expect(Math.abs(readTrack(gpxOf([[...from], [...to]])).lengthM - metres)).toBeLessThan(5);
  });

  test('does not count the gap between two segments', () => {
    const there: [number, number][] = [
      [42, 22],
      [42.01, 22],
    ];
    const further: [number, number][] = [
      [43, 22],
      [43.01, 22],
    ];
    const one = readTrack(gpxOf(there)).lengthM;
    expect(Math.abs(readTrack(gpxOf(there, further)).lengthM - 2 * one)).toBeLessThan(2);
  });
});

describe('heights', () => {
  /** 4 km north in steps of 20 m, at the heights of `heightAt` (metres along → metres up). */
  const along = (heightAt: (metres: number) => number) =>
    readTrack(gpxOf(Array.from({ length: 201 }, (_, at) => [42 + (at * 20) / 111_080, 22, heightAt(at * 20)])));

  test('of one hill are counted once up and once down', () => {
    const { ascentM, descentM, lowestM, highestM } = along((metres) => 200 + 100 * Math.sin((metres / 4000) * Math.PI));
    expect(lowestM).toBe(200);
    expect(highestM).toBe(300);
    expect(Math.abs((ascentM ?? 0) - 100)).toBeLessThanOrEqual(3);
    expect(Math.abs((descentM ?? 0) - 100)).toBeLessThanOrEqual(3);
  });

  test('that tremble are no climb', () => {
    const { ascentM, descentM } = along((metres) => 200 + ((metres / 20) % 2 === 0 ? 3 : -3));
    expect([ascentM, descentM]).toEqual([0, 0]);
  });

  test('are left out, with all that needs them, where the file has none', () => {
    const track = readTrack(
      gpxOf([
        [42, 22],
        [42.1, 22],
      ]),
    );
    expect(track.lengthM).toBeGreaterThan(11_000);
    expect(track.profile).toEqual([]);
    expect(track).not.toHaveProperty('ascentM');
  });

  test('make a profile from start to end, evenly spaced', () => {
    const { profile, lengthM } = along((metres) => 200 + metres / 40);
    expect(profile.at(0)?.distanceM).toBe(0);
    expect(profile.at(-1)?.distanceM).toBe(lengthM);
    const steps = profile.slice(1).map(({ distanceM }, at) => distanceM - (profile[at]?.distanceM ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
  });
});

test('a track of one point has a place and no length', () => {
  const track = readTrack(gpxOf([[42, 22, 600]]));
  expect(track).toMatchObject({ lengthM: 0, bbox: [22, 42, 22, 42], profile: [] });
});

test('a planned route is read like a track', () => {
  const planned =
    '<gpx xmlns="http://www.topografix.com/GPX/1/0"><rte><rtept lat="42" lon="22"/><rtept lat="42" lon="23"/></rte></gpx>';
  expect(readTrack(planned).points).toHaveLength(2);
});

test.each(['string-of-pearls.gpx', 'lakes-and-looms.gpx'])('%s is read as another program reads it', (name) => {
  const theirs = gpx(new DOMParser().parseFromString(sample(name), 'text/xml') as never);
  const line = theirs.features.flatMap(({ geometry }) => (geometry?.type === 'LineString' ? geometry.coordinates : []));
  const ours = readTrack(sample(name)).points.map(({ longitude, latitude, heightM }) => [longitude, latitude, heightM]);
  expect(ours).toEqual(line);
});

describe('a file is refused with reason and line', () => {
  const bomb = `<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>
<gpx><trk><name>&lol2;</name></trk></gpx>`;
  test.each([
    ['an entity bomb', bomb, 'Line 2: The file holds a document type or entities'],
    ['an empty file', '', 'not well-formed'],
    ['a file cut off', '<gpx>\n<trk><trkseg>\n<trkpt lat="4', 'not well-formed'],
    ['tags that do not match', '<gpx>\n<a></b>\n</gpx>', 'Line 2: The file is not well-formed XML'],
    [
      'another format',
      '<kml xmlns="http://www.opengis.net/kml/2.2"/>',
      'Line 1: This is no GPX file: it begins with <kml>.',
    ],
    ['a track without points', '<gpx><trk/></gpx>', 'there is no point in it'],
    [
      'a point off the globe',
      '<gpx>\n<trk><trkseg>\n<trkpt lat="142" lon="22"/></trkseg></trk></gpx>',
      'Line 3: “lat” of a point is “142”',
    ],
    [
      'a point without longitude',
      '<gpx>\n<trk><trkseg>\n<trkpt lat="42"/></trkseg></trk></gpx>',
      'Line 3: “lon” of a point is missing',
    ],
    ['too many points', gpxOf(Array.from({ length: 60_001 }, () => [42, 22])), '60000 is the most'],
    ['too many bytes', `<gpx>${' '.repeat(12_000_000)}</gpx>`, 'larger than 12 MB'],
  ])('%s', (_, xml, sentence) => {
    expect(() => readTrack(xml)).toThrow(sentence);
  });
});
