import { distanceM, type Place } from '../tracks/distance.ts';
import { bboxOf } from '../tracks/read-track.ts';
import type { Bbox } from '../tracks/track.ts';

/** What part of the world a map shows, and where each place lies on it. The projection is Mercator's. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly bbox: Bbox;
  /** Metres from its west to its east edge. */
  readonly acrossM: number;
  /** Where a place is, in units of the map from its top left corner. */
  readonly at: (place: Place) => readonly [x: number, y: number];
}

/**
 * Maps are this wide, about as the column of a page, so that their letters have its size; how high they are depends on
 * what they show.
 */
const WIDTH = 600;

const RADIANS = Math.PI / 180;

const northing = (latitude: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (Math.min(Math.max(latitude, -85), 85) * RADIANS) / 2)) / RADIANS;

const latitudeAt = (y: number): number => (Math.atan(Math.exp(y * RADIANS)) / RADIANS) * 2 - 90;

/**
 * The map for these places: all of them, some room around them, and at least `leastKm` from west to east. Its edges lie
 * on a coarse grid, so that neighbours share a map and its borders are drawn once.
 */
export function frameOf(places: readonly Place[], leastKm: number): Frame {
  const [west, south, east, north] = bboxOf(places);
  const middle = { x: (west + east) / 2, y: (northing(south) + northing(north)) / 2 };
  const least = leastKm / (111.32 * Math.cos(((south + north) / 2) * RADIANS));
  const wanted = {
    x: Math.max((east - west) * 1.3, least),
    y: Math.max((northing(north) - northing(south)) * 1.3, least * 0.6),
  };
  const shape = Math.min(Math.max(wanted.y / wanted.x, 0.6), 1.1);
  const across = Math.max(wanted.x, wanted.y / shape);
  const step = 2 ** Math.ceil(Math.log2(across / 12));
  const snap = (value: number) => Math.round(value / step) * step;
  const x = snap(middle.x - across / 2);
  const wide = Math.ceil(across / step) * step;
  const top = snap(middle.y + (across * shape) / 2);
  const high = Math.ceil((across * shape) / step) * step;
  const scale = WIDTH / wide;
  const bbox: Bbox = [x, latitudeAt(top - high), x + wide, latitudeAt(top)];
  const centre = (bbox[1] + bbox[3]) / 2;
  return {
    width: WIDTH,
    height: Math.round(high * scale),
    bbox,
    acrossM: distanceM({ latitude: centre, longitude: bbox[0] }, { latitude: centre, longitude: bbox[2] }),
    at: ({ latitude, longitude }) => [(longitude - x) * scale, (top - northing(latitude)) * scale],
  };
}

/** Whether two boxes have anything in common. */
export const meets = (one: Bbox, other: Bbox): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
