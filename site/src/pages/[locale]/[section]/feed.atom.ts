import type { APIRoute } from 'astro';
import { sectionPath } from '../../../content/addresses.ts';
import { content } from '../../../content/current-content.ts';
import { siteSettings } from '../../../content/site-settings.ts';
import { pathsTo } from '../../../content/site-pages.ts';
import { openSection, textFile } from '../../../data/respond.ts';
import { writeAtom } from '../../../data/write-atom.ts';

export const getStaticPaths = () => pathsTo('/[locale]/[section]/feed.atom');

export const GET: APIRoute = (context) => {
  const { language, section, absolute } = openSection(context);
  const page = sectionPath(language, section);
  const title = `${language.words.sections[section].title} – ${siteSettings(language).title}`;
  const entries = content().list(section, language.code);
  const text = writeAtom({ language, title, self: `${page}feed.atom`, page, entries }, absolute);
  return textFile(text, 'application/atom+xml');
};
