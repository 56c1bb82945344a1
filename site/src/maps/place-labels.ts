/** A text that should stand near a spot of the map. */
export interface WantedLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly kind: 'pearl' | 'city' | 'town' | 'country' | 'water';
  /** Of the pearl that it names. */
  readonly id?: string;
  /** How far from the spot it stays; 0 puts it in the middle. */
  readonly gap: number;
}

/** The same with its place: `x` is its start, middle or end, `y` its base line. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly id?: string;
  readonly kind: WantedLabel['kind'];
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Font sizes in units of the map: those of the style sheet for a small map, where there is the least room. */
const sizes = { pearl: 18, city: 17, town: 16, country: 16, water: 15 };

/** Widths of letters differ by script and font; this is wide enough for all of ours. */
const LETTER = 0.53;

/**
 * Puts each text where it covers no other and no dot: right of its spot, left, above or below. The first have the
 * choice; what finds no place is left out, as everything on a map stands in a list as well.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  {
    width,
    height,
    dots,
  }: { width: number; height: number; dots: readonly { readonly x: number; readonly y: number }[] },
): Label[] {
  const taken: Box[] = dots.map(({ x, y }) => [x - 4, y - 4, x + 4, y + 4]);
  const labels: Label[] = [];
  for (const { text, kind, gap, x: spotX, y: spotY, ...rest } of wanted) {
    const size = sizes[kind];
    const long = text.length * size * (kind === 'country' ? LETTER * 1.3 : LETTER);
    for (const { dx, dy, anchor } of positions(gap, size)) {
      const [x, y] = [spotX + dx, spotY + dy];
      const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
      const box: Box = [left, y - size * 0.8, left + long, y + size * 0.25];
      if (box[0] < 4 || box[1] < 4 || box[2] > width - 4 || box[3] > height - 24) continue;
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      labels.push({ x: Math.round(x), y: Math.round(y), anchor, text, kind, ...rest });
      break;
    }
  }
  return labels;
}

const positions = (gap: number, size: number): { dx: number; dy: number; anchor: Label['anchor'] }[] =>
  gap === 0
    ? // A country is large: its name may stand a little aside.
      [0, 2, -2].flatMap((down) =>
        [0, -2, 2, -4, 4].map((aside) => ({ dx: aside * size, dy: down * size, anchor: 'middle' as const })),
      )
    : [
        { dx: gap, dy: size * 0.35, anchor: 'start' },
        { dx: -gap, dy: size * 0.35, anchor: 'end' },
        { dx: 0, dy: -gap, anchor: 'middle' },
        { dx: 0, dy: gap + size * 0.75, anchor: 'middle' },
      ];

const overlap = (one: Box, other: Box): boolean =>
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
