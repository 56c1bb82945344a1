import type { Language } from '../languages/language.ts';
import type { EntryFields } from '../schema/entry-types.ts';
import type { Entry } from './entry.ts';

export type EntryOrder = (one: Entry, other: Entry) => number;

/** Events newest first, all others by title; what is alike in both by id, so that the order is always the same. */
export const entryOrder =
  ({ compare }: Language): EntryOrder =>
  (one, other) => {
    const [date, otherDate] = [dateOf(one), dateOf(other)];
    if (date !== otherDate) return date < otherDate ? 1 : -1;
    return compare(one.fields.title, other.fields.title) || (one.id < other.id ? -1 : Number(one.id > other.id));
  };

/** Where an entry belongs in a list that is in order. */
export function placeIn(list: readonly Entry[], entry: Entry, order: EntryOrder): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle] as Entry, entry) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What an event is sorted by; all other types sort by title alone. */
function dateOf(entry: Entry): string {
  if (entry.type !== 'workshop') return '';
  const { startDate, endDate } = entry.fields as EntryFields['workshop'];
  return startDate ?? endDate ?? '';
}
