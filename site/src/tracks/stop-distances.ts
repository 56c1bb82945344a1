import { distanceM, type Place } from './distance.ts';
import type { Track } from './track.ts';

/** A stop that is further from the track than this is not on it. */
const BESIDE_M = 3000;

/**
 * How far along the track each stop is, in metres, in the order of the stops; nothing for one whose place is not known
 * or not on the track. Each is looked for after the one before, so that a round trip ends at its end.
 */
export function stopDistances(track: Track, stops: readonly (Place | undefined)[]): (number | undefined)[] {
  let from = 0;
  return stops.map((stop) => {
    if (!stop) return undefined;
    let nearest = { at: -1, far: Infinity };
    for (let at = from; at < track.points.length; at++) {
      const point = track.points[at];
      const far = point ? distanceM(stop, point) : Infinity;
      if (far < nearest.far) nearest = { at, far };
    }
    if (nearest.far > BESIDE_M) return undefined;
    from = nearest.at;
    return Math.round(track.points[nearest.at]?.distanceM ?? 0);
  });
}
