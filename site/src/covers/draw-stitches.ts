import { seeded } from './seeded.ts';

/** Half the width and height of a motif in stitches, without the stitch in the middle. */
const REACH = 7;
const SIZE = 2 * REACH + 2;

/** Lines of stitches as the `d` of a path in a field of `width` by `height` stitches. */
export interface Stitches {
  readonly width: number;
  readonly height: number;
  readonly path: string;
}

/**
 * A cross-stitch band made from a name: one motif, mirrored both ways as on the region's shirts and towels, repeated
 * between two seams. The same name gives the same band.
 */
export function drawStitches(name: string, motifs = 5): Stitches {
  const isStitch = motif(name);
  const width = motifs * SIZE + 1;
  const height = SIZE + 7;
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => {
      if (y === 0 || y === height - 1) return true;
      if (y === 2 || y === height - 3) return x % 2 === 0;
      if (y < 4 || y > height - 4) return false;
      return isStitch((x % SIZE) - SIZE / 2, y - (height - 1) / 2);
    }),
  );
  return { width, height, path: rows.map(drawRow).join('') };
}

/** Whether there is a stitch so far right of and below the middle. */
function motif(name: string): (x: number, y: number) => boolean {
  const next = seeded(name);
  // Rings of a rhomb, each whole, every other stitch, or empty; the outermost holds the motif together.
  const rings = Array.from({ length: REACH + 1 }, (_, ring) => (ring === REACH ? 1 : Math.floor(next() * 3)));
  const corner = 2 + Math.floor(next() * 3);
  const spread = Array.from({ length: corner * corner }, () => next() < 0.45);
  return (x, y) => {
    const [right, down] = [Math.abs(x), Math.abs(y)];
    const ring = right + down;
    if (ring <= REACH) return rings[ring] === 1 || (rings[ring] === 2 && right % 2 === 0);
    // What is left in the corners of the square between two rhombs.
    const [in1, in2] = [SIZE / 2 - right, SIZE / 2 - down];
    return in1 >= 0 && in1 < corner && in2 >= 0 && in2 < corner && (spread[in1 * corner + in2] ?? false);
  };
}

function drawRow(row: readonly boolean[], y: number): string {
  let path = '';
  for (let from = 0; from < row.length; from++) {
    if (!row[from]) continue;
    let to = from;
    while (row[to]) to++;
    path += `M${from} ${y + 0.5}h${to - from}`;
    from = to;
  }
  return path;
}
