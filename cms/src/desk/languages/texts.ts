import type { Item, Row } from '../../in-step/row';
import type { PartShape, Shape, ValueShape } from '../../in-step/shape';
import type { PlacedText, TextValue } from './contract';

/** Texts by their path. */
export type Texts = Map<string, PlacedText>;

const isWritten = (value: unknown): value is TextValue => value != null && value !== '';
/** Text of the entry's own; an address is made from the title, and a mark is no text. */
const isText = ({ name, type, body }: ValueShape) =>
  body || ((type === 'string' || type === 'text') && name !== 'slug');

/** Items that are nothing but text have no key: they are told apart by their place. */
const keyOf = (part: PartShape, item: Item, index: number) =>
  part.many && !part.keyed ? String(index) : String(item.key);

/** Everything in a row that is written in its language, in the order of the form. */
export function textsIn(shape: Shape, row: Pick<Row, 'texts' | 'parts'>): Texts {
  const found: PlacedText[] = [];
  for (const shapeOfValue of shape.texts.filter(isText)) {
    const { name, body } = shapeOfValue;
    const value = row.texts[name];
    if (isWritten(value)) found.push({ path: name, field: name, body, value });
  }
  for (const part of shape.parts) {
    (row.parts[part.name] ?? []).forEach((item, index) => {
      const key = keyOf(part, item, index);
      for (const { name, body } of part.texts.filter(isText)) {
        const value = item.texts[name];
        if (!isWritten(value)) continue;
        const place = { component: part.component, key, index, name, many: part.many, keyed: part.keyed };
        found.push({ path: `${part.name}/${key}/${name}`, field: part.name, part: place, body, value });
      }
    });
  }
  return new Map(found.map((text) => [text.path, text]));
}

/** The keys of all items of parts, as `gallery/<key>/`: what stands under one goes with it. */
export function itemsIn(shape: Shape, row: Pick<Row, 'parts'>): string[] {
  return shape.parts
    .filter(({ keyed }) => keyed)
    .flatMap((part) => (row.parts[part.name] ?? []).map((item) => `${part.name}/${String(item.key)}/`));
}

export const isSameText = (a: TextValue | undefined, b: TextValue | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
