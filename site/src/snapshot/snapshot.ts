import type { FeedDocument } from '../schema/parse-document.ts';

/** Everything published at one moment, checked. Withdrawn documents are in it too, for their addresses. */
export interface Snapshot {
  /** Sequence number of the moment: what to ask the feed for next time. */
  readonly seq: number;
  /** Address of the CMS that it came from; relative file addresses are relative to it. */
  readonly cms: string;
  /** By `type/id`. */
  readonly documents: ReadonlyMap<string, FeedDocument>;
}

/** Key of a document in a snapshot. */
export const documentKey = (type: string, id: string): string => `${type}/${id}`;
