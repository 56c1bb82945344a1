import words from './date-words.json';

interface DateWords {
  readonly months: readonly string[];
  readonly monthsInDates: readonly string[];
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly time: string;
}

// Words of our own: the calendars of browsers know not all of our languages.
const languages: Readonly<Record<string, DateWords>> = words;
const wordsOf = (locale: string): DateWords => languages[locale] ?? words.en;

const fillIn = (pattern: string, values: Readonly<Record<string, string | number>>) =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

/** A partial date (2012, 2012-02, 2012-02-16) as a language writes it. */
export function formatDate(locale: string, date: string): string {
  const held = wordsOf(locale);
  const [year = '', month, day] = date.split('-');
  const number = Number(month ?? 1) - 1;
  return fillIn(day ? held.day : month ? held.month : held.year, {
    y: Number(year),
    m: held.months[number] ?? '',
    M: held.monthsInDates[number] ?? '',
    d: Number(day),
  });
}

/** A time on the wall, `2026-11-21T09:30`, as a language writes it. */
export function formatTime(locale: string, wall: string): string {
  const [date = '', time = ''] = wall.split('T');
  const [hour = '', minute = ''] = time.split(':');
  return fillIn(wordsOf(locale).time, { date: formatDate(locale, date), h: hour, min: minute });
}

const two = (number: number) => String(number).padStart(2, '0');

function localWall(instant: string): string {
  const at = new Date(instant);
  const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** An instant, ISO 8601, on the clock of whoever reads it, as a language writes it. */
export const formatInstant = (locale: string, instant: string): string => formatTime(locale, localWall(instant));
