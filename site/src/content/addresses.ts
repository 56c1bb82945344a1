import { defaultLocale } from '../languages/load-languages.ts';
import type { Language } from '../languages/language.ts';
import type { Dictionary } from '../languages/dictionary.ts';
import { content } from './current-content.ts';
import type { Entry } from './entry.ts';

/** A content type that has a list and pages of its own: those with words under “sections” in the dictionaries. */
export type Section = keyof Dictionary['sections'];

/** A page in one language, for switchers and search engines. */
export interface Alternate {
  readonly lang: string;
  readonly path: string;
}

/** All sections, in the order of the dictionary. */
export const sectionsOf = (language: Language): readonly Section[] => Object.keys(language.words.sections) as Section[];

/** Address of a language's first page. */
export const homePath = (lang: string): string => `/${content().language(lang).path}/`;

/** Address of a section's list. */
export const sectionPath = (language: Language, section: Section): string =>
  `/${language.path}/${language.words.sections[section].path}/`;

/** Address of one page of a section's list; the first is the list's own. */
export const listPagePath = (language: Language, section: Section, number: number): string =>
  sectionPath(language, section) + (number === 1 ? '' : `${language.words.paging.path}/${number}/`);

/** Address of the villages under each value of what they are chosen by. */
export const villageListPath = (language: Language, facet: string): string =>
  `${sectionPath(language, 'village')}${language.words.paging.lists}/${facet}/`;

/** Address of a language's search page. */
export const searchPath = (language: Language): string => `/${language.path}/${language.words.search.path}/`;

/** Address of the page with the people of a language. */
export const peoplePath = (language: Language): string => `/${language.path}/${language.words.people.path}/`;

/** Address of an entry, in the language that it is in. Types without pages of their own have none. */
export function entryPath({ type, lang, slug }: Pick<Entry, 'type' | 'lang' | 'slug'>): string | undefined {
  const language = content().language(lang);
  if (type === 'page') return `/${language.path}/${slug}/`;
  return type in language.words.sections ? `${sectionPath(language, type as Section)}${slug}/` : undefined;
}

/** An entry in every language that it has. */
export const entryAlternates = (entry: Entry): readonly Alternate[] =>
  content()
    .translations(entry)
    .flatMap((one) => alternate(one.lang, entryPath(one)));

/** One page of a section's list in every language: all have the same number of pages. */
export const sectionAlternates = (section: Section, number = 1): readonly Alternate[] =>
  content().languages.map((language) => ({ lang: language.code, path: listPagePath(language, section, number) }));

/** The villages by one thing that they are chosen by, in every language. */
export const villageListAlternates = (facet: string): readonly Alternate[] =>
  content().languages.map((language) => ({ lang: language.code, path: villageListPath(language, facet) }));

/** The search page in every language. */
export const searchAlternates = (): readonly Alternate[] =>
  content().languages.map((language) => ({ lang: language.code, path: searchPath(language) }));

/** The page with the people, in every language. */
export const peopleAlternates = (): readonly Alternate[] =>
  content().languages.map((language) => ({ lang: language.code, path: peoplePath(language) }));

/** The first page in every language. */
export const homeAlternates = (): readonly Alternate[] =>
  content().languages.map(({ code }) => ({ lang: code, path: homePath(code) }));

const alternate = (lang: string, path: string | undefined): Alternate[] => (path ? [{ lang, path }] : []);

/** What a reader gets whose language is not among the alternates: English, else the first. */
export const xDefault = (alternates: readonly Alternate[]): string | undefined =>
  (alternates.find(({ lang }) => lang === defaultLocale) ?? alternates[0])?.path;
