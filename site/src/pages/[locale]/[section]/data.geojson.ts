import type { APIRoute } from 'astro';
import { pathsTo } from '../../../content/site-pages.ts';
import { openSection, textFile } from '../../../data/respond.ts';
import { writeGeoJson } from '../../../data/write-geojson.ts';

export const getStaticPaths = () => pathsTo('/[locale]/[section]/data.geojson');

export const GET: APIRoute = (context) => {
  const { language, section, absolute } = openSection(context);
  return textFile(writeGeoJson(section, language.code, absolute), 'application/geo+json');
};
