/** A calendar to subscribe to. */
import type { APIRoute } from 'astro';
import { content } from '../../../content/current-content.ts';
import { siteSettings } from '../../../content/site-settings.ts';
import { pathsTo } from '../../../content/site-pages.ts';
import { openSection, textFile } from '../../../data/respond.ts';
import { writeCalendar } from '../../../data/write-calendar.ts';

export const getStaticPaths = () => pathsTo('/[locale]/[section]/calendar.ics');

export const GET: APIRoute = (context) => {
  const { language, section, absolute } = openSection(context);
  const name = `${language.words.sections[section].title} – ${siteSettings(language).title}`;
  return textFile(
    writeCalendar(content().list('workshop', language.code), { language, name }, absolute),
    'text/calendar',
  );
};
