import type { FeedDocument } from '../schema/parse-document.ts';

/**
 * The languages of a document in which nothing has changed with it: its facts, that language's texts and time,
 * and which languages there are. `written` is the language that an editor wrote for one that is made of it. Pages that show only these need not be printed again.
 */
export function sameLocales(before: FeedDocument, now: FeedDocument, written = (code: string) => code): string[] {
  const codes = Object.keys(now.locales);
  if (!isSame(before.facts, now.facts) || !isSame(Object.keys(before.locales).sort(), codes.toSorted())) return [];
  return codes.filter(
    (code) =>
      before.updated[written(code)] === now.updated[written(code)] && isSame(before.locales[code], now.locales[code]),
  );
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
