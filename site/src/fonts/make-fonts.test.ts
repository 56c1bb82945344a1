import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeFaces } from './describe-faces.ts';
import { fontRecipes } from './font-recipes.ts';
import { subset } from './make-fonts.ts';

const dictionaries = join(import.meta.dirname, '../dictionaries');
const italic = fontRecipes.find(({ name }) => name === 'serif-italic-cyrillic')!;

it.each(readdirSync(dictionaries))('every letter of %s is in the fonts', (file) => {
  const words = readFileSync(join(dictionaries, file), 'utf8');
  for (const family of ['Source Serif 4', 'Noto Sans']) {
    const known = new Set(
      fontRecipes.filter(({ families }) => families.includes(family)).flatMap(({ letters }) => [...letters]),
    );
    const missing = [...new Set(words)].filter((letter) => letter !== '\n' && !known.has(letter));
    expect(missing, family).toEqual([]);
  }
});

it('makes the same bytes each time', async () => {
  expect((await subset(italic)).equals(await subset(italic))).toBe(true);
});

it('a page in Cyrillic finds its digits in a file without Latin letters', () => {
  const faces = describeFaces(fontRecipes).split('@font-face');
  const signs = faces.find((face) => face.includes('/serif-signs.woff2'));
  expect(signs).toContain("'Source Serif 4 Split'");
  expect(signs).toContain('U+25-3b');
  expect(signs).not.toContain('U+41-5a');
});

it('the languages’ names in the other script have files of their own, with their letters only', () => {
  const lettersOf = (file: string) => fontRecipes.find(({ name }) => name === file)?.letters;
  expect(lettersOf('sans-cyrillic-names')).toBe('адекмнопрси'.split('').sort().join(''));
  expect(lettersOf('sans-latin-names')).toBe('šų');
});
