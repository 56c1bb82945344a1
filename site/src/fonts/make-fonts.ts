import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { makeOnce } from '../render/make-once.ts';
import { repositoryRoot } from '../repository-root.ts';
import { describeFaces } from './describe-faces.ts';
import { fontRecipes, type FontRecipe } from './font-recipes.ts';

const require = createRequire(import.meta.url);

/**
 * What the letters do beside each other. `locl` is the Macedonian and Serbian forms of italic г, д, п, т and of
 * б; small capitals, old figures and the like are left out.
 */
const FEATURES = ['ccmp', 'locl', 'mark', 'mkmk'];
/** The distances of single pairs: a fifth of a file; seen in titles, and where у follows т or м in a Cyrillic text. */
const featuresOf = ({ from, script, italic, axes }: FontRecipe) =>
  from === 'source-serif-4' && (axes.wght > 400 || (script === 'cyrillic' && !italic))
    ? [...FEATURES, 'kern']
    : FEATURES;
/** Of use to variable fonts and to other scripts. */
const NOT_NEEDED = ['STAT', 'BASE'];

/** Before pages are made: the site's fonts and the style sheet that names them, in `site/.fonts`. */
export const fonts = (): AstroIntegration => ({
  name: 'biseri:fonts',
  hooks: { 'astro:config:setup': () => makeFonts(join(repositoryRoot(), 'site/.fonts')) },
});

async function makeFonts(folder: string): Promise<void> {
  const packages = ['subset-font', '@fontsource-variable/source-serif-4', '@fontsource-variable/noto-sans'];
  const hash = createHash('sha256').update(
    JSON.stringify([fontRecipes, fontRecipes.map(featuresOf), NOT_NEEDED, describeFaces(fontRecipes)]),
  );
  for (const name of packages) hash.update(readFileSync(require.resolve(`${name}/package.json`)));
  await makeOnce(folder, hash.digest('hex'), async function* () {
    for (const recipe of fontRecipes) yield [`${recipe.name}.woff2`, await subset(recipe)] as const;
    yield ['fonts.css', describeFaces(fontRecipes)] as const;
  });
}

/** The font file of a recipe, as WOFF2; the same bytes each time. */
export function subset(recipe: FontRecipe): Promise<Buffer> {
  const { from, script, italic, axes, letters } = recipe;
  const file = `${from}-${script}-${axes.opsz === undefined ? 'wght' : 'opsz'}-${italic ? 'italic' : 'normal'}.woff2`;
  return subsetFont(readFileSync(require.resolve(`@fontsource-variable/${from}/files/${file}`)), letters, {
    targetFormat: 'woff2',
    variationAxes: axes,
    keepFeatures: featuresOf(recipe),
    dropTables: NOT_NEEDED,
    noHinting: true,
  });
}
