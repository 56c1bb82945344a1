import { content } from '../content/current-content.ts';
import type { Entry } from '../content/entry.ts';
import { stopPlace } from '../maps/map-parts.ts';
import type { RouteStop } from '../schema/entry-types.ts';
import type { Track } from './track.ts';
import { stopDistances } from './stop-distances.ts';
import { walkingMinutes } from './walking-time.ts';

/** A stop with its distance from the start, where the editor says it or the track tells it. */
export type MeasuredStop = Omit<RouteStop, 'distanceM'> & { readonly distanceM: number | undefined };

/** What is known of a route in figures: what its editor wrote, else what the track tells. */
export interface RouteFacts {
  readonly track: Track | undefined;
  readonly lengthM: number | undefined;
  readonly ascentM: number | undefined;
  readonly descentM: number | undefined;
  readonly lowestM: number | undefined;
  readonly highestM: number | undefined;
  readonly durationMinutes: number | undefined;
  /** Whether the duration is reckoned from length and heights. */
  readonly isEstimate: boolean;
  readonly stops: readonly MeasuredStop[];
}

/** The figures of a route. */
export function routeFacts({ fields, lang }: Entry<'route'>): RouteFacts {
  const track = content().track(fields.track);
  const lengthM = fields.lengthM ?? (track && track.lengthM > 0 ? track.lengthM : undefined);
  const ascentM = fields.ascentM ?? track?.ascentM;
  const descentM = fields.descentM ?? track?.descentM;
  const isEstimate = fields.durationMinutes === undefined && fields.kind === 'walking' && lengthM !== undefined;
  const stops = fields.stops ?? [];
  const along = track
    ? stopDistances(
        track,
        stops.map((stop) => stopPlace(stop, lang)),
      )
    : [];
  return {
    track,
    lengthM,
    ascentM,
    descentM,
    lowestM: fields.lowestM ?? track?.lowestM,
    highestM: fields.highestM ?? track?.highestM,
    durationMinutes: isEstimate ? walkingMinutes({ lengthM, ascentM, descentM }) : fields.durationMinutes,
    isEstimate,
    stops: stops.map((stop, at) => ({ ...stop, distanceM: stop.distanceM ?? along[at] })),
  };
}
