import type { ProfilePoint } from '../tracks/track.ts';

/** Points of the mountain line: enough to know the mountain by. */
const POINTS = 60;

/** Width and height of the drawing in its own units. */
export const PROFILE_WIDTH = 240;
export const PROFILE_HEIGHT = 80;

/**
 * The heights along a route as a mountain line: the `d` of a path from left to right. Flat land is drawn low, and a
 * range of less than 300 m is not blown up to a mountain. Nothing with fewer than two heights.
 */
export function drawProfile(profile: readonly ProfilePoint[]): string {
  const [first, last] = [profile[0], profile.at(-1)];
  if (profile.length < 2 || !first || !last || last.distanceM === first.distanceM) return '';
  const heights = profile.map(({ heightM }) => heightM);
  const lowest = Math.min(...heights);
  const range = Math.max(Math.max(...heights) - lowest, 300);
  const step = Math.max(1, (profile.length - 1) / (POINTS - 1));
  const shown = Array.from({ length: Math.min(POINTS, profile.length) }, (_, at) => profile[Math.round(at * step)]!);
  const x = (metres: number) =>
    Math.round(((metres - first.distanceM) / (last.distanceM - first.distanceM)) * PROFILE_WIDTH);
  const y = (metres: number) => Math.round(PROFILE_HEIGHT - 8 - ((metres - lowest) / range) * (PROFILE_HEIGHT - 20));
  return shown.map(({ distanceM, heightM }, at) => `${at === 0 ? 'M' : 'L'}${x(distanceM)} ${y(heightM)}`).join('');
}
