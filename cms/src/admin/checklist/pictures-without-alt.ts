import type { FormSchema, FormSchemas, FormValues } from './form-schema';
import { itemsOf } from './form-schema';

/** A picture of a form that has no alternative text. */
export interface BarePicture {
  /** The attribute that holds it. */
  readonly field: string;
  /** Name of its file; pictures inside a text have none in the form. */
  readonly file?: string;
}

interface Node {
  readonly type?: string;
  readonly attrs?: { readonly alt?: string };
  readonly content?: readonly Node[];
}

/** How many pictures of a text have no words, at whatever depth. */
function bareInBody(node: Node | null | undefined): number {
  if (!node) return 0;
  if (node.type === 'picture') return node.attrs?.alt?.trim() ? 0 : 1;
  return (node.content ?? []).reduce((sum, inner) => sum + bareInBody(inner), 0);
}

/** All pictures of an entry, as its form is now, that tell nothing to those who cannot see them. */
export function picturesWithoutAlt(values: FormValues, schema: FormSchema, components: FormSchemas): BarePicture[] {
  const found: BarePicture[] = [];
  for (const [field, { component, customField }] of Object.entries(schema.attributes)) {
    const value = values[field];
    if (customField === 'global::body') {
      found.push(...Array.from({ length: bareInBody(value as Node) }, () => ({ field })));
      continue;
    }
    const parts = component ? (components[component]?.attributes ?? {}) : {};
    if (!('alt' in parts)) continue;
    const media = Object.entries(parts).find(([, { type }]) => type === 'media')?.[0] ?? '';
    for (const item of itemsOf(value)) {
      const file = item[media] as { name?: string } | null | undefined;
      const alt = item['alt'];
      if (file && !(typeof alt === 'string' && alt.trim()))
        found.push({ field, ...(file.name ? { file: file.name } : {}) });
    }
  }
  return found;
}
