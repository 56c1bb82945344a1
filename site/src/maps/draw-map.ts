import type { Language } from '../languages/language.ts';
import type { Place } from '../tracks/distance.ts';
import { clipLine, type Spot } from './clip.ts';
import { frameOf } from './frame.ts';
import { graticuleOf, type Graticule } from './graticule.ts';
import { groundOf } from './ground.ts';
import { placeLabels, type Label, type WantedLabel } from './place-labels.ts';
import { pathOf } from './path.ts';
import { lakes, nameIn, rivers, towns, type Names } from './places.ts';

/** A village or a stop on the map. */
export interface Pearl extends Place {
  readonly id: string;
  readonly title: string;
  /** Language of the title. */
  readonly lang: string;
  readonly href?: string | undefined;
  /** Its number in a list beside the map. */
  readonly number?: number;
  /** Whether the page is about it. */
  readonly current?: boolean;
}

/** A route on the map. */
export interface MapLine {
  readonly id: string;
  readonly title: string;
  readonly segments: readonly (readonly Place[])[];
}

/** How a map is drawn. */
export interface MapWish {
  readonly pearls: readonly Pearl[];
  readonly lines: readonly MapLine[];
  readonly language: Language;
  /** Whether a country whose status is disputed bears the sign of the note. */
  readonly noted: boolean;
  /** How much it shows at least, from west to east. */
  readonly leastKm: number;
}

/** A pearl where it stands, perhaps for others around it. */
export interface ShownPearl extends Pearl {
  readonly x: number;
  readonly y: number;
  /** All that it stands for, itself first. */
  readonly ids: readonly string[];
}

/** A map, ready to be written as SVG; all places in units of its width and height. */
export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  /** West, south, east, north in degrees. */
  readonly bbox: readonly number[];
  readonly land: string;
  readonly net: Graticule;
  readonly borders: string;
  readonly disputed: string;
  readonly rivers: string;
  readonly lakes: readonly { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number }[];
  readonly lines: readonly { readonly id: string; readonly title: string; readonly path: string }[];
  readonly towns: readonly { readonly x: number; readonly y: number; readonly rank: number }[];
  readonly pearls: readonly ShownPearl[];
  readonly labels: readonly Label[];
  /** Whether a border or a name on it calls for the note on status. */
  readonly needsNote: boolean;
  /** A length for the scale: whole kilometres, and how long they are on the map. */
  readonly scale: { readonly km: number; readonly length: number };
}

/** More pearls than this are drawn as one for each neighbourhood. */
const MANY = 60;

/** Courses of rivers are known by a few places only: too coarse for the map of a valley. */
const RIVERS_FROM_M = 120_000;

/** Draws a map of pearls and lines; nothing when there is neither. */
export function drawMap({ pearls, lines, language, noted, leastKm }: MapWish): DrawnMap | undefined {
  const places = [...pearls, ...lines.flatMap(({ segments }) => segments.flat())];
  if (places.length === 0) return undefined;
  const frame = frameOf(places, leastKm);
  const { width, height, at } = frame;
  const ground = groundOf(frame);
  const net = graticuleOf(frame);
  const unitM = frame.acrossM / width;
  const nameOf = (names: Names) => nameIn(names, language);
  const inside = ([x, y]: Spot, margin = 0) => x > margin && y > margin && x < width - margin && y < height - margin;
  const round = ([x, y]: Spot) => ({ x: Math.round(x), y: Math.round(y) });

  const shownPearls = gather(pearls.map((pearl) => ({ ...pearl, ...round(at(pearl)), ids: [pearl.id] })));
  const shownTowns = towns
    .filter(({ rank }) => rank < 3 || frame.acrossM < 250_000)
    .filter(({ rank }) => rank < 2 || frame.acrossM < 700_000)
    .map((town) => ({ names: town.names, rank: town.rank, ...round(at(town)) }))
    .filter(({ x, y }) => inside([x, y], 12))
    // A village or stop of that place says its name itself.
    .filter(({ x, y }) => !shownPearls.some((pearl) => Math.hypot(pearl.x - x, pearl.y - y) < 9));
  const shownRivers =
    frame.acrossM < RIVERS_FROM_M
      ? []
      : rivers.flatMap(({ course, names }) => {
          const pieces = clipLine(
            curve(course.map(([latitude, longitude]) => at({ latitude, longitude }))),
            width,
            height,
          );
          return pieces.map((piece) => ({ piece, names }));
        });
  const shownLakes = lakes.flatMap(({ kilometres: [across, down], names, ...place }) => {
    const spot = at(place);
    if (!inside(spot, -40) || frame.acrossM < RIVERS_FROM_M / 2) return [];
    return [
      {
        ...round(spot),
        rx: Math.max(1, Math.round((across * 500) / unitM)),
        ry: Math.max(1, Math.round((down * 500) / unitM)),
        names,
      },
    ];
  });

  const shownLines = lines.map(({ id, title, segments }) => ({
    id,
    title,
    pieces: segments.flatMap((points) => clipLine(points.map(at), width, height)),
  }));
  // A name does not stand on a line.
  const along = shownLines.flatMap(({ pieces }) => pieces.flatMap(spotsAlong)).map(round);

  const wanted: WantedLabel[] = [
    ...shownPearls
      .filter(({ ids }) => ids.length === 1)
      .map(({ x, y, id, title, number }) => ({
        x,
        y,
        id,
        text: shorten(title),
        kind: 'pearl' as const,
        gap: number ? 14 : 11,
      })),
    ...ground.countries.map(({ code, x, y }) => ({
      x,
      y,
      text: `${language.country(code)}${code === 'XK' && noted ? '*' : ''}`,
      kind: 'country' as const,
      gap: 0,
    })),
    ...shownTowns.map(({ x, y, names, rank }) => ({
      x,
      y,
      text: nameOf(names),
      kind: rank === 1 ? ('city' as const) : ('town' as const),
      gap: 7,
    })),
    ...shownLakes
      .filter(({ rx }) => rx > 5)
      .map(({ x, y, rx, names }) => ({ x, y, text: nameOf(names), kind: 'water' as const, gap: rx + 3 })),
    ...shownRivers
      .filter(({ piece }) => piece.length > 8)
      .map(({ piece, names }) => ({
        ...round(piece[Math.floor(piece.length / 2)] as Spot),
        text: nameOf(names),
        kind: 'water' as const,
        gap: 6,
      })),
  ];
  const labels = placeLabels(wanted, {
    width,
    height,
    dots: [...shownPearls, ...shownTowns, ...along, ...net.marks.flatMap(underMark)],
  });
  const named = new Set(labels.map(({ kind, text }) => `${kind} ${text}`));
  return {
    width,
    height,
    bbox: frame.bbox,
    ...ground,
    net,
    rivers: pathOf(shownRivers.map(({ piece }) => piece)),
    lakes: shownLakes.map(({ x, y, rx, ry }) => ({ x, y, rx, ry })),
    lines: shownLines.map(({ id, title, pieces }) => ({ id, title, path: pathOf(pieces, { tolerance: 0.6 }) })),
    towns: shownTowns
      .filter(({ names, rank }) => named.has(`${rank === 1 ? 'city' : 'town'} ${nameOf(names)}`))
      .map(({ x, y, rank }) => ({ x, y, rank })),
    pearls: shownPearls,
    labels,
    needsNote: ground.disputed !== '' || ground.countries.some(({ code }) => code === 'XK'),
    scale: scaleOf(unitM, width),
  };
}

