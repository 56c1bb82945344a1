import type { Pearl } from '../maps/draw-map.ts';
import type { Track, TrackPoint } from './track.ts';

/** What a file for a device says of a route besides its line. */
export interface TrackFile {
  readonly title: string;
  /** Whole address of the route's page. */
  readonly url: string;
  readonly track: Track;
  readonly stops: readonly Pearl[];
}

/** Names of the files beside a route's page. */
export const trackFileNames = { kml: 'track.kml', geojson: 'track.geojson' } as const;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const coordinates = ({ longitude, latitude, heightM }: TrackPoint): number[] =>
  heightM === undefined ? [longitude, latitude] : [longitude, latitude, heightM];

/** KML 2.2. */
export function writeKml({ title, url, track, stops }: TrackFile): string {
  const lines = track.segments
    .filter(({ length }) => length > 1)
    .map(
      (points) =>
        `<LineString><tessellate>1</tessellate><coordinates>${points.map((point) => coordinates(point).join(',')).join(' ')}</coordinates></LineString>`,
    );
  const marks = stops.map(
    (stop) =>
      `<Placemark><name>${escape(stop.title)}</name><Point><coordinates>${stop.longitude},${stop.latitude}</coordinates></Point></Placemark>\n`,
  );
  const line =
    lines.length > 0
      ? `<Placemark><name>${escape(title)}</name><MultiGeometry>${lines.join('')}</MultiGeometry></Placemark>\n`
      : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:atom="http://www.w3.org/2005/Atom">
<Document>
<name>${escape(title)}</name>
<atom:link href="${escape(url)}" rel="related"/>
${line}${marks.join('')}</Document>
</kml>
`;
}

/** GeoJSON (RFC 7946): the line, then the stops in their order. */
export function writeGeoJson({ title, url, track, stops }: TrackFile): string {
  const lines = track.segments.filter(({ length }) => length > 1).map((points) => points.map(coordinates));
  const { lengthM, ascentM, descentM } = track;
  const line = {
    type: 'Feature',
    properties: { name: title, url, lengthM, ascentM, descentM },
    geometry:
      lines.length === 1
        ? { type: 'LineString', coordinates: lines[0] }
        : { type: 'MultiLineString', coordinates: lines },
  };
  const points = stops.map(({ title: name, longitude, latitude, number }) => ({
    type: 'Feature',
    properties: { name, number },
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  }));
  const [west, south, east, north] = track.bbox;
  const features = [...(lines.length > 0 ? [line] : []), ...points];
  return `${JSON.stringify({ type: 'FeatureCollection', bbox: [west, south, east, north], features })}\n`;
}
