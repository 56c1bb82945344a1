const dayFirst = /^(?:(\d{1,2})[./]\s*)?(\d{1,2})[./]\s*(\d{4})\.?(?:\s*г\.)?$/;
const yearFirst = /^(\d{4})\.\s*(\d{1,2})\.?(?:\s*(\d{1,2})\.?)?$/;

/** A date as people write it by hand, 20.11.2026 or 2026.11.20, as a partial date; anything else as it is. */
export function writtenDate(text: string): string {
  const written = text.trim();
  const [, day, month, year] = dayFirst.exec(written) ?? swapped(yearFirst.exec(written));
  if (month === undefined || year === undefined) return written;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}

const swapped = (found: RegExpExecArray | null) => (found ? [found[0], found[3], found[2], found[1]] : []);
