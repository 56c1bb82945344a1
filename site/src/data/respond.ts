import type { APIContext } from 'astro';
import { openLanguage } from '../content/open-entry.ts';
import type { Section } from '../content/addresses.ts';
import type { Language } from '../languages/language.ts';
import { sectionAt } from './data-files.ts';
import type { Absolute } from './entry-data.ts';

/** Makes addresses of the site that is printed absolute. */
export const absoluteOn =
  (site: URL | undefined): Absolute =>
  (path) =>
    new URL(path, site).href;

/** A file of text. */
export const textFile = (text: string, mediaType: string): Response =>
  new Response(text, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });

/** What the address of a section's file names. */
export function openSection({ params, site }: APIContext): {
  language: Language;
  section: Section;
  absolute: Absolute;
} {
  const language = openLanguage(params);
  return { language, section: sectionAt(language, params['section']), absolute: absoluteOn(site) };
}
