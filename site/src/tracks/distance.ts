/** A place on WGS 84, in degrees north and east. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const RADIUS = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY2 = FLATTENING * (2 - FLATTENING);
const RADIANS = Math.PI / 180;

/**
 * Metres from one place to another, on the WGS 84 ellipsoid: flat, with the two radii of curvature at the middle
 * latitude. For what lies between two points of a track (metres to some kilometres) it is right to a millimetre; over
 * 500 km, to about 0.1 %.
 */
export function distanceM(one: Place, other: Place): number {
  const middle = ((one.latitude + other.latitude) / 2) * RADIANS;
  const w2 = 1 - ECCENTRICITY2 * Math.sin(middle) ** 2;
  const along = RADIUS / Math.sqrt(w2);
  const meridian = (along * (1 - ECCENTRICITY2)) / w2;
  const east = ((other.longitude - one.longitude + 540) % 360) - 180;
  return Math.hypot((other.latitude - one.latitude) * RADIANS * meridian, east * RADIANS * along * Math.cos(middle));
}
