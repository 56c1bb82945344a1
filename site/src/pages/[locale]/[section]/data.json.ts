import type { APIRoute } from 'astro';
import { sectionPath } from '../../../content/addresses.ts';
import { pathsTo } from '../../../content/site-pages.ts';
import { entryData } from '../../../data/entry-data.ts';
import { listOf } from '../../../data/flatten-entry.ts';
import { openSection, textFile } from '../../../data/respond.ts';
import { licenceUrl } from '../../../data/write-catalogue.ts';

export const getStaticPaths = () => pathsTo('/[locale]/[section]/data.json');

export const GET: APIRoute = (context) => {
  const { language, section, absolute } = openSection(context);
  const list = {
    title: language.words.sections[section].title,
    language: language.code,
    url: absolute(sectionPath(language, section)),
    licence: licenceUrl(),
    items: listOf(section, language.code).map((entry) => entryData(entry, absolute)),
  };
  return textFile(`${JSON.stringify(list, null, 1)}\n`, 'application/json');
};
