import type { PlacedText, TextValue } from '../../desk/languages/contract';

type Values = Readonly<Record<string, unknown>>;

export interface FormChanges {
  /** Paths of the form with what to put there, as `title` or `gallery.0.alt`. */
  readonly set: readonly (readonly [string, TextValue | object])[];
  /** Items that the form does not have yet: the list's name and the item. */
  readonly add: readonly (readonly [string, Record<string, unknown>])[];
}

type NewItem = [string, Record<string, unknown>];

const indexIn = (items: readonly Values[], { key, keyed, index }: NonNullable<PlacedText['part']>): number =>
  keyed ? items.findIndex((item) => item['key'] === key) : index < items.length ? index : -1;

/**
 * What to change in a form so that it says these texts. Words of an item that the form does not have (a language that
 * is new) come with an item of the same key, to which the CMS adds the facts when it is saved.
 */
export function formChanges(values: Values, texts: readonly PlacedText[]): FormChanges {
  const set: [string, TextValue | object][] = [];
  const added = new Map<string, NewItem>();
  for (const { field, part, value } of texts) {
    if (part === undefined) {
      set.push([field, value]);
    } else if (!part.many) {
      if (values[field] == null) {
        const held = set.find(([path]) => path === field)?.[1] as Record<string, unknown> | undefined;
        if (held) held[part.name] = value;
        else set.push([field, { [part.name]: value }]);
      } else {
        set.push([`${field}.${part.name}`, value]);
      }
    } else {
      const index = indexIn((values[field] ?? []) as Values[], part);
      if (index >= 0) {
        set.push([`${field}.${index}.${part.name}`, value]);
      } else {
        const id = `${field}/${part.key}`;
        const item: NewItem = added.get(id) ?? [field, part.keyed ? { key: part.key } : {}];
        item[1][part.name] = value;
        added.set(id, item);
      }
    }
  }
  return { set, add: [...added.values()] };
}
