import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
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

/** Makes the fonts unless they are there, made from the same. */
async function makeFonts(folder: string): Promise<void> {
  const stamp = join(folder, 'made-from');
  const packages = ['subset-font', '@fontsource-variable/source-serif-4', '@fontsource-variable/noto-sans'];
  const hash = createHash('sha256').update(
    JSON.stringify([fontRecipes, fontRecipes.map(featuresOf), NOT_NEEDED, describeFaces(fontRecipes)]),
  );
  for (const name of packages) hash.update(readFileSync(require.resolve(`${name}/package.json`)));
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  mkdirSync(folder, { recursive: true });
  for (const recipe of fontRecipes) put(join(folder, `${recipe.name}.woff2`), await subset(recipe));
  put(join(folder, 'fonts.css'), describeFaces(fontRecipes));
  put(stamp, wanted);
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

/** Whole or not at all: several builds may make the same file at once. */
function put(path: string, bytes: Buffer | string): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, bytes);
  renameSync(fresh, path);
}
