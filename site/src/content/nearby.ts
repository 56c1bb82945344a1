import { distanceM, type Place } from '../tracks/distance.ts';
import type { Track } from '../tracks/track.ts';
import type { EntryFields } from '../schema/entry-types.ts';

/** Types that lie somewhere. */
export type PlacedType = 'village' | 'route';

/** Cells of the index in degrees: some ten kilometres. */
const CELL = 0.25;

/** What is further away is not near. */
export const NEAR_M = 60_000;

/** Spots of a route that are looked at: enough to be right to about a kilometre or two. */
const SPOTS = 80;

/** An entry's id, and how far it is. */
export interface Near {
  readonly id: string;
  readonly distanceM: number;
}

/** Where things lie, in cells, so that what is near is found without looking at everything. */
export class NearbyIndex {
  readonly #cells = new Map<string, { id: string; place: Place }[]>();

  constructor(things: Iterable<{ readonly id: string; readonly places: readonly Place[] }>) {
    for (const { id, places } of things) {
      for (const place of places) {
        const key = keyOf(Math.floor(place.latitude / CELL), Math.floor(place.longitude / CELL));
        const cell = this.#cells.get(key);
        if (cell) cell.push({ id, place });
        else this.#cells.set(key, [{ id, place }]);
      }
    }
  }

  /** The `count` nearest within `NEAR_M`, nearest first. */
  near(from: Place, count: number): Near[] {
    const nearest = new Map<string, number>();
    const down = Math.ceil(NEAR_M / 111_000 / CELL);
    const across = Math.min(Math.ceil(down / Math.max(Math.cos((from.latitude * Math.PI) / 180), 0.05)), 60);
    const [row, column] = [Math.floor(from.latitude / CELL), Math.floor(from.longitude / CELL)];
    for (let dy = -down; dy <= down; dy++) {
      for (let dx = -across; dx <= across; dx++) {
        for (const { id, place } of this.#cells.get(keyOf(row + dy, column + dx)) ?? []) {
          const far = distanceM(from, place);
          if (far <= NEAR_M && far < (nearest.get(id) ?? Infinity)) nearest.set(id, far);
        }
      }
    }
    return [...nearest]
      .map(([id, far]) => ({ id, distanceM: Math.round(far) }))
      .sort((one, other) => one.distanceM - other.distanceM || (one.id < other.id ? -1 : 1))
      .slice(0, count);
  }
}

const keyOf = (row: number, column: number): string => `${row} ${column}`;

/** Latitude and longitude together, or nothing when one is missing. */
export const placeOf = (
  of: { latitude?: number | undefined; longitude?: number | undefined } | undefined,
): Place | undefined =>
  of?.latitude === undefined || of.longitude === undefined
    ? undefined
    : { latitude: of.latitude, longitude: of.longitude };

/** The spots by which a route is found: its stops' own and some of its track's. */
export function routeSpots({ stops = [] }: EntryFields['route'], track: Track | undefined): Place[] {
  const points = track?.points ?? [];
  const step = Math.max(1, Math.floor(points.length / SPOTS));
  return [...stops.flatMap((stop) => placeOf(stop) ?? []), ...points.filter((_, at) => at % step === 0)];
}
