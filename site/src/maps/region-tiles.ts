import type { AddProtocolAction, ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { PMTiles, Protocol, TileType } from 'pmtiles';

/** A region's own tiles, as parts of the large map's style. */
export interface RegionTiles {
  readonly source: SourceSpecification;
  /** Woods, waters, roads and paths; or the tiles themselves, where they are pictures. */
  readonly ground: readonly LayerSpecification[];
  /** Names of places, to stand above everything else. */
  readonly names: readonly LayerSpecification[];
  /** Who made them, as their licence asks for; nothing where the file does not say. */
  readonly credit: HTMLElement | undefined;
}

/** Colours of the page as they are now, light or dark, and the family of its letters. */
interface MapLook {
  readonly earth: string;
  readonly water: string;
  readonly shore: string;
  readonly wood: string;
  readonly road: string;
  readonly edge: string;
  readonly ink: string;
  readonly fonts: string;
}

/** What a file says of itself; https://github.com/protomaps/PMTiles and the metadata of MBTiles. */
interface Metadata {
  readonly attribution?: string;
  readonly vector_layers?: readonly { readonly id: string }[];
}

/** The name of the source in the style. */
const REGION = 'region';

/**
 * Opens a PMTiles file, whose tiles are fetched by ranges of its bytes as they are needed. Vector tiles may have the
 * layers of Protomaps or of OpenMapTiles. Throws when it cannot be read.
 */
export async function openRegionTiles(
  href: string,
  addProtocol: (name: string, load: AddProtocolAction) => void,
  frame: HTMLElement,
): Promise<RegionTiles> {
  const archive = new PMTiles(new URL(href, location.href).href);
  const protocol = new Protocol();
  protocol.add(archive);
  addProtocol('pmtiles', protocol.tile);
  const { tileType } = await archive.getHeader();
  const { attribution = '', vector_layers: layers = [] } = (await archive.getMetadata()) as Metadata;
  const credit = attribution ? creditOf(attribution) : undefined;
  const url = `pmtiles://${archive.source.getKey()}`;
  if (tileType !== TileType.Mvt) {
    const ground: LayerSpecification[] = [{ id: REGION, type: 'raster', source: REGION }];
    return { source: { type: 'raster', url, tileSize: 256 }, ground, names: [], credit };
  }
  const known = new Set(layers.map(({ id }) => id));
  const inFile = (layer: LayerSpecification) => 'source-layer' in layer && known.has(layer['source-layer'] ?? '');
  const look = lookOf(frame);
  return {
    source: { type: 'vector', url },
    ground: groundLayers(look).filter(inFile),
    names: nameLayers(look, document.documentElement.lang).filter(inFile),
    credit,
  };
}

/** A token may have a colour for light and one for dark; an element that has it knows which. */
function lookOf(frame: HTMLElement): MapLook {
  const color = (token: string) => {
    frame.style.color = `var(--${token})`;
    return getComputedStyle(frame).color;
  };
  const look = {
    earth: color('map-land'),
    water: color('map-sea'),
    shore: color('map-water'),
    wood: color('moss'),
    road: color('paper-raised'),
    edge: color('map-border'),
    ink: color('ink'),
    // Those that only stand in for one until it is there have no file that could be waited for.
    fonts: getComputedStyle(document.body)
      .fontFamily.split(',')
      .filter((family) => !family.includes('Like '))
      .join(','),
  };
  frame.style.removeProperty('color');
  return look;
}

/** Words and links of the file's HTML, and nothing else of it. */
function creditOf(html: string): HTMLElement {
  const credit = document.createElement('p');
  credit.className = 'map-credit';
  for (const node of new DOMParser().parseFromString(html, 'text/html').body.childNodes) {
    const text = node.textContent ?? '';
    if (!(node instanceof HTMLAnchorElement) || node.protocol !== 'https:') {
      credit.append(text);
      continue;
    }
    const link = document.createElement('a');
    link.href = node.href;
    link.textContent = text;
    credit.append(link);
  }
  return credit;
}

/** Protomaps says `kind`, OpenMapTiles says `class`. */
const kind: ExpressionSpecification = ['coalesce', ['get', 'kind'], ['get', 'class'], ''];
const isOneOf = (...kinds: string[]): ExpressionSpecification => ['in', kind, ['literal', kinds]];
const isSurface: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const isLarge = isOneOf('highway', 'motorway', 'trunk', 'major_road', 'primary', 'secondary');
const isSmall = isOneOf('medium_road', 'tertiary', 'minor_road', 'minor', 'service');
const growing = (atTen: number, atFifteen: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  10,
  atTen,
  15,
  atFifteen,
];

/** From below to above; the same thing has another name in either scheme. */
function groundLayers({ earth, water, shore, wood, road, edge }: MapLook): LayerSpecification[] {
  const fill = (layer: string, filter: ExpressionSpecification, color: string, opacity = 1): LayerSpecification => ({
    id: `${REGION}-${layer}-fill`,
    type: 'fill',
    source: REGION,
    'source-layer': layer,
    filter,
    paint: { 'fill-color': color, 'fill-opacity': opacity },
  });
  const line = (
    name: string,
    layer: string,
    filter: ExpressionSpecification,
    color: string,
    width: ExpressionSpecification,
    dashes?: number[],
  ): LayerSpecification => ({
    id: `${REGION}-${layer}-${name}`,
    type: 'line',
    source: REGION,
    'source-layer': layer,
    filter,
    layout: { 'line-join': 'round', ...(dashes ? {} : { 'line-cap': 'round' }) },
    paint: { 'line-color': color, 'line-width': width, ...(dashes ? { 'line-dasharray': dashes } : {}) },
  });
  const ways = (layer: string) => [
    line('path', layer, isOneOf('path', 'track'), edge, growing(0.5, 1.5), [3, 2]),
    line('rail', layer, isOneOf('rail'), edge, growing(0.5, 1.5), [6, 2]),
    line('small-edge', layer, isSmall, edge, growing(0.4, 5)),
    line('large-edge', layer, isLarge, edge, growing(2, 8)),
    line('small', layer, isSmall, road, growing(0, 3.5)),
    line('large', layer, isLarge, road, growing(1, 6)),
  ];
  return [
    fill('earth', isSurface, earth),
    ...['landcover', 'landuse'].map((layer) => fill(layer, isOneOf('forest', 'wood'), wood, 0.2)),
    fill('water', isSurface, water),
    ...['water', 'waterway'].map((layer) => line('line', layer, isLine, shore, growing(0.5, 2.5))),
    ...['buildings', 'building'].map((layer) => fill(layer, isSurface, edge, 0.35)),
    ...['roads', 'transportation'].flatMap(ways),
  ];
}

/** Towns and villages, in the page's language where the file has their names in it. */
function nameLayers({ earth, ink, fonts }: MapLook, language: string): LayerSpecification[] {
  const size: ExpressionSpecification = ['coalesce', ['get', 'kind_detail'], ['get', 'class'], ''];
  const isCyrillic = ['mk', 'sr'].includes(language);
  const names = [`name:${language}`, ...(isCyrillic ? [] : ['name:latin', 'name:en']), 'name'];
  return ['places', 'place'].map((layer) => ({
    id: `${REGION}-${layer}-name`,
    type: 'symbol',
    source: REGION,
    'source-layer': layer,
    filter: ['in', size, ['literal', ['city', 'town', 'village', 'hamlet']]],
    layout: {
      'text-field': ['coalesce', ...names.map((name): ExpressionSpecification => ['get', name])] as never,
      'text-font': [fonts],
      'text-size': ['match', size, 'city', 16, 'town', 14, 12],
      'symbol-sort-key': ['match', size, 'city', 0, 'town', 1, 'village', 2, 3],
    },
    paint: { 'text-color': ink, 'text-halo-color': earth, 'text-halo-width': 1.5 },
  }));
}
