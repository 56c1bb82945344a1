import simplify from 'simplify-js';
import type { Spot } from './clip.ts';

/** What an SVG path is written with: one decimal, relative steps, no space that is not needed. */
export function pathOf(lines: readonly (readonly Spot[])[], { tolerance = 0.4, closed = false } = {}): string {
  let path = '';
  for (const line of lines) {
    const spots = simplify(
      line.map(([x, y]) => ({ x, y })),
      tolerance,
      true,
    );
    if (spots.length < 2) continue;
    let [lastX, lastY] = [0, 0];
    for (const [at, { x, y }] of spots.entries()) {
      // In tenths, so that what is rounded off a step is not lost for the next.
      const [toX, toY] = [Math.round(x * 10), Math.round(y * 10)];
      if (at > 0 && toX === lastX && toY === lastY) continue;
      path +=
        at === 0
          ? `M${short(toX)}${spaced(toY)}`
          : `${at === 1 ? 'l' : ''}${at === 1 ? short(toX - lastX) : spaced(toX - lastX)}${spaced(toY - lastY)}`;
      [lastX, lastY] = [toX, toY];
    }
    if (closed) path += 'z';
  }
  return path;
}

/** Tenths as SVG writes them shortest: `-.5`, `3`, `12.4`. */
const short = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, '$1.');

const spaced = (tenths: number): string => (tenths < 0 ? short(tenths) : ` ${short(tenths)}`);
