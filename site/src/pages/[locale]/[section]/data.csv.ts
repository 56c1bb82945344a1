import type { APIRoute } from 'astro';
import { pathsTo } from '../../../content/site-pages.ts';
import { entryData } from '../../../data/entry-data.ts';
import { cellsOf, columnsOf, listOf } from '../../../data/flatten-entry.ts';
import { openSection, textFile } from '../../../data/respond.ts';
import { writeCsv } from '../../../data/write-csv.ts';

export const getStaticPaths = () => pathsTo('/[locale]/[section]/data.csv');

export const GET: APIRoute = (context) => {
  const { language, section, absolute } = openSection(context);
  const columns = columnsOf(section);
  const rows = listOf(section, language.code).map((entry) => cellsOf(columns, entryData(entry, absolute)));
  return textFile(writeCsv(columns, rows), 'text/csv');
};
