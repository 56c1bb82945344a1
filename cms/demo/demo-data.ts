import type { DemoDocument, Values } from './demo-document';
import type { DemoBlock } from './expand-body';
import { expandBody } from './expand-body';

/** The part of a schema file's attribute that the demo needs to know. */
export interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  target?: string;
  customField?: string;
}
export type Attributes = Record<string, Attribute>;

/** What a demo document needs from outside to become data for the Document Service. */
export interface Surroundings {
  componentAttributes(component: string): Attributes;
  /** The upload file of that name: its row id and its documentId. */
  file(name: string): { id: number; documentId: string };
  /** The documentId of that demo document; `undefined` where it has no row in that locale. */
  target(key: string, locale: string): string | undefined;
}

function linkTo(value: unknown, locale: string, around: Surroundings): unknown {
  if (!Array.isArray(value)) return around.target(value as string, locale);
  return (value as string[]).map((key) => around.target(key, locale)).filter((id) => id !== undefined);
}

function valueOf(attribute: Attribute, value: unknown, locale: string, around: Surroundings): unknown {
  if (attribute.type === 'relation') return linkTo(value, locale, around);
  if (attribute.type === 'media') return around.file(value as string).id;
  if (attribute.customField === 'global::body' || attribute.type === 'customField')
    return expandBody(value as DemoBlock[], (name) => around.file(name).documentId);
  return value;
}

/** The facts of a component, list or single, joined with that language's texts by item key. */
function joinItems(attribute: Attribute, facts: unknown, texts: unknown): Values[] {
  if (attribute.repeatable !== true) return [{ ...(facts as Values), ...(texts as Values) }];
  if (Array.isArray(texts)) return texts as Values[];
  const byKey = (texts ?? {}) as Record<string, Values>;
  return ((facts ?? []) as Values[]).map((item) => ({ ...item, ...byKey[item['key'] as string] }));
}

function itemData(attributes: Attributes, item: Values, locale: string, around: Surroundings): Values {
  const values = Object.entries(item).map(([name, value]) => {
    const attribute = attributes[name];
    if (attribute === undefined) throw new Error(`Demo content names "${name}", which no schema file knows.`);
    return [name, valueOf(attribute, value, locale, around)] as const;
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** One document's data in one locale, ready for the Document Service: facts and texts joined. */
export function dataOf(document: DemoDocument, locale: string, attributes: Attributes, around: Surroundings): Values {
  const texts = document.locales[locale] ?? {};
  const data: Values = {};
  for (const name of new Set([...Object.keys(document.facts), ...Object.keys(texts)])) {
    const attribute = attributes[name];
    if (attribute?.component === undefined) {
      Object.assign(data, itemData(attributes, { [name]: texts[name] ?? document.facts[name] }, locale, around));
      continue;
    }
    const inside = around.componentAttributes(attribute.component);
    const items = joinItems(attribute, document.facts[name], texts[name]);
    const filled = items.map((item) => itemData(inside, item, locale, around));
    data[name] = attribute.repeatable === true ? filled : filled[0];
  }
  return data;
}

/** The names of a document's attributes that hold links, also those whose items hold them. */
export function linkingAttributes(document: DemoDocument, attributes: Attributes, around: Surroundings): string[] {
  return Object.keys(document.facts).filter((name) => {
    const attribute = attributes[name];
    if (attribute?.component === undefined) return attribute?.type === 'relation';
    const inside = around.componentAttributes(attribute.component);
    return joinItems(attribute, document.facts[name], undefined).some((item) =>
      Object.keys(item).some((part) => inside[part]?.type === 'relation'),
    );
  });
}
