type Rows<T> = T[][];

/** The layout of a form as Strapi's admin is about to draw it: panels of rows of fields, and the forms of its parts. */
export interface FormFields<T> {
  readonly layout: Rows<T>[];
  readonly components: Readonly<Record<string, { readonly layout: Rows<T> }>>;
}

/** A form with each of its fields, those of its parts too, made into what `change` gives for it. */
export function mapFields<T, L extends FormFields<T>>(form: L, change: (field: T) => T): L {
  const mapRows = (rows: Rows<T>) => rows.map((row) => row.map(change));
  return {
    ...form,
    layout: form.layout.map(mapRows),
    components: Object.fromEntries(
      Object.entries(form.components).map(([uid, part]) => [uid, { ...part, layout: mapRows(part.layout) }]),
    ),
  };
}
