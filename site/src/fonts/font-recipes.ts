/** One font file to make: which letters, weight and size of which family. */
export interface FontRecipe {
  /** File name without its ending. */
  readonly name: string;
  /** Names by which style sheets know it. */
  readonly families: readonly string[];
  /** Package of `@fontsource-variable` and the beginning of its file's name. */
  readonly from: 'source-serif-4' | 'noto-sans';
  readonly script: 'latin' | 'latin-ext' | 'cyrillic';
  readonly italic?: boolean;
  /** Design axes: weight, and for titles the size in points that the letters are drawn for. */
  readonly axes: { readonly wght: number; readonly opsz?: number };
  readonly letters: string;
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');

/** Digits, punctuation and what else is neither Latin nor Cyrillic. */
const signs = range(0x20, 0x40) + range(0x5b, 0x60) + range(0x7b, 0x7e) + '\u00a0§©«°·»–—‘’‚“”„…€←↑→−≤≥×';
const letters = range(0x41, 0x5a) + range(0x61, 0x7a);
/** Baltic, Albanian, Latgalian, South Slavic in Latin, and the neighbours’ letters in names. */
const extended =
  'ÄÅÆÇÈÉËÑÒÓÔÕÖØÙÜÝßàáâãäåæçèéêëíîïñòóôõöøùúüýĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļŁłŃńŅņŇňŌōŐőŒœŔŕŖŗŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț';
const cyrillic = range(0x400, 0x45f) + '\u0490\u0491№';

type Cut = Pick<FontRecipe, 'name' | 'families' | 'from' | 'axes' | 'italic'>;

/** A cut of a family in three files, of which a page loads what it needs. */
const threeScripts = ({ name, ...cut }: Cut): FontRecipe[] => [
  { ...cut, name: `${name}-latin`, script: 'latin', letters: signs + letters },
  { ...cut, name: `${name}-latin-ext`, script: 'latin-ext', letters: extended },
  { ...cut, name: `${name}-cyrillic`, script: 'cyrillic', letters: cyrillic },
];

/** Latin once more in two files: a page in Cyrillic needs digits and stops, but seldom Latin letters. */
const split = ({ name, families, ...cut }: Cut): FontRecipe[] => {
  const shared = { ...cut, families: families.map((family) => `${family} Split`), script: 'latin' as const };
  return [
    { ...shared, name: `${name}-signs`, letters: signs },
    { ...shared, name: `${name}-letters`, letters },
  ];
};

const serif: Cut = {
  name: 'serif',
  families: ['Source Serif 4'],
  from: 'source-serif-4',
  axes: { wght: 400, opsz: 14 },
};
const title: Cut = {
  name: 'title',
  families: ['Source Serif 4 Title'],
  from: 'source-serif-4',
  axes: { wght: 600, opsz: 36 },
};
const sans: Cut = { name: 'sans', families: ['Noto Sans'], from: 'noto-sans', axes: { wght: 400 } };
/** Seldom needed in Latin letters on a page in Cyrillic, so not split. */
const both = ['Source Serif 4', 'Source Serif 4 Split'];

/** Every font file of the site. */
export const fontRecipes: readonly FontRecipe[] = [
  ...threeScripts(serif),
  ...split(serif),
  ...threeScripts({ ...serif, name: 'serif-bold', families: both, axes: { wght: 600, opsz: 14 } }),
  ...threeScripts({ ...serif, name: 'serif-italic', families: both, italic: true }),
  ...threeScripts(title),
  ...split(title),
  ...threeScripts(sans),
  ...threeScripts({ ...sans, name: 'sans-bold', axes: { wght: 600 } }),
];
