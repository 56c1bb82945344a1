import words from './date-words.json';

/** The names of the months in all languages, each with the number of its month. */
const months = Object.values(words).flatMap(({ months, monthsInDates }) =>
  [months, monthsInDates].flatMap((names) => names.map((name, index) => [name.toLowerCase(), index + 1] as const)),
);
/** What stands in dates beside them: г., gada, m. */
const filling = new Set(
  Object.values(words).flatMap(({ day, month, year }) =>
    [day, month, year].flatMap((pattern) => pattern.replaceAll(/\{\w+\}/g, '').match(/\p{L}+/gu) ?? []),
  ),
);

/**
 * The number of a month that is named in any language, in any case (септембра, septembrī) or cut short (окт, Feb);
 * undefined for a word that names none, or might name two.
 */
function monthOf(word: string): number | undefined {
  const isNamed = (name: string) => {
    if (word.length >= 3 && name.startsWith(word)) return true;
    // Endings are of two letters at most.
    const stem = name.slice(0, Math.max(3, name.length - 2));
    return word.startsWith(stem) && word.length <= name.length + 2;
  };
  const exact = months.find(([name]) => name === word);
  const found = new Set(exact ? [exact[1]] : months.flatMap(([name, number]) => (isNamed(name) ? [number] : [])));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Year, month and day in the order in which they stand, if that is an order in which people write them. */
function inOrder(numbers: string[], named: number | undefined): (string | undefined)[] | undefined {
  const isYear = (text: string | undefined) => text?.length === 4;
  if (numbers.filter(isYear).length !== 1 || numbers.some(({ length }) => length > 2 && length !== 4)) return undefined;
  const isFirst = isYear(numbers[0]);
  if (!isFirst && !isYear(numbers.at(-1))) return undefined;
  const [year, ...rest] = isFirst ? numbers : numbers.toReversed();
  const whole = named === undefined ? rest : [String(named), ...rest];
  return whole.length > 2 ? undefined : [year, ...whole];
}

/**
 * A date as people write it – 20.11.2026, 5. 9. 2026., 2026-11-20, 11/2026, 2012 m. vasaris, 20 септември 2022 г. – as
 * a partial date, whether or not there is such a day; anything else as it is.
 */
export function writtenDate(text: string): string {
  const written = text.trim();
  if (!/^[\p{L}\p{M}\d\s.,/–-]*$/u.test(written)) return written;
  const parts =
    written
      .normalize('NFC')
      .toLowerCase()
      .match(/\d+|\p{L}+/gu) ?? [];
  const [name, ...more] = parts.filter((part) => /^\p{L}/u.test(part) && !filling.has(part));
  const named = name === undefined ? undefined : monthOf(name);
  if (more.length > 0 || (name !== undefined && named === undefined)) return written;
  const found = inOrder(
    parts.filter((part) => /^\d/.test(part)),
    named,
  );
  if (found === undefined) return written;
  return found.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}
