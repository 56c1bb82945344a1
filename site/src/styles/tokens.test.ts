import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GROUND } from './ground.ts';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light: light!, dark: dark! },
  ]),
);

it('the ground that browsers and devices are told of is the one of the pages', () => {
  expect(colours.get('paper')).toEqual(GROUND);
});

/** Relative luminance of `#rrggbb`, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string) => colours.get(name)![theme];

  it.each(['ink', 'ink-quiet', 'accent'])('text in --%s has at least 7:1 on both grounds', (name) => {
    for (const ground of ['paper', 'paper-raised'])
      expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(7);
  });

  it('the string, which carries meaning, has at least 3:1', () => {
    expect(contrast(colour('string'), colour('paper'))).toBeGreaterThanOrEqual(3);
  });
});
