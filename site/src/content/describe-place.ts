import type { Language } from '../languages/language.ts';
import type { SharedPlace } from '../schema/entry-types.ts';

/** A place from the smallest to the largest, what is known of it: venue, town, municipality, region, country. */
export function describePlace(place: SharedPlace | undefined, language: Language): string {
  if (!place) return '';
  const { venue, town, municipality, region, country } = place;
  const parts = [venue, town, municipality, region, country && language.country(country)];
  // A town often gives its municipality the name.
  return [...new Set(parts.filter((part) => part !== undefined && part !== ''))].join(', ');
}

/** Coordinates in degrees, north and east, exactly as precise as they were given; or nothing. */
export function describeCoordinates({
  latitude,
  longitude,
}: {
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}): string {
  return latitude === undefined || longitude === undefined ? '' : `${latitude}, ${longitude}`;
}
