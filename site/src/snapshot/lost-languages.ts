import type { Snapshot } from './snapshot.ts';

/** Languages of the list that had something published before and have nothing now. */
export function lostLanguages(
  before: Snapshot | undefined,
  now: Snapshot,
  locales: readonly string[],
): readonly string[] {
  if (!before) return [];
  const had = publishedLanguages(before);
  const has = publishedLanguages(now);
  return locales.filter((locale) => had.has(locale) && !has.has(locale));
}

function publishedLanguages({ documents }: Snapshot): ReadonlySet<string> {
  return new Set([...documents.values()].flatMap(({ locales }) => Object.keys(locales)));
}
