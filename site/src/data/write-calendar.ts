import ical from 'ical-generator';
import { entryPath } from '../content/addresses.ts';
import { describePlace } from '../content/describe-place.ts';
import type { Entry } from '../content/entry.ts';
import type { Language } from '../languages/language.ts';
import type { Absolute } from './entry-data.ts';

const DAY = 86_400_000;

/** First day and the day after the last of an event; nothing where one of its ends is not known to the day. */
export function daysOf({ fields: { startDate, endDate = startDate } }: Entry<'workshop'>): [Date, Date] | undefined {
  if (!isDay(startDate) || !isDay(endDate) || endDate < startDate) return undefined;
  return [new Date(`${startDate}T00:00:00Z`), new Date(Date.parse(`${endDate}T00:00:00Z`) + DAY)];
}

const isDay = (date: string | undefined): date is string => date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date);

/**
 * Events as a calendar (RFC 5545), whole days, since that is how they are known. What is known to the month or year
 * only is left out rather than put on a day that nobody named. Times of change come from what was published.
 */
export function writeCalendar(
  events: readonly Entry<'workshop'>[],
  { language, name }: { readonly language: Language; readonly name?: string },
  absolute: Absolute,
): string {
  const { hostname } = new URL(absolute('/'));
  const calendar = ical({
    prodId: { company: hostname, product: 'Biseri', language: language.code.toUpperCase() },
    ...(name === undefined ? {} : { name }),
  });
  for (const event of events) {
    const days = daysOf(event);
    if (!days) continue;
    const { title, summary, kind, place } = event.fields;
    const [start, end] = days;
    const changed = event.updated === undefined ? start : new Date(event.updated);
    const where = describePlace(place, language);
    calendar.createEvent({
      id: `${event.id}@${hostname}`,
      stamp: changed,
      lastModified: changed,
      allDay: true,
      start,
      end,
      summary: oneLine(title),
      ...(summary ? { description: summary } : {}),
      ...(where
        ? {
            location: {
              title: oneLine(where),
              ...(place?.latitude === undefined || place.longitude === undefined
                ? {}
                : { geo: { lat: place.latitude, lon: place.longitude } }),
            },
          }
        : {}),
      ...(kind ? { categories: [{ name: language.label('workshop.kind', kind) }] } : {}),
      url: absolute(entryPath(event) ?? '/'),
    });
  }
  return `${calendar.toString()}\r\n`;
}

const oneLine = (text: string) => text.replaceAll(/\s*[\r\n]+\s*/g, ' ');
