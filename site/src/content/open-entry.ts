import type { Language } from '../languages/language.ts';
import type { EntryType } from '../schema/entry-types.ts';
import { content } from './current-content.ts';
import type { Entry } from './entry.ts';

type Params = Readonly<Record<string, string | undefined>>;

/** The language that a page's address names. */
export function openLanguage({ locale = '' }: Params): Language {
  const language = content().languages.find(({ path }) => path === locale);
  if (!language) throw new Error(`There is no language at /${locale}/.`);
  return language;
}

/** The entry and language that a page's address names. */
export function openEntry<T extends EntryType>(
  type: T,
  params: Params,
): { entry: Entry<T>; fields: Entry<T>['fields']; language: Language } {
  const language = openLanguage(params);
  const slug = params['slug'] ?? params['page'] ?? '';
  const entry = content().find(type, language.code, slug);
  if (!entry) throw new Error(`There is no ${type} “${slug}” in the language “${language.code}”.`);
  return { entry, fields: entry.fields, language };
}
