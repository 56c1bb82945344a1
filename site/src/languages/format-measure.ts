import type { Language } from './language.ts';

/** A length given in metres: kilometres from 1,000 m on. */
export function formatLength(language: Language, metres: number): string {
  return metres < 1000
    ? formatMetres(language, metres)
    : language.number(metres / 1000, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 });
}

/** A height or a short distance in metres. */
export function formatMetres(language: Language, metres: number): string {
  return language.number(metres, { style: 'unit', unit: 'meter', maximumFractionDigits: 0 });
}

/** A duration given in minutes, in hours and minutes. */
export function formatMinutes(language: Language, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts: string[] = [];
  if (hours > 0) parts.push(language.number(hours, { style: 'unit', unit: 'hour' }));
  if (rest > 0 || hours === 0) parts.push(language.number(rest, { style: 'unit', unit: 'minute' }));
  return parts.join(' ');
}

/** A duration in months. */
export function formatMonths(language: Language, months: number): string {
  return language.number(months, { style: 'unit', unit: 'month', unitDisplay: 'long' });
}

/** Money; cents only where there are some. */
export function formatMoney(language: Language, amount: number, currency: string | undefined): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return language.number(amount, currency ? { style: 'currency', currency, ...fraction } : fraction);
}

/** A file's size given in bytes. */
export function formatBytes(language: Language, bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? (['kilobyte', 1000] as const) : (['megabyte', 1_000_000] as const);
  return language.number(Math.max(bytes / size, 0.1), {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'kilobyte' && bytes >= 10_000 ? 0 : 1,
  });
}
