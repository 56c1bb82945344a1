import { clipLine, clipRing, type Spot } from './clip.ts';
import { countryCodes } from './countries.ts';
import { meets, type Frame } from './frame.ts';
import { pathOf } from './path.ts';
import { readWorld, type Outline, type Surface } from './world.ts';

/** What lies under every map: land and borders as SVG paths, and where a country's name can stand. */
export interface Ground {
  readonly land: string;
  readonly borders: string;
  /** Empty where no disputed border is on the map. */
  readonly disputed: string;
  readonly countries: readonly { readonly code: string; readonly x: number; readonly y: number }[];
}

/** Characters for land and borders on one map. */
const BUDGET = 8000;

const REMEMBERED = 300;
const grounds = new Map<string, Ground>();

/** The ground of a map; neighbours that share a frame share it. */
export function groundOf(frame: Frame): Ground {
  const key = `${frame.bbox.join(' ')} ${frame.height}`;
  let ground = grounds.get(key);
  if (!ground) {
    ground = drawGround(frame);
    grounds.set(key, ground);
    const oldest = grounds.keys().next().value;
    if (grounds.size > REMEMBERED && oldest !== undefined) grounds.delete(oldest);
  }
  return ground;
}

function drawGround(frame: Frame): Ground {
  const { width, height, bbox } = frame;
  const { land, borders, disputed, countries } = readWorld();
  const spots = (points: readonly (readonly [number, number])[]) =>
    points.map(([longitude, latitude]) => frame.at({ longitude, latitude }));
  const lines = (outlines: readonly Outline[]): Spot[][] =>
    outlines.filter((one) => meets(one.bbox, bbox)).flatMap(({ points }) => clipLine(spots(points), width, height));
  const rings = (surfaces: readonly Surface[]): Spot[][] =>
    surfaces
      .filter((one) => meets(one.bbox, bbox))
      .flatMap(({ rings }) => rings.map((ring) => clipRing(spots(ring), width, height)))
      .filter((ring) => ring.length > 2);
  const shapes = { land: rings(land), borders: lines(borders), disputed: lines(disputed) };

  return {
    ...drawWithin(BUDGET, shapes),
    countries: Object.entries(countryCodes).flatMap(([name, code]) => {
      const [largest] = rings(countries.get(name) ?? [])
        .map((ring) => ({ ring, area: areaOf(ring) }))
        .sort((one, other) => other.area - one.area);
      // A country that is hardly on the map needs no name.
      if (!largest || largest.area < width * height * 0.015) return [];
      const [x, y] = roomiest(largest.ring);
      return [{ code, x, y }];
    }),
  };
}

/** Paths as fine as the budget allows; a coast of a thousand islands loses the small ones first. */
function drawWithin(
  characters: number,
  shapes: { readonly land: Spot[][]; readonly borders: Spot[][]; readonly disputed: Spot[][] },
): Pick<Ground, 'land' | 'borders' | 'disputed'> {
  for (let tolerance = 0.4; ; tolerance *= 1.5) {
    const islands = shapes.land.filter((ring) => areaOf(ring) > 8 * tolerance ** 2);
    const land = pathOf(islands, { tolerance, closed: true });
    const [borders, disputed] = [pathOf(shapes.borders, { tolerance }), pathOf(shapes.disputed, { tolerance })];
    if (land.length + borders.length + disputed.length <= characters || tolerance > 8)
      return { land, borders, disputed };
  }
}

/** Area of a ring, in square units. */
const areaOf = (ring: readonly Spot[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [beforeX, beforeY] = ring.at(at - 1) as Spot;
      return sum + beforeX * y - x * beforeY;
    }, 0),
  ) / 2;

/** The middle of the widest level line through a ring: a name fits there best. */
function roomiest(ring: readonly Spot[]): Spot {
  const ys = ring.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let best: { spot: Spot; room: number } = { spot: [0, 0], room: -1 };
  for (let step = 1; step < 16; step++) {
    const y = top + ((bottom - top) * step) / 16;
    const crossings = ring
      .flatMap((spot, at) => {
        const before = ring.at(at - 1) as Spot;
        return spot[1] > y !== before[1] > y
          ? [before[0] + ((y - before[1]) / (spot[1] - before[1])) * (spot[0] - before[0])]
          : [];
      })
      .sort((one, other) => one - other);
    for (let at = 1; at < crossings.length; at += 2) {
      const [from, to] = [crossings[at - 1] as number, crossings[at] as number];
      // Lines near the top and the bottom edge are a little worse than one in the middle.
      const room = (to - from) * (1 - Math.abs(step - 8) / 24);
      if (room > best.room) best = { spot: [(from + to) / 2, y], room };
    }
  }
  return best.spot;
}
