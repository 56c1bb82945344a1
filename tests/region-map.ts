import { geoJSONToTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { Compression, TileType, zxyToTileId } from 'pmtiles';

/** What a map of a region is made of. */
export interface RegionMapWish {
  /** What each layer shows, at every zoom. */
  readonly layers: Readonly<Record<string, GeoJSON.FeatureCollection>>;
  /** West, south, east, north in degrees. */
  readonly bbox: readonly [number, number, number, number];
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly attribution: string;
}

/** Length of the header, in bytes; https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
const HEADER = 127;

/** A PMTiles file of version 3 with vector tiles, uncompressed. */
export function makeRegionMap({ layers, bbox, minZoom, maxZoom, attribution }: RegionMapWish): Buffer {
  const tiles = [...tilesIn(bbox, minZoom, maxZoom)]
    .map(([z, x, y]) => {
      const made = Object.entries(layers).map(([name, data]) => [name, geoJSONToTile(data, z, x, y, { extent: 4096 })]);
      const bytes = fromGeojsonVt(Object.fromEntries(made) as never, { version: 2, extent: 4096 });
      return { id: zxyToTileId(z, x, y), bytes: Buffer.from(bytes) };
    })
    .sort((one, other) => one.id - other.id);
  const directory = Buffer.concat([
    varint(tiles.length),
    ...tiles.map(({ id }, at) => varint(id - (tiles[at - 1]?.id ?? 0))),
    ...tiles.map(() => varint(1)),
    ...tiles.map(({ bytes }) => varint(bytes.length)),
    // One behind the other.
    ...tiles.map((_, at) => varint(at === 0 ? 1 : 0)),
  ]);
  const metadata = Buffer.from(
    JSON.stringify({ attribution, vector_layers: Object.keys(layers).map((id) => ({ id, fields: {} })) }),
  );
  const data = Buffer.concat(tiles.map(({ bytes }) => bytes));
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles\x03', 'latin1');
  const parts = [directory.length, metadata.length, 0, data.length];
  let offset = HEADER;
  for (const [at, length] of parts.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + at * 16);
    header.writeBigUInt64LE(BigInt(length), 16 + at * 16);
    offset += length;
  }
  for (let at = 72; at < 96; at += 8) header.writeBigUInt64LE(BigInt(tiles.length), at);
  for (const [at, value] of [1, Compression.None, Compression.None, TileType.Mvt, minZoom, maxZoom].entries())
    header.writeUInt8(value, 96 + at);
  for (const [at, degrees] of bbox.entries()) header.writeInt32LE(Math.round(degrees * 1e7), 102 + at * 4);
  return Buffer.concat([header, directory, metadata, data]);
}

function* tilesIn([west, south, east, north]: RegionMapWish['bbox'], minZoom: number, maxZoom: number) {
  for (let z = minZoom; z <= maxZoom; z++) {
    const column = (longitude: number) => Math.floor(((longitude + 180) / 360) * 2 ** z);
    const row = (latitude: number) => {
      const sine = Math.sin((latitude * Math.PI) / 180);
      return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
    };
    for (let x = column(west); x <= column(east); x++)
      for (let y = row(north); y <= row(south); y++) yield [z, x, y] as const;
  }
}

/** LEB128, as in protocol buffers. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}
