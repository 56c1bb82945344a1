import type { ProfilePoint, Track } from './track.ts';

/** An elevation profile as SVG paths and places, in units of its width and height. */
export interface DrawnProfile {
  readonly width: number;
  readonly height: number;
  /** The drawing lies within these. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly line: string;
  readonly ground: string;
  /** Of each point of the track's profile. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly levels: readonly { readonly y: number; readonly metres: number }[];
  readonly marks: readonly { readonly x: number; readonly metres: number }[];
  /** About twenty points for a table, first and last among them. */
  readonly rows: readonly ProfilePoint[];
}

const [width, height, left, top, bottom] = [720, 220, 64, 14, 190];

/** Draws the profile of a track; nothing when it has no heights. */
export function drawProfile({ profile }: Track): DrawnProfile | undefined {
  const [first, last] = [profile[0], profile.at(-1)];
  if (!first || !last || last.distanceM === 0) return undefined;
  const heights = profile.map(({ heightM }) => heightM);
  const step = levelStep(Math.max(...heights) - Math.min(...heights));
  const lowest = Math.floor(Math.min(...heights) / step) * step;
  // At least four steps: a flat way shall look flat.
  const highest = Math.max(Math.ceil(Math.max(...heights) / step) * step, lowest + 4 * step);
  const x = (distanceM: number) => Math.round(left + ((width - left) * distanceM) / last.distanceM);
  const y = (metres: number) =>
    Math.round((bottom - ((bottom - top) * (metres - lowest)) / (highest - lowest)) * 10) / 10;
  const points = profile.map((point) => ({ x: x(point.distanceM), y: y(point.heightM) }));
  const line = `M${points.map((point) => `${point.x} ${point.y}`).join('L')}`;
  const far = niceStep(last.distanceM / 5);
  const every = Math.ceil(profile.length / 20);
  return {
    width,
    height,
    left,
    top,
    bottom,
    line,
    ground: `${line}V${bottom}H${left}z`,
    points,
    levels: Array.from({ length: Math.round((highest - lowest) / step) + 1 }, (_, at) => lowest + at * step).map(
      (metres) => ({ y: y(metres), metres }),
    ),
    marks: Array.from({ length: Math.floor((last.distanceM * 0.97) / far) + 1 }, (_, at) => ({
      x: x(at * far),
      metres: at * far,
    })),
    rows: profile.filter((_, at) => at % every === 0 || at === profile.length - 1),
  };
}

/** Four to eight levels; never less than five metres apart. */
const levelStep = (range: number): number => Math.max(niceStep(range / 5), 5);

/** 1, 2 or 5 times a power of ten, not smaller than `least`. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return ([1, 2, 5, 10].find((times) => times * power >= least) ?? 10) * power;
}
