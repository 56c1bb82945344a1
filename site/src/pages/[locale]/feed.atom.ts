import type { APIRoute } from 'astro';
import { homePath, sectionsOf } from '../../content/addresses.ts';
import { content } from '../../content/current-content.ts';
import { openLanguage } from '../../content/open-entry.ts';
import { pathsTo } from '../../content/site-pages.ts';
import { siteSettings } from '../../content/site-settings.ts';
import { absoluteOn, textFile } from '../../data/respond.ts';
import { writeAtom } from '../../data/write-atom.ts';

export const getStaticPaths = () => pathsTo('/[locale]/feed.atom');

export const GET: APIRoute = ({ params, site }) => {
  const language = openLanguage(params);
  const page = homePath(language.code);
  const { title } = siteSettings(language);
  const entries = sectionsOf(language).flatMap((section) => content().list(section, language.code));
  const text = writeAtom({ language, title, self: `${page}feed.atom`, page, entries }, absoluteOn(site));
  return textFile(text, 'application/atom+xml');
};
