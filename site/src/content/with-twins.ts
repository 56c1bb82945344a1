import type { Language } from '../languages/language.ts';
import { allToLatin } from '../languages/to-latin.ts';
import type { FeedDocument } from '../schema/parse-document.ts';

const known = new WeakMap<FeedDocument, FeedDocument>();

/**
 * A document with what no editor writes: beside each language its Latin twin, where the list of languages has one.
 * Its texts are made when they are first asked for, once for as long as the document is the same.
 */
export function withTwins(document: FeedDocument, languages: readonly Language[]): FeedDocument {
  const held = known.get(document);
  if (held) return held;
  const { former } = document;
  const locales = { ...document.locales };
  const formerToo = { ...former };
  for (const { code, twinOf } of languages) {
    if (twinOf === undefined) continue;
    const texts = locales[twinOf];
    if (texts) Object.defineProperty(locales, code, { enumerable: true, get: once(() => allToLatin(texts)) });
    if (former[twinOf]) formerToo[code] = former[twinOf];
  }
  const twinned = { ...document, locales, former: formerToo };
  known.set(document, twinned);
  return twinned;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
