const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a year, a month or a day that exists: 2012, 2012-02, 2012-02-16. */
export function isPartialDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = PARTIAL_DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

/** Whether a text is a day that exists: 2012-02-16. */
export const isDay = (text: string): boolean => text.length === 10 && isPartialDate(text);

/** How exactly an attribute asks for a date: a day, or as exactly as it is known; undefined where it asks for none. */
export function datePrecision(type: string, rule: string | undefined): 'day' | 'partial' | undefined {
  if (type === 'date') return 'day';
  // No other rule counts four digits.
  return type === 'string' && rule?.includes('\\d{4}') ? 'partial' : undefined;
}
