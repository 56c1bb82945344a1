import type { AddProtocolAction, StyleSpecification } from 'maplibre-gl';
import type { RegionTiles } from './region-tiles.ts';

/** What the buttons of the large map say. */
interface Words {
  readonly open: string;
  readonly close: string;
  readonly in: string;
  readonly out: string;
  readonly all: string;
  readonly loading: string;
  readonly failed: string;
  readonly map: string;
}

type Position = [longitude: number, latitude: number];

for (const paragraph of document.querySelectorAll<HTMLElement>('.map-large')) {
  const button = paragraph.querySelector('button');
  const figure = paragraph.closest<HTMLElement>('.map');
  const svg = figure?.querySelector('svg');
  if (button && figure && svg) offer(button, figure, svg);
}

/** The button: the large map is fetched only when somebody wants it. */
function offer(button: HTMLButtonElement, figure: HTMLElement, svg: SVGSVGElement): void {
  const words = JSON.parse(button.dataset['words'] ?? '{}') as Words;
  let close: (() => void) | undefined;
  button.addEventListener('click', () => {
    if (close) {
      close();
      close = undefined;
      button.textContent = words.open;
      return;
    }
    button.disabled = true;
    button.textContent = words.loading;
    open(figure, svg, words, (button.dataset['lines'] ?? '').split(' ').filter(Boolean), button.dataset['tiles'])
      .then((closing) => {
        close = closing;
        button.textContent = words.close;
      })
      .catch(() => {
        button.textContent = words.failed;
      })
      .finally(() => {
        button.disabled = false;
      });
  });
}

async function open(
  figure: HTMLElement,
  svg: SVGSVGElement,
  words: Words,
  files: readonly string[],
  tilesHref: string | undefined,
): Promise<() => void> {
  const [{ addProtocol, Map, Marker, setWorkerUrl }, { default: workerUrl }] = await Promise.all([
    import('maplibre-gl'),
    import('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'),
  ]);
  setWorkerUrl(workerUrl);
  const [west = 0, south = 0, east = 0, north = 0] = (figure.dataset['bbox'] ?? '').split(' ').map(Number);
  const frame = document.createElement('div');
  frame.className = 'map-large-frame';
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', words.map);
  figure.insertBefore(frame, svg);
  try {
    const tiles = tilesHref === undefined ? undefined : await regionTiles(tilesHref, addProtocol, frame);
    const map = new Map({
      container: frame,
      style: await styleOf(svg, [west, south, east, north], files, tiles),
      bounds: [west, south, east, north],
      attributionControl: false,
      dragRotate: false,
      maxZoom: 15,
    });
    map.touchZoomRotate.disableRotation();
    for (const pearl of svg.querySelectorAll<SVGAElement>('.map-pearl:not([hidden])')) {
      const [longitude = 0, latitude = 0] = (pearl.dataset['at'] ?? '').split(' ').map(Number);
      new Marker({ element: markerOf(pearl), anchor: 'left', offset: [-8, 0] })
        .setLngLat([longitude, latitude])
        .addTo(map);
    }
    const tools = document.createElement('p');
    tools.className = 'map-tools';
    tools.append(
      tool('+', words.in, () => map.zoomIn()),
      tool('−', words.out, () => map.zoomOut()),
      tool('↔', words.all, () => map.fitBounds([west, south, east, north])),
    );
    frame.append(tools);
    if (tiles?.credit) frame.append(tiles.credit);
    svg.setAttribute('hidden', '');
    return () => {
      map.remove();
      frame.remove();
      svg.removeAttribute('hidden');
    };
  } catch (error) {
    frame.remove();
    throw error;
  }
}

