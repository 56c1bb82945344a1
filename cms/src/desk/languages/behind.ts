import type { Behind, TextValue } from './contract';
import type { Texts } from './texts';
import { isSameText } from './texts';

export const UNKNOWN = '*';

export const isStale = (behind: Behind): boolean => Object.keys(behind).length > 0;

/** A text of the source that was there before a save, or is after it, and is not the same. */
export interface TextChange {
  readonly path: string;
  readonly before: TextValue | undefined;
  readonly after: TextValue | undefined;
}

export function changesBetween(before: Texts, after: Texts): TextChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ path, before: before.get(path)?.value, after: after.get(path)?.value }))
    .filter(({ before: was, after: is }) => !isSameText(was, is));
}

/** What a translation is behind in after its source changed; a source that goes back to what was translated is even. */
export function afterSource(
  behind: Behind,
  changes: readonly TextChange[],
  isTranslated: (path: string) => boolean,
): Behind {
  const next = { ...behind };
  for (const { path, before, after } of changes) {
    const translatedFrom = path in next ? (next[path] ?? undefined) : before;
    delete next[path];
    if (isSameText(translatedFrom, after)) continue;
    // What is gone from the source and was never translated asks nothing of anybody.
    if (after === undefined && !isTranslated(path)) continue;
    next[path] = translatedFrom ?? null;
  }
  return next;
}

/** A translation that was written anew in some places was written against the source as it is now. */
export function afterTranslation(behind: Behind, changes: readonly TextChange[]): Behind {
  const done = new Set(changes.map(({ path }) => path));
  return Object.fromEntries(Object.entries(behind).filter(([path]) => !done.has(path)));
}

/** Texts of items that are gone in every language have nothing to be behind in. */
export function withoutItems(behind: Behind, goneItems: readonly string[]): Behind {
  return Object.fromEntries(
    Object.entries(behind).filter(([path]) => !goneItems.some((prefix) => path.startsWith(prefix))),
  );
}
