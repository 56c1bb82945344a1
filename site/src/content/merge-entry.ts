import type { FeedDocument, Values } from '../schema/parse-document.ts';
import type { Attribute, Schema } from '../schema/read-schemas.ts';

/** Facts and one language's texts of a document joined, components by their `key`. */
export function mergeFields(document: FeedDocument, locale: string, schema: Schema): Values {
  const texts = document.locales[locale] ?? {};
  const merged: Record<string, unknown> = { ...document.facts, ...texts };
  for (const attribute of schema.attributes.values()) {
    if (attribute.side !== 'split') continue;
    const value = mergeComponent(attribute, document.facts[attribute.name], texts[attribute.name]);
    if (value !== undefined) merged[attribute.name] = value;
  }
  return merged;
}

type Part = Readonly<Record<string, unknown>>;

function mergeComponent(attribute: Attribute, facts: unknown, texts: unknown): unknown {
  const byKey = (texts ?? {}) as Readonly<Record<string, Part>>;
  if (!attribute.many) return facts || byKey['one'] ? { ...(facts as Part | undefined), ...byKey['one'] } : undefined;
  const parts = (facts ?? []) as readonly (Part & { readonly key: string })[];
  const keys = new Set(parts.map(({ key }) => key));
  // Words without their facts are still words that somebody wrote: they come last rather than not at all.
  const strays = Object.entries(byKey).filter(([key]) => !keys.has(key));
  if (parts.length + strays.length === 0) return undefined;
  return [
    ...parts.map((part) => ({ ...part, ...byKey[part.key] })),
    ...strays.map(([key, text]) => ({ key, ...text })),
  ];
}