/** The drawing again, as a style with its own data: what is on the small map is on the large one. */
async function styleOf(
  svg: SVGSVGElement,
  bbox: readonly number[],
  files: readonly string[],
  tiles: RegionTiles | undefined,
): Promise<StyleSpecification> {
  const ground = (selector: string, closed: boolean) => ({
    type: 'geojson' as const,
    data: collection(
      [...svg.querySelectorAll<SVGPathElement>(selector)].flatMap((path) => shapesOf(path, svg, bbox, closed)),
    ),
  });
  const color = (selector: string, property: 'fill' | 'stroke') => {
    const element = svg.querySelector(selector);
    return element ? getComputedStyle(element)[property] : '#888';
  };
  const lines = await Promise.all(
    files.map(async (file) => (await (await fetch(file)).json()) as GeoJSON.FeatureCollection),
  );
  const line = (id: string, selector: string, width: number, dashes?: number[]) => ({
    id,
    type: 'line' as const,
    source: id,
    paint: {
      'line-color': color(selector, 'stroke'),
      'line-width': width,
      ...(dashes ? { 'line-dasharray': dashes } : {}),
    },
  });
  return {
    version: 8,
    sources: {
      land: ground('.map-land', true),
      rivers: ground('.map-river', false),
      borders: ground('.map-border:not(.map-disputed)', false),
      disputed: ground('.map-disputed', false),
      ...(tiles && { region: tiles.source }),
      routes:
        lines.length > 0
          ? {
              type: 'geojson',
              data: collection(
                lines.flatMap(({ features }) => features.filter(({ geometry }) => geometry.type !== 'Point')),
              ),
            }
          : ground('.map-line', false),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': color('.map-sea', 'fill') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': color('.map-land', 'fill') } },
      ...(tiles?.ground ?? [line('rivers', '.map-river', 1.5)]),
      line('borders', '.map-border', 2),
      line('disputed', '.map-border', 2, [3, 3]),
      line('routes', '.map-line', 4),
      ...(tiles?.names ?? []),
    ],
  };
}

/** The region's own tiles; without them where they cannot be read, for the drawing is a map too. */
async function regionTiles(
  href: string,
  addProtocol: (name: string, load: AddProtocolAction) => void,
  frame: HTMLElement,
): Promise<RegionTiles | undefined> {
  const { openRegionTiles } = await import('./region-tiles.ts');
  try {
    return await openRegionTiles(href, addProtocol, frame);
  } catch (error) {
    console.warn(`The tiles ${href} cannot be read.`, error);
    return undefined;
  }
}

const collection = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

/** The lines or surfaces of a drawn path (`M… l…`, perhaps `z`) as places on the earth. */
function shapesOf(
  path: SVGPathElement,
  svg: SVGSVGElement,
  bbox: readonly number[],
  closed: boolean,
): GeoJSON.Feature[] {
  const { width, height } = svg.viewBox.baseVal;
  const [west = 0, south = 0, east = 0, north = 0] = bbox;
  const [top, bottom] = [northing(north), northing(south)];
  const place = (x: number, y: number): Position => [
    west + (x / width) * (east - west),
    latitudeAt(top - (y / height) * (top - bottom)),
  ];
  const rings = (path.getAttribute('d') ?? '')
    .split('M')
    .filter(Boolean)
    .map((part) => {
      const numbers = (part.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      const positions: Position[] = [];
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        x += numbers[at] ?? 0;
        y += numbers[at + 1] ?? 0;
        positions.push(place(x, y));
      }
      return positions;
    });
  return rings.map((positions) => ({
    type: 'Feature',
    properties: {},
    geometry: closed
      ? { type: 'Polygon', coordinates: [[...positions, ...positions.slice(0, 1)]] }
      : { type: 'LineString', coordinates: positions },
  }));
}

const northing = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

const latitudeAt = (y: number): number => (Math.atan(Math.exp(y)) * 360) / Math.PI - 90;

/** A pearl on the large map: its name, as a link where it has one. */
function markerOf(pearl: SVGAElement): HTMLElement {
  const href = pearl.getAttribute('href');
  const marker = document.createElement(href ? 'a' : 'span');
  if (href) marker.setAttribute('href', href);
  marker.className = 'map-marker';
  const title = pearl.querySelector('title');
  const lang = title?.getAttribute('lang');
  if (lang) marker.setAttribute('lang', lang);
  marker.textContent = title?.textContent ?? '';
  return marker;
}

function tool(sign: string, label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  button.setAttribute('aria-label', label);
  button.title = label;
  button.addEventListener('click', act);
  return button;
}

export {};
