/** One event, to add to a calendar. */
import type { APIRoute } from 'astro';
import { openEntry } from '../../../../content/open-entry.ts';
import { pathsTo } from '../../../../content/site-pages.ts';
import { absoluteOn, textFile } from '../../../../data/respond.ts';
import { writeCalendar } from '../../../../data/write-calendar.ts';

export const getStaticPaths = () => pathsTo('/[locale]/[workshops]/[slug]/event.ics');

export const GET: APIRoute = ({ params, site }) => {
  const { entry, language } = openEntry('workshop', params);
  return textFile(writeCalendar([entry], { language }, absoluteOn(site)), 'text/calendar');
};
