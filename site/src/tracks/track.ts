/** A point of a track, on WGS 84. */
export interface TrackPoint {
  /** Degrees north. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
  /** Above sea level, where the file says it. */
  readonly heightM?: number;
  /** From the start along the track; gaps between segments are not counted. */
  readonly distanceM: number;
}

/** A place on the elevation profile. */
export interface ProfilePoint {
  readonly distanceM: number;
  readonly heightM: number;
}

/** West, south, east, north in degrees. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** A recorded or drawn line, and what can be measured on it. Without heights there is nothing that needs them. */
export interface Track {
  readonly segments: readonly (readonly TrackPoint[])[];
  /** All points of all segments, in their order; at least one. */
  readonly points: readonly TrackPoint[];
  readonly bbox: Bbox;
  readonly lengthM: number;
  readonly ascentM?: number;
  readonly descentM?: number;
  readonly lowestM?: number;
  readonly highestM?: number;
  /** Evenly spaced from start to end; empty without heights, or when there is only one point. */
  readonly profile: readonly ProfilePoint[];
}

/** Why a file is no track: a reason for the editor, with the line of the file where it is known. */
export class TrackError extends Error {
  readonly line: number | undefined;

  constructor(reason: string, line?: number) {
    super(line === undefined ? reason : `Line ${line}: ${reason}`);
    this.line = line;
  }
}
