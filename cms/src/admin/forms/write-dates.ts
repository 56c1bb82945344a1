import { dateRule } from './date-rule';
import type { FormFields } from './map-fields';
import { mapFields } from './map-fields';

interface Field {
  readonly type: string;
  readonly attribute: { readonly type: string; readonly regex?: string };
}

/** The type under which the admin finds `WrittenDate`. */
export const WRITTEN_DATE = 'written-date';

/** Gives dates a field in which they are written as people write them; Strapi’s takes them as they are stored. */
export function writeDates<T extends Field, L extends FormFields<T>, Q>({ layout, query }: { layout: L; query: Q }) {
  const change = (field: T): T => (dateRule(field.attribute) ? { ...field, type: WRITTEN_DATE } : field);
  return { layout: mapFields(layout, change), query };
}