/** Many pearls become one for each neighbourhood, which says how many more it stands for. */
function gather(pearls: readonly ShownPearl[]): readonly ShownPearl[] {
  if (pearls.length <= MANY) return pearls;
  for (let cell = 36; ; cell *= 1.5) {
    const cells = Map.groupBy(pearls, ({ x, y }) => `${Math.floor(x / cell)} ${Math.floor(y / cell)}`);
    if (cells.size > MANY) continue;
    return [...cells.values()].map((inCell) => ({ ...(inCell[0] as ShownPearl), ids: inCell.map(({ id }) => id) }));
  }
}

/** The longest 1, 2 or 5 (tens, hundreds) of kilometres in a fifth of the map. */
function scaleOf(unitM: number, width: number): DrawnMap['scale'] {
  const most = (unitM * width) / 5000;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1) * power;
  return { km, length: Math.round((km * 1000) / unitM) };
}

/** Spots on a line, about twelve units apart. */
function spotsAlong(line: readonly Spot[]): Spot[] {
  const spots: Spot[] = [];
  let left = 0;
  for (const [index, [x, y]] of line.entries()) {
    const [fromX, fromY] = line[index - 1] ?? [x, y];
    const long = Math.hypot(x - fromX, y - fromY);
    for (; left <= long; left += 12) {
      const share = long === 0 ? 0 : left / long;
      spots.push([fromX + (x - fromX) * share, fromY + (y - fromY) * share]);
    }
    left -= long;
  }
  return spots;
}

/** Where a mark of the net stands, and no name. */
const underMark = ({ x, y }: Graticule['marks'][number]) =>
  [x + 4, x + 14, x + 24, x + 34].map((at) => ({ x: at, y: y - 4 }));

/** A smooth line through spots (Catmull and Rom), eight steps from one to the next. */
function curve(spots: readonly Spot[]): Spot[] {
  const spot = (index: number) => spots[Math.min(Math.max(index, 0), spots.length - 1)] as Spot;
  const line: Spot[] = [];
  for (let index = 0; index < spots.length - 1; index++) {
    const [a, b, c, d] = [spot(index - 1), spot(index), spot(index + 1), spot(index + 2)];
    for (let step = 0; step < 8; step++) {
      const t = step / 8;
      const between = (axis: 0 | 1) =>
        0.5 *
        (2 * b[axis] +
          (c[axis] - a[axis]) * t +
          (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t ** 2 +
          (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t ** 3);
      line.push([between(0), between(1)]);
    }
  }
  return [...line, spot(spots.length - 1)];
}

/** A name of 300 letters stands in the list whole. */
const shorten = (text: string): string => (text.length > 28 ? `${text.slice(0, 26).trimEnd()}…` : text);
