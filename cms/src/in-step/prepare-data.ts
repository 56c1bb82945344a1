import { randomBytes } from 'node:crypto';
import type { Item, Row } from './row';
import type { PartShape, Shape } from './shape';

export type Data = Record<string, unknown>;

const isEmpty = (value: unknown) => value == null || value === '' || (Array.isArray(value) && value.length === 0);
const newKey = () => randomBytes(6).toString('hex');

/**
 * Gives every item of the incoming data the key under which all languages know it: its own, that of
 * the stored item with its `id`, or, for items sent without either (REST replaces whole lists), that
 * of the stored item in its place, unless another item claims it.
 */
function keyItems(items: Data[], stored: Item[]): void {
  const storedKey = (item: Data) => twinOf(item, stored)?.key;
  const used = new Set<string>();
  const claim = (item: Data, key: unknown) => {
    if (typeof key !== 'string' || key === '' || used.has(key)) return;
    used.add(key);
    item['key'] = key;
  };
  for (const item of items) {
    const key = storedKey(item) ?? item['key'];
    delete item['key'];
    claim(item, key);
  }
  items.forEach((item, index) => {
    if (item['key'] === undefined && item['id'] === undefined) claim(item, stored[index]?.key);
    if (item['key'] === undefined) claim(item, newKey());
  });
}

const twinOf = (item: Data, stored: Item[]) => stored.find(({ id }) => String(id) === String(item['id']));

/**
 * Items carry the ids of the row from which they were read: the published one over REST, one that was
 * replaced since in a form that stayed open. Strapi refuses ids that are not the stored row's; the
 * item is meant all the same, and its key says which one it is.
 */
function adoptIds(part: PartShape, items: Data[], stored: Item[]): void {
  for (const item of items) {
    if (item['id'] == null || twinOf(item, stored)) continue;
    const twin = part.many ? stored.find(({ key }) => key !== null && key === item['key']) : stored[0];
    if (twin && !items.some(({ id }) => id === twin.id)) item['id'] = twin.id;
    else delete item['id'];
  }
}

const mediaIds = (item: Item, { name, many }: { name: string; many: boolean }) => {
  const ids = (item.media[name] ?? []).map(({ id }) => id);
  return many ? ids : (ids[0] ?? null);
};

function itemData(part: PartShape, item: Item): Data {
  return {
    ...(part.keyed && part.many ? { key: item.key } : {}),
    ...item.facts,
    ...Object.fromEntries(part.media.map((media) => [media.name, mediaIds(item, media)])),
  };
}

function fillEmpty(data: Data, facts: Data): void {
  for (const [name, value] of Object.entries(facts)) if (isEmpty(data[name])) data[name] = value;
}

function fillPart(part: PartShape, data: Data, sibling: Row): void {
  const facts = (sibling.parts[part.name] ?? []).map((item) => itemData(part, item));
  if (isEmpty(data[part.name])) {
    data[part.name] = part.many ? facts : (facts[0] ?? null);
  } else if (!part.many) {
    fillEmpty(data[part.name] as Data, facts[0] ?? {});
  } else if (part.keyed) {
    const items = data[part.name] as Data[];
    for (const fact of facts) {
      const twin = items.find(({ key }) => key === fact['key']);
      if (twin) fillEmpty(twin, fact);
      else items.push(fact);
    }
  }
}

/**
 * Makes the data of a save complete before Strapi takes it. `stored` is the row that is being
 * changed, `sibling` a row of another language where this language is new: what is empty then takes
 * the facts of the document instead of clearing them.
 */
export function prepareData(shape: Shape, data: Data, stored: Row | undefined, sibling: Row | undefined): void {
  for (const part of shape.parts) {
    const value = data[part.name];
    if (value === null || typeof value !== 'object') continue;
    // A copy: the caller's own objects stay as they were.
    const items = ([value].flat() as Data[]).map((item) => ({ ...item }));
    data[part.name] = Array.isArray(value) ? items : items[0];
    adoptIds(part, items, stored?.parts[part.name] ?? []);
    if (part.keyed && part.many) keyItems(items, (stored ?? sibling)?.parts[part.name] ?? []);
  }
  if (stored !== undefined || sibling === undefined) return;
  fillEmpty(data, sibling.facts);
  for (const { name, many } of shape.media) {
    const ids = (sibling.media[name] ?? []).map(({ id }) => id);
    fillEmpty(data, { [name]: many ? ids : (ids[0] ?? null) });
  }
  for (const part of shape.parts) if (!part.textOnly) fillPart(part, data, sibling);
}
