import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Schemas } from '../schema/read-schemas.ts';
import { checkDictionary } from './check-dictionary.ts';
import type { Dictionary } from './dictionary.ts';
import { Language, type LocaleLine } from './language.ts';
import { allToLatin } from './to-latin.ts';

const localeList = z
  .array(
    z.strictObject({
      code: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
      name: z.string().min(1),
      intl: z.string().optional(),
      latin: z.strictObject({ code: z.string().regex(/^[a-z]{2,3}-Latn$/), name: z.string().min(1) }).optional(),
    }),
  )
  .min(1);

/** The language whose dictionary is the model for all others, and which a reader gets first when theirs is missing. */
export const defaultLocale = 'en';

/** Reads `cms/locales.json`, the one list of languages. */
export function readLocales(root: string): readonly LocaleLine[] {
  const path = join(root, 'cms/locales.json');
  const parsed = localeList.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} is not a list of languages: ${z.prettifyError(parsed.error)}`);
  const strange = parsed.data.find(({ code, intl }) => Intl.PluralRules.supportedLocalesOf(intl ?? code).length === 0);
  if (strange) {
    throw new Error(
      `${path}: Node's Intl does not know “${strange.intl ?? strange.code}”. Give the line of “${strange.code}” an "intl" with the language whose numbers and plurals it shares, such as "intl": "lv".`,
    );
  }
  return parsed.data;
}

/**
 * Every language of the list with its dictionary, in the order of the list, each followed by its Latin twin if it has one.
 * A missing dictionary, or one with keys missing, is an error that names file and keys.
 */
export function loadLanguages(root: string, schemas: Schemas): readonly Language[] {
  const folder = join(root, 'site/src/dictionaries');
  const model = readDictionary(folder, defaultLocale) as Dictionary;
  const problems: string[] = [];
  const languages = readLocales(root).flatMap((line) => {
    const words = readDictionary(folder, line.code);
    const found = checkDictionary(words, { model, schemas, intl: line.intl ?? line.code });
    problems.push(...found.map((problem) => `site/src/dictionaries/${line.code}.json: ${problem}.`));
    const language = new Language(line, words as Dictionary);
    return line.latin ? [language, new Language(line.latin, allToLatin(language.words), line.code)] : [language];
  });
  if (problems.length > 0) throw new Error([...problems, 'Complete the dictionary; en.json is the model.'].join('\n'));
  return languages;
}

function readDictionary(folder: string, code: string): unknown {
  const path = join(folder, `${code}.json`);
  if (!existsSync(path)) {
    throw new Error(
      `cms/locales.json lists “${code}”, but ${path} is missing. Copy en.json to it and translate it, or take the language off the list.`,
    );
  }
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    throw new Error(`${path} is not JSON: ${(error as Error).message}. Correct it.`, { cause: error });
  }
}
