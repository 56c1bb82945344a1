import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature, mesh } from 'topojson-client';
import { bboxOf } from '../tracks/read-track.ts';
import type { Bbox } from '../tracks/track.ts';

type Position = readonly [longitude: number, latitude: number];

/** A ring or a line with the box that it lies in, so that what is far away is not looked at. */
export interface Outline {
  readonly bbox: Bbox;
  readonly points: readonly Position[];
}

/** A polygon: its outer ring and its holes. */
export interface Surface {
  readonly bbox: Bbox;
  readonly rings: readonly (readonly Position[])[];
}

/** Natural Earth's land and borders in the scale 1 : 10 million. */
export interface World {
  readonly land: readonly Surface[];
  readonly borders: readonly Outline[];
  /** Borders that not all states recognise. */
  readonly disputed: readonly Outline[];
  /** Land of each country by its name in Natural Earth. */
  readonly countries: ReadonlyMap<string, readonly Surface[]>;
}

/** Pairs between which a border is disputed, by their names in Natural Earth. */
const disputes: ReadonlySet<string> = new Set([
  'Kosovo/Serbia',
  'Cyprus/N. Cyprus',
  'Cyprus U.N. Buffer Zone/N. Cyprus',
  'Somalia/Somaliland',
  'Morocco/W. Sahara',
  'Israel/Palestine',
]);

type Topology = Parameters<typeof mesh>[0];
type Shapes = Extract<Topology['objects'][string], { type: 'GeometryCollection' }>;
type Named = { readonly properties?: unknown };

let world: World | undefined;

/** The world, read when the first map is drawn. */
export function readWorld(): World {
  return (world ??= load());
}

function load(): World {
  const topology = JSON.parse(readFileSync(atlasPath(), 'utf8')) as Topology;
  const countries = topology.objects['countries'] as Shapes;
  const land = topology.objects['land'] as Shapes;
  const nameOf = ({ properties }: Named) => (properties as { name: string }).name;
  const isDisputed = (one: Named, other: Named) => disputes.has([nameOf(one), nameOf(other)].sort().join('/'));
  const lines = (keep: (one: Named, other: Named) => boolean) =>
    (mesh(topology, countries as never, keep).coordinates as unknown as Position[][]).map((points) => ({
      bbox: boxOf(points),
      points,
    }));
  return {
    land: feature(topology, land).features.flatMap(({ geometry }) => surfacesOf(geometry)),
    borders: lines((one, other) => one !== other && !isDisputed(one, other)),
    disputed: lines((one, other) => one !== other && isDisputed(one, other)),
    countries: new Map(
      feature(topology, countries).features.map((country) => [nameOf(country), surfacesOf(country.geometry)]),
    ),
  };
}

/** Looked for from this module and from the working folder: it may run from a build outside of the repository. */
function atlasPath(): string {
  for (const start of [import.meta.url, join(process.cwd(), 'site')]) {
    try {
      return createRequire(start).resolve('world-atlas/countries-10m.json');
    } catch {
      continue;
    }
  }
  throw new Error('The package world-atlas is not installed. Run “npm ci”.');
}

function surfacesOf(geometry: GeoJSON.Geometry): Surface[] {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  return (polygons as unknown as Position[][][]).map((rings) => ({ bbox: boxOf(rings[0] ?? []), rings }));
}

const boxOf = (points: readonly Position[]): Bbox =>
  bboxOf(points.map(([longitude, latitude]) => ({ longitude, latitude })));
