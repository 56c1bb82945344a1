import { fillIn, type Dictionary, type PluralForms } from './dictionary.ts';

/** One line of `cms/locales.json`. */
export interface LocaleLine {
  readonly code: string;
  /** The language's own name for itself. */
  readonly name: string;
  /** Language whose numbers, plurals and order are used where Node's Intl does not know `code`. */
  readonly intl?: string | undefined;
  /** The same language in Latin script: nobody writes in it, the site makes it from what is written in Cyrillic. */
  readonly latin?: { readonly code: string; readonly name: string } | undefined;
}

/** Numbers as they stand in a sentence. */
const PLAIN: Intl.NumberFormatOptions = {};

/** One language of the site: its words, and its numbers, plurals and order, each formatter made once. */
export class Language {
  readonly code: string;
  readonly name: string;
  /** The language in its addresses: its code in small letters. */
  readonly path: string;
  /** The language whose texts it takes over letter for letter; none for a language that editors write. */
  readonly twinOf: string | undefined;
  readonly words: Dictionary;
  /** Language whose numbers, plurals and order it takes. */
  readonly intl: string;
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #plurals: Intl.PluralRules;
  readonly #collator: Intl.Collator;
  // Names that the dictionary gives go before those of Intl.
  readonly #countryNames: Map<string, string>;
  readonly #languageNames: Map<string, string>;
  readonly #countries: Intl.DisplayNames;
  readonly #languages: Intl.DisplayNames;

  constructor(line: LocaleLine, words: Dictionary, twinOf?: string) {
    this.code = line.code;
    this.name = line.name;
    this.path = line.code.toLowerCase();
    this.twinOf = twinOf;
    this.words = words;
    this.intl = line.intl ?? line.code;
    this.#plurals = new Intl.PluralRules(this.intl);
    this.#collator = new Intl.Collator(this.intl, { numeric: true });
    this.#countryNames = new Map(Object.entries(words.names.countries));
    this.#languageNames = new Map(Object.entries(words.names.languages));
    this.#countries = new Intl.DisplayNames(this.intl, { type: 'region' });
    this.#languages = new Intl.DisplayNames(this.intl, { type: 'language' });
  }

  /** The language of something on a page in this one, for its `lang`: none where it is the page's own. */
  foreign(lang: string): string | undefined {
    return lang === this.code ? undefined : lang;
  }

  /** Order of two texts in this language's alphabet. */
  compare = (one: string, other: string): number => this.#collator.compare(one, other);

  /** A number with this language's separators; `options` as for `Intl.NumberFormat`. */
  number(value: number, options: Intl.NumberFormatOptions = PLAIN): string {
    const key = options === PLAIN ? '' : JSON.stringify(options);
    let format = this.#numbers.get(key);
    if (!format) this.#numbers.set(key, (format = new Intl.NumberFormat(this.intl, options)));
    return format.format(value);
  }

  /** A phrase for `n` things, in the right plural form. */
  count(n: number, forms: PluralForms): string {
    return fillIn(forms[this.#plurals.select(n)] ?? forms['other'] ?? '{n}', { n: this.number(n) });
  }

  /** A country by its ISO 3166 code. */
  country(code: string): string {
    let name = this.#countryNames.get(code);
    if (name === undefined) this.#countryNames.set(code, (name = this.#countries.of(code) ?? code));
    return name;
  }

  /** Name in this language of the language `code` (BCP 47). */
  languageName(code: string): string {
    let name = this.#languageNames.get(code);
    if (name === undefined) this.#languageNames.set(code, (name = this.#languages.of(code) ?? code));
    return name;
  }

  /** Label of one value of a closed list; `list` is type or component and attribute: `workshop.kind`. */
  label(list: string, value: string): string {
    const enums: Readonly<Record<string, Readonly<Record<string, string>>>> = this.words.enums;
    const label = enums[list]?.[value];
    if (label === undefined)
      throw new Error(`${this.code}.json has no “enums → ${list} → ${value}”. Add it to the dictionary.`);
    return label;
  }
}
