/** A place on the map, in its units. */
export type Spot = readonly [x: number, y: number];

/** What of a line lies inside a box from `-margin` to `width` and `height` plus margin: none, one or more pieces. */
export function clipLine(points: readonly Spot[], width: number, height: number, margin = 8): Spot[][] {
  const pieces: Spot[][] = [];
  let piece: Spot[] | undefined;
  for (let at = 1; at < points.length; at++) {
    const part = clipSegment(points[at - 1] as Spot, points[at] as Spot, [
      -margin,
      -margin,
      width + margin,
      height + margin,
    ]);
    if (!part) {
      piece = undefined;
      continue;
    }
    const [from, to] = part;
    const last = piece?.at(-1);
    if (piece && last && last[0] === from[0] && last[1] === from[1]) piece.push(to);
    else pieces.push((piece = [from, to]));
  }
  return pieces;
}

/** Liang and Barsky. */
function clipSegment(
  [x0, y0]: Spot,
  [x1, y1]: Spot,
  [left, top, right, bottom]: readonly number[],
): [Spot, Spot] | undefined {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, x0 - (left as number)],
    [dx, (right as number) - x0],
    [-dy, y0 - (top as number)],
    [dy, (bottom as number) - y0],
  ] as const) {
    if (p === 0) {
      if (q < 0) return undefined;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
    if (from > to) return undefined;
  }
  return [from === 0 ? [x0, y0] : [x0 + from * dx, y0 + from * dy], to === 1 ? [x1, y1] : [x0 + to * dx, y0 + to * dy]];
}

/** What of a surface's ring lies inside the same box, as one ring; empty when nothing does. Sutherland and Hodgman. */
export function clipRing(points: readonly Spot[], width: number, height: number, margin = 8): Spot[] {
  let ring = [...points];
  const edges: readonly [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, -margin, 1],
    [0, width + margin, -1],
    [1, -margin, 1],
    [1, height + margin, -1],
  ];
  for (const [axis, limit, sign] of edges) {
    const inside = (spot: Spot) => (spot[axis] - limit) * sign >= 0;
    const out: Spot[] = [];
    for (const [at, spot] of ring.entries()) {
      const before = ring.at(at - 1) as Spot;
      if (inside(spot) !== inside(before)) {
        const share = (limit - before[axis]) / (spot[axis] - before[axis]);
        out.push([before[0] + share * (spot[0] - before[0]), before[1] + share * (spot[1] - before[1])]);
      }
      if (inside(spot)) out.push(spot);
    }
    ring = out;
  }
  return ring;
}
