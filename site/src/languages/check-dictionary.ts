import type { Schemas } from '../schema/read-schemas.ts';
import type { Dictionary } from './dictionary.ts';

/** What a dictionary is checked against. */
export interface DictionaryRules {
  /** The dictionary that has every key: English. */
  readonly model: Dictionary;
  readonly schemas: Schemas;
  /** Name of the language for Node's Intl. */
  readonly intl: string;
}

/** Groups whose keys each language chooses for itself. */
const freeGroups = new Set(['names.countries', 'names.languages']);

/**
 * What is wrong with a dictionary, one sentence a problem that names the key. Every key of the model
 * must be there and no other, plurals in exactly the forms of the language, a label for each value of
 * each list in the CMS's schema.
 */
export function checkDictionary(dictionary: unknown, { model, schemas, intl }: DictionaryRules): string[] {
  const forms = new Intl.PluralRules(intl).resolvedOptions().pluralCategories;
  const problems: string[] = [];
  compare(dictionary, model, '');
  for (const [name, values] of enumerations(schemas)) {
    for (const value of values) {
      const label = isObject(dictionary) ? dig(dictionary, ['enums', name, value]) : undefined;
      if (typeof label !== 'string' || label === '') problems.push(`“enums → ${name} → ${value}” is missing`);
    }
  }
  return [...new Set(problems)];

  function compare(found: unknown, wanted: unknown, path: string): void {
    if (freeGroups.has(path)) return;
    const name = path.replaceAll('.', ' → ').replaceAll('·', '.');
    if (typeof wanted === 'string') {
      if (found === undefined || found === '') problems.push(`“${name}” is missing`);
      else if (typeof found !== 'string') problems.push(`“${name}” must be text`);
      else if (path !== 'site.name' && holes(found) !== holes(wanted))
        problems.push(`“${name}” must hold ${holes(wanted) || 'no {…}'}`);
      return;
    }
    if (Array.isArray(wanted)) {
      if (
        !Array.isArray(found) ||
        found.length !== wanted.length ||
        !found.every((one) => typeof one === 'string' && one)
      ) {
        problems.push(`“${name}” must be a list of ${wanted.length} words`);
      }
      return;
    }
    if (!isObject(wanted)) return;
    if (!isObject(found)) {
      problems.push(`“${name}” is missing`);
      return;
    }
    const isPlural = path.startsWith('counts.');
    const keys = isPlural ? forms : Object.keys(wanted);
    for (const key of keys) {
      compare(found[key], isPlural ? wanted['other'] : wanted[key], path ? `${path}.${key.replaceAll('.', '·')}` : key);
    }
    for (const key of Object.keys(found)) {
      // Labels of a list that only a later schema has are compared with that schema, not with the model.
      if (!keys.includes(key) && path !== 'enums' && !path.startsWith('enums.')) {
        problems.push(
          isPlural
            ? `“${name}” has the form “${key}”, which the language does not use (${forms.join(', ')})`
            : `“${path ? `${name} → ` : ''}${key}” is not known`,
        );
      }
    }
  }
}

/** Each closed list of values in the schema files, by type or component and attribute: `workshop.kind`. */
function* enumerations({ types, components }: Schemas): Generator<[string, readonly string[]]> {
  for (const schema of [...types.values(), ...components.values()]) {
    for (const attribute of schema.attributes.values()) {
      if (attribute.enum) yield [`${schema.name}.${attribute.name}`, attribute.enum];
    }
  }
}

const holes = (phrase: string) => [...new Set(phrase.match(/\{\w+\}/g) ?? [])].sort().join(' ');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function dig(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}
