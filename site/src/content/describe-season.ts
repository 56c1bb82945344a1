import { fillIn } from '../languages/dictionary.ts';
import type { Language } from '../languages/language.ts';
import type { VillageOffer } from '../schema/entry-types.ts';

/** Months in which an offer can be had, such as “May–September”; nothing when nobody said. */
export function describeSeason(
  { seasonStartMonth: start, seasonEndMonth: end }: VillageOffer,
  { words }: Language,
): string {
  const { months, openEnd, openStart } = words.dates;
  const [a = '', b = ''] = [start, end].map((month) => (month === undefined ? '' : months[month - 1]));
  if (start === 1 && end === 12) return words.messages.year;
  if (!a) return b && fillIn(openStart, { b });
  if (!b) return fillIn(openEnd, { a });
  return start === end ? a : `${a}–${b}`;
}
