import { formLayouts, rowFields } from '../../forms/form-layouts';
import english from '../../words/en.json';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly hint?: string;
  readonly size: number;
}

/** The layout of a form as Strapi's admin is about to draw it: panels of rows of fields. */
interface Layout<T extends Field> {
  readonly layout: T[][][];
  readonly settings: { readonly displayName?: string };
}

/** The type under which the admin finds `FormHeading`. */
export const HEADING = 'form-heading';

/** Divides a form into the groups of `form-layouts.ts`, each a panel under a heading. */
export function groupFields<T extends Field, L extends Layout<T>, Q>({ layout, query }: { layout: L; query: Q }) {
  // The hook is not told which type it is, only its name.
  const name = Object.entries(english).find(([, words]) => words.name === layout.settings.displayName)?.[0] ?? '';
  const edit = formLayouts[name]?.edit;
  const rows = layout.layout.flat();
  const title = rows.flat().find((field) => field.name === 'title');
  if (!edit || !title) return { layout, query };
  const groupOf = new Map(
    edit.flatMap(([group, ...fields]) => fields.flatMap(rowFields).map((field) => [field.name, group] as const)),
  );
  const panels = edit
    .map(([group]) => ({ group, rows: rows.filter(([first]) => first && groupOf.get(first.name) === group) }))
    .filter((panel) => panel.rows.length > 0)
    // A field of no column, under the name of one that everybody may see: Strapi asks for permission by name.
    .map((panel) => [[{ ...title, type: HEADING, hint: panel.group, size: 12, required: false }], ...panel.rows]);
  const others = rows.filter(([first]) => first && !groupOf.has(first.name));
  return { layout: { ...layout, layout: others.length > 0 ? [...panels, others] : panels }, query };
}
