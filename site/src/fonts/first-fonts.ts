import boldCyrillic from '../../.fonts/serif-bold-cyrillic.woff2?url';
import boldLatin from '../../.fonts/serif-bold-latin.woff2?url';
import serifCyrillic from '../../.fonts/serif-cyrillic.woff2?url';
import serifLatin from '../../.fonts/serif-latin.woff2?url';
import sansCyrillic from '../../.fonts/sans-cyrillic.woff2?url';
import sansExtMore from '../../.fonts/sans-latin-ext-more.woff2?url';
import sansExt from '../../.fonts/sans-latin-ext.woff2?url';
import sansLatin from '../../.fonts/sans-latin.woff2?url';
import sansSigns from '../../.fonts/sans-signs.woff2?url';
import { isCyrillic } from '../languages/is-cyrillic.ts';
import type { Language } from '../languages/language.ts';
import { fontRecipes } from './font-recipes.ts';

const known = new WeakMap<Language, readonly string[]>();

/**
 * Files that every page in a language needs, to be asked for before the style sheet does: titles, text, and the sans of
 * the navigation, which is shown at once or, on this page, not at all (`font-display: optional`).
 */
export function firstFonts(language: Language): readonly string[] {
  let fonts = known.get(language);
  if (!fonts) known.set(language, (fonts = fontsFor(language)));
  return fonts;
}

function fontsFor({ code, words }: Language): readonly string[] {
  if (isCyrillic(code)) return [boldCyrillic, serifCyrillic, sansCyrillic, sansSigns];
  const titles = Object.values(words.sections).map(({ title }) => title);
  const navigation = new Set([...titles, words.site.home, words.site.menu, words.search.button].join(''));
  const needs = (name: string) =>
    fontRecipes.some((recipe) => recipe.name === name && [...recipe.letters].some((letter) => navigation.has(letter)));
  return [
    boldLatin,
    serifLatin,
    sansLatin,
    ...(needs('sans-latin-ext') ? [sansExt] : []),
    ...(needs('sans-latin-ext-more') ? [sansExtMore] : []),
  ];
}
