import type { FormAttribute, FormSchema, FormSchemas, FormValues } from '../checklist/form-schema';
import { itemsOf } from '../checklist/form-schema';

/** Attributes that are not the editor's to fill in. */
const BOOKKEEPING = new Set(['id', 'key', 'locale', 'localizations', 'documentId', '__temp_key__']);

/** Whether a field holds for all languages at once; see docs/decisions/0001-in-step-across-languages.md. */
export function isShared({ type, pluginOptions }: FormAttribute): boolean {
  const { i18n } = (pluginOptions ?? {}) as { i18n?: { localized?: boolean } };
  return type !== 'uid' && i18n?.localized !== true;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Fields of a form in which something was changed that all languages share. */
export function changedFacts(
  schema: FormSchema,
  components: FormSchemas,
  initial: FormValues,
  values: FormValues,
): string[] {
  return Object.entries(schema.attributes).flatMap(([field, attribute]) => {
    if (BOOKKEEPING.has(field)) return [];
    const { component } = attribute;
    const isChanged = component
      ? !same(factsOf(initial[field], components[component]), factsOf(values[field], components[component]))
      : isShared(attribute) && !same(initial[field], values[field]);
    return isChanged ? [field] : [];
  });
}

/** What the items of a component's attribute hold for all languages; only their texts, if that is all they hold. */
function factsOf(value: unknown, schema: FormSchema | undefined): unknown[] {
  const shared = Object.entries(schema?.attributes ?? {}).flatMap(([name, attribute]) =>
    !BOOKKEEPING.has(name) && isShared(attribute) ? [name] : [],
  );
  if (shared.length === 0) return [];
  return itemsOf(value).map((item) => shared.map((name) => factOf(item[name])));
}

/** A relation that nobody touched is as good as none. */
function factOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('connect' in value)) return value ?? null;
  const { connect, disconnect } = value as { connect?: unknown[]; disconnect?: unknown[] };
  return (connect?.length ?? 0) + (disconnect?.length ?? 0) === 0 ? null : value;
}
