const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'đ',
  е: 'e',
  ж: 'ž',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'ć',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'č',
  џ: 'dž',
  ш: 'š',
  // Macedonian names stand in Serbian texts as they are; Serbian reads these letters so.
  ѓ: 'đ',
  ќ: 'ć',
  ѕ: 'dz',
  ѐ: 'è',
  ѝ: 'ì',
};

/** Letters, small and capital, whose Latin form is the same wherever they stand. */
const alone = new Map(
  Object.entries(letters).flatMap(([letter, latin]) => [
    [letter, latin] as const,
    ...(latin.length === 1 ? [[letter.toUpperCase(), latin.toUpperCase()] as const] : []),
  ]),
);

/** Capital letters that become two, of which the second is a capital among capitals. */
const pairs = new Map(
  Object.entries(letters).flatMap(([letter, latin]) => (latin.length === 1 ? [] : [[letter.toUpperCase(), latin]])),
);

/** Addresses stay what they are, whatever script they are in. */
const address = String.raw`(?:https?:\/\/|www\.)[^\s<>"„“”]+|[^\s<>"„“”()]+@[^\s<>"„“”()]+\.[\p{L}]{2,}|(?:[\p{L}\d-]+\.)+срб(?!\p{L})`;

/** A word in Cyrillic, or the Cyrillic part of one; accents that stand as characters of their own belong to it. */
const cyrillic = String.raw`[\p{Script=Cyrillic}\u0300-\u036f\u00ad]+`;

const token = new RegExp(`${address}|${cyrillic}`, 'giu');

const startsCyrillic = /^\p{Script=Cyrillic}/u;

/**
 * Serbian text in Latin script, letter for letter: what is Latin already, addresses, numbers, quotes and spaces stay
 * as they are, and so does a word in another language's Cyrillic, such as Russian „объект“. Љ, Њ and Џ become Lj, Nj,
 * Dž, and LJ, NJ, DŽ in capitals.
 */
export function toLatin(text: string): string {
  return text.replaceAll(token, (found, at: number) => {
    if (!startsCyrillic.test(found) || /[@/]|\.срб$/iu.test(found)) return found;
    return wordToLatin(found, text[at - 1] ?? '', text[at + found.length] ?? '');
  });
}

function wordToLatin(word: string, before: string, after: string): string {
  const whole = word.normalize('NFC');
  let latin = '';
  for (let at = 0; at < whole.length; at++) {
    const letter = whole[at] as string;
    const found = alone.get(letter);
    if (found !== undefined) {
      latin += found;
      continue;
    }
    const pair = pairs.get(letter);
    if (pair === undefined) {
      // A letter that Serbian does not have: the word is of another language.
      if (!/[\u0300-\u036f\u00ad]/.test(letter)) return word;
      latin += letter;
    } else {
      const next = whole[at + 1] ?? after;
      const last = whole[at - 1] ?? before;
      const inCapitals = isLetter(next) ? isCapital(next) : isCapital(last);
      latin += inCapitals ? pair.toUpperCase() : `${(pair[0] as string).toUpperCase()}${pair.slice(1)}`;
    }
  }
  return latin;
}

const isLetter = (sign: string) => /\p{L}/u.test(sign);
const isCapital = (sign: string) => /\p{Lu}/u.test(sign);

/** What is an address or a name for the software, not a text. */
const names = new Set(['slug', 'href', 'key', 'path']);

/** The same for every text in a value of JSON. */
export function allToLatin<T>(value: T): T {
  if (typeof value === 'string') return toLatin(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => allToLatin(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [name, names.has(name) ? one : allToLatin(one)]),
  ) as T;
}
