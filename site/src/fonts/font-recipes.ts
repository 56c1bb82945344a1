import locales from '../../../cms/locales.json' with { type: 'json' };

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

/** What nearly every page needs beside letters: spaces, digits, stops, quotation marks. */
const signs = range(0x30, 0x39) + ' \u00a0!"%&\'()*+,-./:;?@«·»–—‘’‚“”„…→';
const seldomSigns = '#$<=>[\\]^_`{|}~§©°×€←↑−≤≥';
/** Latin without marks. */
const letters = range(0x41, 0x5a) + range(0x61, 0x7a);
/** Letters with marks: Latvian, and of Lithuanian and South Slavic what is not there yet. */
const latvian = 'ĀāČčĒēĢģĪīĶķĻļŅņŠšŪūŽž';
const marked = 'ĄąĆćĐđĖėĘęĮįŲų';
/** Those of Albanian and Latgalian, and of the neighbours’ names. */
const seldomMarked = 'ÄÅÆÇÈÉËÑÒÓÔÕÖØÙÜÝßàáâãäåæçèéêëíîïñòóôõöøùúüýĂăĎďĚěĞğİıĹĺŁłŃńŇňŌōŐőŒœŔŕŖŗŘřŚśŞşŢţŤťŮůŰűŹźŻżȘșȚț';
/** Macedonian and Serbian. */
const cyrillic = 'АБВГДЃЂЕЖЗЅИЈКЛЉМНЊОПРСТЌЋУФХЦЧЏШабвгдѓђежзѕијклљмнњопрстќћуфхцчџшЀЍѐѝ№';
/** The other languages in Cyrillic. */
const otherCyrillic = [...(range(0x400, 0x45f) + '\u0490\u0491')].filter((one) => !cyrillic.includes(one)).join('');

type Cut = Pick<FontRecipe, 'name' | 'families' | 'from' | 'axes' | 'italic'>;

/**
 * A cut of a family in the files of which a page loads what it needs. Latin is there twice, as a page in Cyrillic
 * needs digits and stops, but seldom Latin letters: whole, and in two files for the family’s `… Split`. Never both on one
 * page: while a file is on its way, browsers ask for the next that has the letters.
 */
function cutUp({ name, families, ...cut }: Cut): FontRecipe[] {
  const splits = families.map((family) => `${family} Split`);
  const both = [...families, ...splits];
  return [
    { ...cut, name: `${name}-latin`, families, script: 'latin', letters: signs + letters },
    { ...cut, name: `${name}-signs`, families: splits, script: 'latin', letters: signs },
    { ...cut, name: `${name}-letters`, families: splits, script: 'latin', letters },
    { ...cut, name: `${name}-signs-more`, families: both, script: 'latin', letters: seldomSigns },
    { ...cut, name: `${name}-latin-ext`, families: both, script: 'latin-ext', letters: latvian },
    { ...cut, name: `${name}-latin-ext-more`, families: both, script: 'latin-ext', letters: marked },
    { ...cut, name: `${name}-latin-more`, families: both, script: 'latin-ext', letters: seldomMarked },
    { ...cut, name: `${name}-cyrillic`, families: both, script: 'cyrillic', letters: cyrillic },
    { ...cut, name: `${name}-cyrillic-more`, families: both, script: 'cyrillic', letters: otherCyrillic },
  ];
}

const serif = { families: ['Source Serif 4'], from: 'source-serif-4' } as const;
const sans = { families: ['Noto Sans'], from: 'noto-sans' } as const;

/**
 * Of the languages' own names, what a page does not have in the letters of its own language: a file for each, a third
 * as large as all letters of that kind, which most pages do not need.
 */
function cutNames({ name, families, ...cut }: Cut): FontRecipe[] {
  const written = locales.flatMap((one) => [...one.name, ...('latin' in one ? one.latin.name : '')]);
  const among = (known: string) => [...new Set(written.filter((letter) => known.includes(letter)))].sort().join('');
  const inLatin = among(latvian + marked + seldomMarked);
  const inCyrillic = among(cyrillic + otherCyrillic);
  const named = (which: string) => families.map((family) => `${family} ${which} Names`);
  return [
    { ...cut, name: `${name}-latin-names`, families: named('Latin'), script: 'latin-ext' as const, letters: inLatin },
    {
      ...cut,
      name: `${name}-cyrillic-names`,
      families: named('Cyrillic'),
      script: 'cyrillic' as const,
      letters: inCyrillic,
    },
  ].filter(({ letters }) => letters);
}

/**
 * Every font file of the site. Titles and strong words share one cut, drawn for a size between theirs; the sans has one
 * weight, as what is strong beside it is set in the serif.
 */
export const fontRecipes: readonly FontRecipe[] = [
  ...cutUp({ ...serif, name: 'serif', axes: { wght: 400, opsz: 14 } }),
  ...cutUp({ ...serif, name: 'serif-bold', axes: { wght: 600, opsz: 24 } }),
  ...cutUp({ ...serif, name: 'serif-italic', axes: { wght: 400, opsz: 14 }, italic: true }),
  ...cutUp({ ...sans, name: 'sans', axes: { wght: 400 } }),
  ...cutNames({ ...sans, name: 'sans', axes: { wght: 400 } }),
];
