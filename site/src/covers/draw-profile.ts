import type { ProfilePoint } from '../tracks/track.ts';

/** Points of the mountain line: enough to know the mountain by. */
const POINTS = 60;

/** Width and height of the drawing in its own units. */
export const PROFILE_WIDTH = 240;
export const PROFILE_HEIGHT = 80;

/**
 * The heights along a route as a mountain line: the `d` of a path from left to right. Nothing with fewer than two
 * heights.
 */
export function drawProfile(profile: readonly ProfilePoint[]): string {
  const [first, last] = [profile[0], profile.at(-1)];
  if (profile.length < 2 || !first || !last || last.distanceM === first.distanceM) return '';
  const step = Math.max(1, (profile.length - 1) / (POINTS - 1));
  const shown = Array.from({ length: Math.min(POINTS, profile.length) }, (_, at) => profile[Math.round(at * step)]!);
  const { x, y } = scaleOf(profile);
  return shown.map(({ distanceM, heightM }, at) => `${at === 0 ? 'M' : 'L'}${x(distanceM)} ${y(heightM)}`).join('');
}

/** Flat land is drawn low, and a range of less than 300 m is not blown up to a mountain. */
function scaleOf(profile: readonly ProfilePoint[]) {
  const heights = profile.map(({ heightM }) => heightM);
  const lowest = Math.min(...heights);
  const range = Math.max(Math.max(...heights) - lowest, 300);
  const [from = 0, to = 0] = [profile[0]?.distanceM, profile.at(-1)?.distanceM];
  return {
    x: (metres: number) => Math.round(((metres - from) / (to - from)) * PROFILE_WIDTH),
    y: (metres: number) => Math.round(PROFILE_HEIGHT - 8 - ((metres - lowest) / range) * (PROFILE_HEIGHT - 20)),
  };
}

/** Where on the mountain line something lies that is so many metres from the start; nothing off the way. */
export function spotOnProfile(
  profile: readonly ProfilePoint[],
  distanceM: number,
): { readonly x: number; readonly y: number } | undefined {
  const at = profile.findIndex((point) => point.distanceM >= distanceM);
  const [before, after] = [profile[Math.max(at - 1, 0)], profile[at]];
  if (!before || !after) return undefined;
  const share = after === before ? 0 : (distanceM - before.distanceM) / (after.distanceM - before.distanceM);
  const heightM = before.heightM + share * (after.heightM - before.heightM);
  const { x, y } = scaleOf(profile);
  return { x: x(distanceM), y: y(heightM) };
}
