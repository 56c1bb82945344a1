import type { Feature, FeatureCollection, MultiPoint, Point, Position } from 'geojson';
import { content } from '../content/current-content.ts';
import type { EntryType } from '../schema/entry-types.ts';
import { cellsOf, columnsOf, listOf } from './flatten-entry.ts';
import { entryData, type Absolute, type DataObject, type DataValue } from './entry-data.ts';

/** Whether entries of a type can stand on a map: they, or their parts, have coordinates. */
export function hasPlaces(type: EntryType): boolean {
  const { schemas } = content();
  return [...content().schema(type).attributes.values()].some(({ component = '' }) =>
    schemas.components.get(component)?.attributes.has('latitude'),
  );
}

/** All entries of a type whose coordinates are known, after RFC 7946: a point each, or the points of their parts. */
export function writeGeoJson(type: EntryType, lang: string, absolute: Absolute): string {
  const columns = columnsOf(type).filter((column) => !/\.(latitude|longitude)$/.test(column));
  const features = listOf(type, lang).flatMap((entry): Feature[] => {
    const data = entryData(entry, absolute);
    const geometry = geometryOf(data);
    if (!geometry) return [];
    const cells = cellsOf(columns, data);
    const properties = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    return [{ type: 'Feature', id: entry.id, geometry, properties }];
  });
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  return `${JSON.stringify(collection)}\n`;
}

function geometryOf(data: DataObject): Point | MultiPoint | undefined {
  const points = Object.values(data).flatMap((value) => (Array.isArray(value) ? value : [value]).flatMap(pointOf));
  const [first] = points;
  if (!first) return undefined;
  return points.length === 1 ? { type: 'Point', coordinates: first } : { type: 'MultiPoint', coordinates: points };
}

function pointOf(value: DataValue): Position[] {
  const { latitude, longitude } = (typeof value === 'object' ? value : {}) as Readonly<Record<string, unknown>>;
  return typeof latitude === 'number' && typeof longitude === 'number' ? [[longitude, latitude]] : [];
}
