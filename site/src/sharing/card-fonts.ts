import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontRecipes } from '../fonts/font-recipes.ts';
import { makeOnce } from '../render/make-once.ts';

const require = createRequire(import.meta.url);
const source = (script: string) =>
  require.resolve(`@fontsource-variable/source-serif-4/files/source-serif-4-${script}-opsz-normal.woff2`);

/** Files of the family that have letters of ours, and the name under which the text renderer knows them together. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const;
const AXES = { wght: 600, opsz: 24 };
const FEATURES = ['ccmp', 'locl', 'mark', 'mkmk', 'kern'];

/** Makes the fonts of cards in `folder` unless they are there, as the text renderer takes no WOFF2; gives their paths. */
export async function cardFonts(folder: string): Promise<string[]> {
  const own = [...new Set(fontRecipes.flatMap(({ letters }) => [...letters]))].sort().join('');
  // Beyond our own languages: names from elsewhere, and marks that are written after their letter.
  const letters = own + range(0xa1, 0x17f) + range(0x300, 0x36f) + range(0x370, 0x52f) + range(0x1e00, 0x1eff);
  const madeFrom = createHash('sha256').update(JSON.stringify([SCRIPTS, AXES, FEATURES, letters]));
  madeFrom.update(readFileSync(require.resolve('@fontsource-variable/source-serif-4/package.json')));
  await makeOnce(folder, madeFrom.digest('hex'), async function* () {
    const { default: subset } = await import('subset-font');
    for (const script of SCRIPTS) {
      const options = {
        targetFormat: 'truetype',
        variationAxes: AXES,
        keepFeatures: FEATURES,
        noHinting: true,
      } as const;
      yield [`${script}.ttf`, await subset(readFileSync(source(script)), letters, options)] as const;
    }
  });
  return SCRIPTS.map((script) => join(folder, `${script}.ttf`));
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');
