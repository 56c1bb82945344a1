import type { Language } from './language.ts';

/** Number and unit stay in one line. */
const together = (text: string) => text.replaceAll(' ', '\u00a0');

/** A length given in metres: kilometres from 1,000 m on. Intl has their signs in Latin letters only. */
export function formatLength(language: Language, metres: number): string {
  if (metres < 1000) return formatMetres(language, metres);
  const kilometres = language.number(metres / 1000, { maximumFractionDigits: 1 });
  return together(`${kilometres} ${language.words.units.kilometres}`);
}

/** A height or a short distance in metres. */
export function formatMetres(language: Language, metres: number): string {
  return together(`${language.number(metres, { maximumFractionDigits: 0 })} ${language.words.units.metres}`);
}

/** A duration given in minutes, in hours and minutes. */
export function formatMinutes(language: Language, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts: string[] = [];
  if (hours > 0) parts.push(together(language.number(hours, { style: 'unit', unit: 'hour' })));
  if (rest > 0 || hours === 0) parts.push(together(language.number(rest, { style: 'unit', unit: 'minute' })));
  return parts.join(' ');
}

/** A duration in months. */
export function formatMonths(language: Language, months: number): string {
  return together(language.number(months, { style: 'unit', unit: 'month', unitDisplay: 'long' }));
}

/** Money; cents only where there are some. */
export function formatMoney(language: Language, amount: number, currency: string | undefined): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return together(language.number(amount, currency ? { style: 'currency', currency, ...fraction } : fraction));
}

/** A file's size given in bytes. */
export function formatBytes(language: Language, bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? (['kilobyte', 1000] as const) : (['megabyte', 1_000_000] as const);
  return together(
    language.number(Math.max(bytes / size, 0.1), {
      style: 'unit',
      unit,
      maximumFractionDigits: unit === 'kilobyte' && bytes >= 10_000 ? 0 : 1,
    }),
  );
}
