import { formatDate, formatInstant } from '../../desk/format-date';

/** From the month on; a year alone is as well a title or a number, and is read as it is. */
const partialDate = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** What a cell of a list says of a date, a partial date or an instant (ISO 8601); undefined for all else. */
export function dateInCell(locale: string, type: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (type === 'datetime') return formatInstant(locale, value);
  return (type === 'date' || type === 'string') && partialDate.test(value) ? formatDate(locale, value) : undefined;
}
