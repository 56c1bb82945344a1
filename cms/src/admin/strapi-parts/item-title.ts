type Item = Readonly<Record<string, unknown>>;

/** What tells items of a list apart, the best first. */
const telling = ['title', 'caption', 'alt', 'name', 'label', 'text', 'town', 'attributedTo'];
/** Words of a list of values, which have translations. */
const valued = ['role', 'kind'];
const plainly = ['language', 'url'];

const LONGEST = 80;

/**
 * What stands on a folded item of a list in a form, where Strapi would show its key: its own words, else the name of
 * its file, else what kind it is, else that it is empty, in the words of `say`.
 */
export function itemTitle(item: unknown, say: (value: string) => string): string {
  const values = (item ?? {}) as Item;
  const first = (fields: readonly string[]) =>
    fields
      .map((field) => values[field])
      .find((value): value is string => typeof value === 'string' && /\S/.test(value));
  const kind = first(valued);
  const text =
    first(telling) ?? fileName(values) ?? (kind === undefined ? first(plainly) : say(kind)) ?? say(emptyWord(values));
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}

/** A conclusion may be known to exist and no more. */
const emptyWord = ({ textUnknown }: Item) =>
  textUnknown === true ? 'content-manager.components.workshop.conclusion.textUnknown' : 'item.empty';

function fileName(values: Item): string | undefined {
  for (const field of ['file', 'picture']) {
    const name = (values[field] as { name?: unknown } | null | undefined)?.name;
    if (typeof name === 'string' && name !== '') return name;
  }
  return undefined;
}
