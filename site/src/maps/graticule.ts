import { pathOf } from './path.ts';
import type { Frame } from './frame.ts';

/** The net of degrees over a map, and the edge that tells them, as on a hiking map. */
export interface Graticule {
  /** Meridians and parallels as the `d` of one path. */
  readonly lines: string;
  /** Every other fifth between them along the four edges. */
  readonly edge: string;
  readonly marks: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

/** Half of the breadth of a map's edge, in its units; `Map.astro` draws the rest of it. */
const EDGE = 2;

/** Degrees between two lines: from five minutes to what a continent needs. */
const STEPS = [1 / 12, 1 / 6, 1 / 4, 1 / 2, 1, 2, 5, 10, 20, 30];

/** At most this many spaces from west to east. */
const SPACES = 6;

/** Draws the net of a map. Its figures are the same in every language. */
export function graticuleOf({ bbox, width, height, at }: Frame): Graticule {
  const [west, south, east, north] = bbox;
  const step = STEPS.find((one) => (east - west) / one <= SPACES) ?? 45;
  const x = (longitude: number) => at({ longitude, latitude: south })[0];
  const y = (latitude: number) => at({ longitude: west, latitude })[1];
  const meridians = multiples(west, east, step).map((degrees) => ({ degrees, x: x(degrees) }));
  const parallels = multiples(south, north, step).map((degrees) => ({ degrees, y: y(degrees) }));
  const fifths = (from: number, to: number) =>
    multiples(from - step / 5, to, step / 5)
      .filter((degrees) => Math.round((degrees * 5) / step) % 2 === 0)
      .map((degrees) => [Math.max(degrees, from), Math.min(degrees + step / 5, to)] as const);
  return {
    lines: pathOf([
      ...meridians.map((one) => [[one.x, 0] as const, [one.x, height] as const]),
      ...parallels.map((one) => [[0, one.y] as const, [width, one.y] as const]),
    ]),
    edge: pathOf([
      ...[EDGE, height - EDGE].flatMap((row) =>
        fifths(west, east).map(([from, to]) => [[x(from), row] as const, [x(to), row] as const]),
      ),
      ...[EDGE, width - EDGE].flatMap((column) =>
        fifths(south, north).map(([from, to]) => [[column, y(from)] as const, [column, y(to)] as const]),
      ),
    ]),
    marks: [
      ...meridians.map((one) => ({ x: Math.round(one.x) + 4, y: 16, text: degreesAndMinutes(one.degrees) })),
      ...parallels.map((one) => ({ x: 9, y: Math.round(one.y) - 4, text: degreesAndMinutes(one.degrees) })),
    ].filter((mark) => mark.x > 8 && mark.x < width - 44 && mark.y > 15 && mark.y < height - 36),
  };
}

/** Whole multiples of a step between two bounds. */
function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, at) => (first + at) * step);
}

/** `22°`, `22°30′`; nothing says west or south but a minus. */
function degreesAndMinutes(degrees: number): string {
  const minutes = Math.round(Math.abs(degrees) * 60);
  const sign = degrees < 0 ? '−' : '';
  return `${sign}${Math.floor(minutes / 60)}°${minutes % 60 === 0 ? '' : `${String(minutes % 60).padStart(2, '0')}′`}`;
}
