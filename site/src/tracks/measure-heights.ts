import type { ProfilePoint, TrackPoint } from './track.ts';

/** Heights are evened out over this much of the way, half of it before and half after each point. */
const SMOOTHED_OVER_M = 100;

/** What goes up and down by less than this is the noise of the device, not a hill. */
const THRESHOLD_M = 5;

/** Points of a profile: more are not seen on a page. */
const STATIONS = 120;

/** Of the points of a track at least this share must have a height, or there is no profile. */
const KNOWN_SHARE = 0.5;

export interface Heights {
  readonly ascentM: number;
  readonly descentM: number;
  readonly lowestM: number;
  readonly highestM: number;
  readonly profile: readonly ProfilePoint[];
}

/**
 * Ascent, descent, extremes and profile of a track, in whole metres; nothing when most points have no height.
 *
 * Recorded heights tremble, and the sum of all their small steps can be twice the real ascent. So heights are first
 * averaged over 100 m of the way, then a rise or fall counts from one turning point to the next only if it is 5 m or
 * more. Lowest and highest are those of the file.
 */
export function measureHeights(points: readonly TrackPoint[]): Heights | undefined {
  const known = points.flatMap(({ distanceM, heightM }) => (heightM === undefined ? [] : [{ distanceM, heightM }]));
  if (known.length < 2 || known.length < points.length * KNOWN_SHARE) return undefined;
  const smooth = smoothed(known);
  let lowest = Infinity;
  let highest = -Infinity;
  for (const { heightM } of known) {
    lowest = Math.min(lowest, heightM);
    highest = Math.max(highest, heightM);
  }
  return { ...climbs(smooth), lowestM: Math.round(lowest), highestM: Math.round(highest), profile: stations(smooth) };
}

/** Mean height over the way around each point; where points are further apart, the point's own. */
function smoothed(known: readonly ProfilePoint[]): ProfilePoint[] {
  const half = SMOOTHED_OVER_M / 2;
  let from = 0;
  let to = 0;
  let sum = 0;
  return known.map(({ distanceM }) => {
    while (to < known.length && at(known, to).distanceM <= distanceM + half) sum += at(known, to++).heightM;
    while (at(known, from).distanceM < distanceM - half) sum -= at(known, from++).heightM;
    return { distanceM, heightM: sum / (to - from) };
  });
}

function climbs(points: readonly ProfilePoint[]): { ascentM: number; descentM: number } {
  let ascent = 0;
  let descent = 0;
  let turn = at(points, 0).heightM;
  // The furthest from the turning point so far, and whether it lies above (1) or below (-1).
  let extreme = turn;
  let direction = 0;
  for (const { heightM } of points) {
    if (direction === 0) {
      if (Math.abs(heightM - turn) < THRESHOLD_M) continue;
      direction = Math.sign(heightM - turn);
      extreme = heightM;
    } else if ((heightM - extreme) * direction > 0) {
      extreme = heightM;
    } else if ((extreme - heightM) * direction >= THRESHOLD_M) {
      if (direction > 0) ascent += extreme - turn;
      else descent += turn - extreme;
      turn = extreme;
      extreme = heightM;
      direction = -direction;
    }
  }
  if (direction > 0) ascent += extreme - turn;
  else descent += turn - extreme;
  return { ascentM: Math.round(ascent), descentM: Math.round(descent) };
}

function stations(points: readonly ProfilePoint[]): ProfilePoint[] {
  const [start, end] = [at(points, 0).distanceM, at(points, points.length - 1).distanceM];
  if (end <= start) return [];
  const count = Math.min(STATIONS, Math.max(points.length - 1, 1));
  let after = 1;
  return Array.from({ length: count + 1 }, (_, step) => {
    const distanceM = start + ((end - start) * step) / count;
    while (after < points.length - 1 && at(points, after).distanceM < distanceM) after++;
    const [a, b] = [at(points, after - 1), at(points, after)];
    const share = b.distanceM === a.distanceM ? 0 : (distanceM - a.distanceM) / (b.distanceM - a.distanceM);
    const heightM = a.heightM + (b.heightM - a.heightM) * Math.min(Math.max(share, 0), 1);
    return { distanceM: Math.round(distanceM), heightM: Math.round(heightM) };
  });
}

/** A place in a list that is known to have it. */
const at = (points: readonly ProfilePoint[], index: number): ProfilePoint => points[index] as ProfilePoint;
