/** As much of a content type's or component's schema, as the admin has it, as the checks look at. */
export interface FormAttribute {
  readonly type: string;
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly customField?: string;
  readonly pluginOptions?: object;
}
export interface FormSchema {
  readonly uid?: string;
  readonly attributes: Readonly<Record<string, FormAttribute>>;
}
export type FormSchemas = Readonly<Record<string, FormSchema>>;

/** The values of a form, or of one item of it. */
export type FormValues = Readonly<Record<string, unknown>>;

/** The items of a component's attribute: none, one, or many. */
export const itemsOf = (value: unknown): FormValues[] =>
  [value ?? []].flat().filter((item): item is FormValues => typeof item === 'object' && item !== null);

/** What Strapi's forms hold of a relation: only what was added to and taken from what is stored. */
interface RelationChange {
  readonly connect?: readonly { readonly id?: unknown; readonly apiData?: { readonly id?: unknown } }[];
  readonly disconnect?: readonly unknown[];
}

/** How many entries a relation leads to once the form is saved; `stored` is what the saved entry says of it. */
export function relatedCount(change: unknown, stored: unknown): number {
  const { connect = [], disconnect = [] } = (change ?? {}) as RelationChange;
  const { count = 0 } = (stored ?? {}) as { count?: number };
  return Math.max(0, count + connect.length - disconnect.length);
}
