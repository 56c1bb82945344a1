import { bodyFiles } from '../body/body';
import type { Links } from '../in-step/links';
import type { FileRef, Item, Row } from '../in-step/row';
import type { MediaShape, Shape, ValueShape } from '../in-step/shape';

export type Values = Record<string, unknown>;

/** What a line says of its document, before the files are described. */
export interface Content {
  facts: Values;
  locales: Record<string, Values>;
}

const isEmpty = (value: unknown) => value == null || value === '' || (Array.isArray(value) && value.length === 0);
const compact = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
const allowed = (consent: string | undefined, facts: Values) => consent === undefined || facts[consent] === true;

const valuesOf = (shapes: ValueShape[], values: Values, facts: Values) =>
  shapes.filter(({ consent }) => allowed(consent, facts)).map(({ name }): [string, unknown] => [name, values[name]]);

const mediaOf = (shapes: MediaShape[], media: Record<string, FileRef[]>, facts: Values) =>
  shapes
    .filter(({ consent }) => allowed(consent, facts))
    .map(({ name, many }): [string, unknown] => {
      const ids = (media[name] ?? []).map(({ documentId }) => documentId);
      return [name, many ? ids : ids[0]];
    });

/** What all languages share of a row, relations left out: they come from the truth. */
export function factsOf(shape: Shape, row: Row): Values {
  const parts = shape.parts
    .filter((part) => !part.textOnly && allowed(part.consent, row.facts))
    .map((part): [string, unknown] => {
      const items = (row.parts[part.name] ?? []).map((item) =>
        compact({
          ...(part.keyed ? { key: item.key } : {}),
          ...Object.fromEntries([
            ...valuesOf(part.facts, item.facts, item.facts),
            ...mediaOf(part.media, item.media, item.facts),
          ]),
        }),
      );
      return [part.name, part.many ? items : items[0]];
    });
  return compact(
    Object.fromEntries([
      ...valuesOf(shape.facts, row.facts, row.facts),
      ...mediaOf(shape.media, row.media, row.facts),
      ...parts,
    ]),
  );
}

/** What a row says in its own language. */
export function textsOf(shape: Shape, row: Row): Values {
  const parts = shape.parts
    .filter((part) => part.texts.length > 0 && allowed(part.consent, row.facts))
    .map((part): [string, unknown] => {
      const texts = (item: Item) => compact(Object.fromEntries(valuesOf(part.texts, item.texts, item.facts)));
      const items = row.parts[part.name] ?? [];
      if (part.textOnly) return [part.name, items.map(texts)];
      const byKey = Object.fromEntries(
        items
          .map((item): [string, Values] => [String(item.key), texts(item)])
          .filter(([, value]) => Object.keys(value).length > 0),
      );
      return [part.name, Object.keys(byKey).length > 0 ? byKey : null];
    });
  return compact(Object.fromEntries([...valuesOf(shape.texts, row.texts, row.facts), ...parts]));
}

/** Puts the relations into the facts; those of items into their items. */
export function setLinks(shape: Shape, facts: Values, links: Links): void {
  for (const { name, many } of shape.links) {
    const ids = links.get(name) ?? [];
    if (ids.length === 0) delete facts[name];
    else facts[name] = many ? ids : ids[0];
  }
  for (const part of shape.parts) {
    const held = facts[part.name];
    const items = (part.many ? (held ?? []) : held ? [held] : []) as Values[];
    for (const item of items) {
      for (const { name, many } of part.links) {
        const ids = links.get(`${part.name}/${String(item['key'])}/${name}`) ?? [];
        if (ids.length === 0) delete item[name];
        else item[name] = many ? ids : ids[0];
      }
    }
  }
}

/** Texts of items that the facts no longer have go, in every language. */
export function dropOrphans(shape: Shape, line: Content): void {
  for (const part of shape.parts.filter(({ keyed, texts }) => keyed && texts.length > 0)) {
    const held = [line.facts[part.name] ?? []].flat() as Values[];
    const keys = new Set(held.map((item) => String(item['key'])));
    for (const texts of Object.values(line.locales)) {
      const byKey = texts[part.name] as Record<string, Values> | undefined;
      if (byKey === undefined) continue;
      for (const key of Object.keys(byKey)) if (!keys.has(key)) delete byKey[key];
      if (Object.keys(byKey).length === 0) delete texts[part.name];
    }
  }
}

/** The values that hold files, each with the names of its attributes: the facts themselves, and items. */
function mediaHolders(shape: Shape, facts: Values): [Values, MediaShape[]][] {
  const items = shape.parts
    .filter(({ media }) => media.length > 0)
    .flatMap(({ name, media }) =>
      ([facts[name] ?? []].flat() as Values[]).map((item): [Values, MediaShape[]] => [item, media]),
    );
  return [[facts, shape.media], ...items];
}

/** The ids of all files that a line uses, in its facts and in its bodies. */
export function filesUsed(shape: Shape, { facts, locales }: Content): string[] {
  const ids = new Set<string>();
  for (const [holder, media] of mediaHolders(shape, facts))
    for (const { name } of media) for (const id of [holder[name] ?? []].flat() as string[]) ids.add(id);
  for (const { name } of shape.texts.filter(({ body }) => body))
    for (const { [name]: body } of Object.values(locales))
      if (body !== undefined) for (const id of bodyFiles(body as never)) ids.add(id);
  return [...ids].sort();
}

/** Files that were deleted are nothing's picture or track any more. (A body goes on naming them, as it was written.) */
export function dropFiles(shape: Shape, facts: Values, exists: (id: string) => boolean): void {
  for (const [holder, media] of mediaHolders(shape, facts)) {
    for (const { name, many } of media) {
      const left = ([holder[name] ?? []].flat() as string[]).filter(exists);
      if (left.length === 0) delete holder[name];
      else holder[name] = many ? left : left[0];
    }
  }
}
