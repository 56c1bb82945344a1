import type { EntryFields } from '../schema/entry-types.ts';
import type { Language } from '../languages/language.ts';
import { content } from './current-content.ts';

/** What the site says of itself, and the language that it is in. */
export type SiteSettings = EntryFields['site-settings'] & { readonly lang: string };

/** The published settings, in the language or the nearest; the dictionary's words where there are none. */
export function siteSettings(language: Language): SiteSettings {
  const [entry] = content().list('site-settings', language.code);
  const { name, tagline } = language.words.site;
  return entry ? { ...entry.fields, lang: entry.lang } : { title: name, tagline, lang: language.code };
}
