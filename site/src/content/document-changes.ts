import type { FeedDocument } from '../schema/parse-document.ts';

/** One document that is another in two snapshots, or in one of them only. */
export interface DocumentChange {
  readonly key: string;
  readonly before: FeedDocument | undefined;
  readonly now: FeedDocument | undefined;
}

type Documents = ReadonlyMap<string, FeedDocument>;

/** What differs between two snapshots; documents that are the very same object have not changed. */
export function documentChanges(before: Documents, now: Documents): DocumentChange[] {
  const changes: DocumentChange[] = [];
  let met = 0;
  for (const [key, document] of now) {
    const held = before.get(key);
    if (held) met += 1;
    if (held !== document) changes.push({ key, before: held, now: document });
  }
  if (met === before.size) return changes;
  for (const [key, document] of before) if (!now.has(key)) changes.push({ key, before: document, now: undefined });
  return changes;
}

/** Whether a document may be somewhere else on the map: its facts or files differ, or it comes or goes. */
export const isPlacedOtherwise = (before: FeedDocument | undefined, now: FeedDocument | undefined): boolean =>
  JSON.stringify([before?.gone ?? true, before?.facts, before?.files]) !==
  JSON.stringify([now?.gone ?? true, now?.facts, now?.files]);
