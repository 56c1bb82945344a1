import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLocale, readLocales } from '../src/languages/load-languages.ts';
import { repositoryRoot } from '../src/repository-root.ts';
import type english from './words/en.json';

/** What the press says to editors and operators, in one language. */
export type PressWords = typeof english;

const folder = join(repositoryRoot(), 'site/press/words');

const readWords = (code: string): PressWords | undefined => {
  try {
    return JSON.parse(readFileSync(join(folder, `${code}.json`), 'utf8')) as PressWords;
  } catch {
    return undefined;
  }
};

const model = readWords(defaultLocale) as PressWords;

/** The words of each language of the site; English where somebody who added a language has not written them. */
export const pressWords: ReadonlyMap<string, PressWords> = new Map(
  readLocales(repositoryRoot()).map(({ code }) => [code, readWords(code) ?? model]),
);

/** The language to answer in: the one that is asked for, else the first that a browser wishes and that there is. */
export function chooseLanguage(asked: string | null | undefined, accepted: string | undefined): string {
  const wishes = [asked ?? '', ...(accepted ?? '').split(',').map((wish) => wish.split(';')[0]?.trim() ?? '')];
  for (const wish of wishes) {
    const code = [wish, wish.split('-')[0] ?? ''].find((one) => pressWords.has(one));
    if (code) return code;
  }
  return defaultLocale;
}

/** A moment in a language's words; `at` is an ISO date and time, said in the time zone of the machine. */
export function sayTime(at: string, language: string): string {
  const known = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 ? language : defaultLocale;
  // The site's English puts the day first, as Britain does.
  return new Intl.DateTimeFormat(known === 'en' ? 'en-GB' : known, { dateStyle: 'long', timeStyle: 'medium' }).format(
    new Date(at),
  );
}
