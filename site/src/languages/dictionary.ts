import type english from '../dictionaries/en.json';

/** Every word a reader sees, in one language. English is the model: each other file has the same keys. */
export type Dictionary = typeof english;

/** A phrase in the plural forms of its language, by CLDR category (`one`, `few`, …, always `other`). */
export type PluralForms = Readonly<Record<string, string>>;

/** Puts values into a phrase: `{n}` becomes `values.n`. */
export function fillIn(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
