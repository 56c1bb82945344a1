import type { Entry } from './entry.ts';

/** The day, month or year by which an event stands in a list. */
export const eventDate = ({ fields }: Entry<'workshop'>): string | undefined => fields.startDate ?? fields.endDate;

/** What belongs to one year; without a year what has no date. */
export interface Year<T> {
  readonly year: string | undefined;
  readonly entries: readonly T[];
}

/** Entries by the year of their date, the latest first and those without a date last; their order is kept. */
export function groupByYear<T extends { readonly date: string | undefined }>(
  entries: readonly T[],
): readonly Year<T>[] {
  const years = Map.groupBy(entries, ({ date }) => date?.slice(0, 4));
  return [...years]
    .map(([year, ofYear]) => ({ year, entries: ofYear }))
    .toSorted((one, other) => (other.year ?? '').localeCompare(one.year ?? '', 'en'));
}
