import { FeedError } from '../schema/feed-error.ts';
import type { Contract, FeedDocument } from '../schema/parse-document.ts';
import { readFeed, readManifest, type FeedAnswer, type FeedSource, type Manifest } from './read-feed.ts';
import { documentKey, type Snapshot } from './snapshot.ts';

/** Times that the feed is asked again because something was published meanwhile. */
const rounds = 10;

/**
 * Everything that is published now: what changed since `held`, or all of it.
 * The result agrees with the manifest of the CMS; one that does not is never returned. Throws `FeedError`.
 */
export async function fetchSnapshot(source: FeedSource, contract: Contract, held?: Snapshot): Promise<Snapshot> {
  if (held && held.cms === source.url) {
    const changed = await catchUp(source, contract, held);
    if (changed) return changed;
    // What is held does not go together with this CMS (restored from a backup, or another one): begin anew.
  }
  const whole = await catchUp(source, contract, undefined);
  if (whole) return whole;
  throw new FeedError(
    'what the feed sends does not agree with its manifest.',
    'Nothing is published from it. Try again; if it happens every time, restart the CMS and read its log.',
    { url: source.url },
  );
}

/**
 * What is held with what has changed since, the very same object if nothing has; nothing where the two do not go
 * together. Costs what changed: whether anything was missed is for `isPublished` to say.
 */
export async function fetchChanges(
  source: FeedSource,
  contract: Contract,
  held: Snapshot,
): Promise<Snapshot | undefined> {
  if (held.cms !== source.url) return undefined;
  const answer = await readFeed(source, held.seq, contract);
  if (answer.seq < held.seq) return undefined;
  return answer.seq === held.seq && answer.documents.length === 0 ? held : mergeAnswer(held, answer, source.url);
}

/** Whether a snapshot is all that the CMS has published; one that the CMS has gone on from meanwhile may be. */
export async function isPublished(source: FeedSource, snapshot: Snapshot): Promise<boolean> {
  const manifest = await readManifest(source);
  return manifest.seq > snapshot.seq || (manifest.seq === snapshot.seq && agrees(snapshot, manifest));
}

async function catchUp(
  source: FeedSource,
  contract: Contract,
  held: Snapshot | undefined,
): Promise<Snapshot | undefined> {
  let snapshot = held;
  for (let round = 0; round < rounds; round++) {
    const answer = await readFeed(source, snapshot?.seq ?? 0, contract);
    if (snapshot && answer.seq < snapshot.seq) return undefined;
    snapshot = mergeAnswer(snapshot, answer, source.url);
    const manifest = await readManifest(source);
    if (manifest.seq < snapshot.seq) return undefined;
    if (manifest.seq === snapshot.seq) return agrees(snapshot, manifest) ? snapshot : undefined;
  }
  throw new FeedError(`something was published during each of ${rounds} readings.`, 'Try again in a minute.', {
    url: source.url,
  });
}

/** The held snapshot with an answer's documents put in; without a held one, the answer alone. */
export function mergeAnswer(held: Snapshot | undefined, answer: FeedAnswer, cms: string): Snapshot {
  const documents = new Map<string, FeedDocument>(held?.documents);
  for (const document of answer.documents) documents.set(documentKey(document.type, document.id), document);
  return { seq: answer.seq, cms, documents };
}

function agrees({ documents }: Snapshot, { hashes }: Manifest): boolean {
  let known = 0;
  for (const { type, id, locales, hashes: own } of documents.values()) {
    for (const locale of Object.keys(locales)) {
      if (hashes.get(`${type}/${id}/${locale}`) !== own[locale]) return false;
      known++;
    }
  }
  return known === hashes.size;
}
