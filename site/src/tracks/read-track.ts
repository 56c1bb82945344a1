import { distanceM } from './distance.ts';
import { measureHeights } from './measure-heights.ts';
import { parseGpx } from './parse-gpx.ts';
import type { Bbox, Track, TrackPoint } from './track.ts';

/** The track in the text of a GPX file, measured. Throws a `TrackError` that names reason and line. */
export function readTrack(gpx: string): Track {
  let lengthM = 0;
  const segments = parseGpx(gpx).map((segment) =>
    segment.map((point, at): TrackPoint => {
      const before = segment[at - 1];
      if (before) lengthM += distanceM(before, point);
      return { ...point, distanceM: lengthM };
    }),
  );
  const points = segments.flat();
  const { profile = [], ...heights } = measureHeights(points) ?? {};
  return { segments, points, bbox: bboxOf(points), lengthM: Math.round(lengthM), ...heights, profile };
}

/** The smallest box that holds all points. */
export function bboxOf(points: Iterable<{ readonly latitude: number; readonly longitude: number }>): Bbox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { latitude, longitude } of points) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}
