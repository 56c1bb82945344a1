import type { FontRecipe } from './font-recipes.ts';

/** The style sheet that names the fonts: a `@font-face` for each file and family, then the stand-ins. */
export function describeFaces(recipes: readonly FontRecipe[]): string {
  const faces = recipes.flatMap(({ name, families, from, axes, italic, letters }) =>
    families.map((family) => [
      `font-family: '${family}'`,
      `font-weight: ${axes.wght}`,
      `font-style: ${italic ? 'italic' : 'normal'}`,
      // The navigation does not move when its letters come: they are there at once, or from the next page on.
      `font-display: ${from === 'noto-sans' ? 'optional' : 'swap'}`,
      `src: url('./${name}.woff2') format('woff2')`,
      `unicode-range: ${rangesOf(letters)}`,
    ]),
  );
  return [...faces, ...standIns].map((lines) => `@font-face {\n  ${lines.join(';\n  ')};\n}\n`).join('\n');
}

/** Characters as the ranges of `unicode-range`. */
function rangesOf(letters: string): string {
  const points = [...new Set(Array.from(letters, (letter) => letter.codePointAt(0)!))].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16);
  return ranges.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(', ');
}

/**
 * What the reader's machine shows until the fonts are there, brought to their width and height so that nothing
 * moves when they come: mean widths of a letter in ems are 0.440 (Source Serif 4), 0.446 (Georgia), 0.406
 * (Times), 0.474 (Noto Sans), 0.441 (Arial). On Linux there is often nothing but DejaVu, whose bold is far wider.
 */
const standIns = [
  standIn('Like Source Serif 4', ['Georgia', 'Gelasio'], 0.44 / 0.446, [1.036, 0.335]),
  standIn('Like Source Serif 4 Too', ['Times New Roman', 'Liberation Serif', 'Tinos'], 0.44 / 0.406, [1.036, 0.335]),
  standIn('Like Source Serif 4 Last', ['DejaVu Serif'], 0.934, [1.036, 0.335]),
  standIn('Like Source Serif 4 Last', ['DejaVu Serif Bold'], 0.806, [1.036, 0.335], 600),
  standIn('Like Noto Sans', ['Arial', 'Liberation Sans', 'Arimo'], 0.474 / 0.441, [1.069, 0.293]),
  standIn('Like Noto Sans Too', ['DejaVu Sans'], 0.915, [1.069, 0.293]),
];

function standIn(
  family: string,
  locals: string[],
  size: number,
  [ascent, descent]: [number, number],
  weight = 400,
): string[] {
  const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
  return [
    `font-family: '${family}'`,
    `font-weight: ${weight}`,
    `src: ${locals.map((name) => `local('${name}')`).join(', ')}`,
    `size-adjust: ${percent(size)}`,
    `ascent-override: ${percent(ascent / size)}`,
    `descent-override: ${percent(descent / size)}`,
    'line-gap-override: 0%',
  ];
}
