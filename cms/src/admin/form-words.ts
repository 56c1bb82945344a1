import en from '../words/en.json';
import lt from '../words/lt.json';
import lv from '../words/lv.json';
import mk from '../words/mk.json';
import sr from '../words/sr.json';
import type { FormFields } from './forms/map-fields';
import { mapFields } from './forms/map-fields';
import recordWords from './record-words.json';

interface Words {
  readonly name: string;
  readonly fields: Readonly<
    Record<string, { readonly label: string; readonly description?: string; readonly example?: string }>
  >;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What Strapi itself keeps of each entry. */
const kept: Readonly<Record<string, Readonly<Record<string, string>>>> = recordWords;

const words: Readonly<Record<string, Readonly<Record<string, Words>>>> = { en, mk, sr, lv, lt };

/** A component's uid has a dot, a content type's name has none; the admin knows types by their own uid. */
const uidOf = (name: string) => (name.includes('.') ? name : `api::${name}.${name}`);

/** Content types go by their singular name. */
const nameOf = (uid: string) => uid.split('.').at(-1) ?? '';

/**
 * Names, field labels and list values of our content types in one language, under the ids by which Strapi's admin
 * looks for them. It knows a value by itself, not by its field: where two fields word it differently, the file of
 * translations beside this one decides.
 */
export function formWords(code: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, { name: displayName, fields, values = {} }] of Object.entries(words[code] ?? {})) {
    const group = name.includes('.') ? 'components' : 'content-types';
    const english = en[name as keyof typeof en] as Words;
    found[english.name] = displayName;
    for (const [field, { label }] of Object.entries(fields)) {
      found[`content-manager.${group}.${uidOf(name)}.${field}`] = label;
    }
    for (const [field, label] of Object.entries(kept[code] ?? {}))
      found[`content-manager.${group}.${uidOf(name)}.${field}`] ??= label;
    for (const labels of Object.values(values)) {
      for (const [value, label] of Object.entries(labels)) found[value] ??= label;
    }
  }
  return found;
}

/** The name of a content type in a language; undefined for one that is not ours. */
export const typeName = (code: string, uid: string): string | undefined => words[code]?.[nameOf(uid)]?.name;

/**
 * The label of a field in a language: one of a content type, or else the first of a part's fields of that name;
 * undefined where nobody named it.
 */
export function fieldLabel(code: string, uid: string | undefined, field: string): string | undefined {
  const all = words[code] ?? {};
  if (uid !== undefined) return all[nameOf(uid)]?.fields[field]?.label;
  return Object.entries(all).find(([name, { fields }]) => name.includes('.') && field in fields)?.[1].fields[field]
    ?.label;
}

interface Field {
  readonly name: string;
  readonly hint?: string;
  readonly placeholder?: string;
}
/** Puts the help under the fields of a form and the examples in them into the administrator's language; Strapi shows them as they are stored. */
export function translateHints<T extends Field, L extends FormFields<T>, Q>({
  layout,
  query,
}: {
  layout: L;
  query: Q;
}) {
  const own = words[document.documentElement.lang] ?? words['en'] ?? {};
  const english = words['en'] ?? {};
  // The hook is not told which type it is, only what its fields say in English.
  const hintOf = new Map<string, string | undefined>();
  const exampleOf = new Map<string, string | undefined>();
  for (const [name, { fields }] of Object.entries(english)) {
    for (const [field, { description, example }] of Object.entries(fields)) {
      if (example) exampleOf.set(`${field} ${example}`, own[name]?.fields[field]?.example);
      if (description) hintOf.set(`${field} ${description}`, own[name]?.fields[field]?.description);
    }
  }
  const translate = (field: T): T => ({
    ...field,
    hint: hintOf.get(`${field.name} ${field.hint}`) ?? field.hint,
    placeholder: exampleOf.get(`${field.name} ${field.placeholder}`) ?? field.placeholder,
  });
  return { layout: mapFields(layout, translate), query };
}
