import { join } from 'node:path';
import { readLocales } from '../languages/load-languages.ts';
import { dataDir, repositoryRoot } from '../repository-root.ts';
import { FeedError } from '../schema/feed-error.ts';
import { readSchemas } from '../schema/read-schemas.ts';
import { fetchSnapshot } from './fetch-snapshot.ts';
import { lostLanguages } from './lost-languages.ts';
import { sayMedia } from './say-media.ts';
import type { Snapshot } from './snapshot.ts';
import { loadLastSnapshot, saveSnapshot } from './snapshot-store.ts';
import { syncMedia } from './sync-media.ts';

/** How to sync. `last` takes the last snapshot and asks no CMS; `allowLost` publishes although a language has become empty. */
export interface SyncOptions {
  readonly last?: boolean;
  readonly allowLost?: boolean;
}

/** What is in the store now. */
export interface Synced {
  readonly snapshot: Snapshot;
  readonly changed: boolean;
  /** What an editor or operator should know, a sentence each. */
  readonly problems: readonly string[];
}

/** Brings the store up to date with the CMS that `CMS_URL` and `CMS_TOKEN` name. On any error the store stays as it was. */
export async function syncContent({ last = false, allowLost = false }: SyncOptions = {}): Promise<Synced> {
  const held = loadHeld(last);
  if (last) {
    if (!held) throw new Error(`There is no snapshot in ${dataDir()}. Build once with CMS_URL and CMS_TOKEN set.`);
    const media = await syncMedia(held.snapshot, dataDir(), { offline: true });
    return {
      snapshot: held.snapshot,
      changed: false,
      problems: [...held.problems, ...sayMedia(held.snapshot, media)],
    };
  }
  const url = process.env['CMS_URL']?.replace(/\/+$/, '');
  const token = process.env['CMS_TOKEN'];
  if (!url || !token)
    throw new Error('Set CMS_URL and CMS_TOKEN to the CMS and its site token, or use “--last” for the last snapshot.');
  const contract = {
    schemas: readSchemas(join(repositoryRoot(), 'cms/src')),
    locales: readLocales(repositoryRoot()).map(({ code }) => code),
  };
  const snapshot = await fetchSnapshot({ url, token }, contract, held?.snapshot);
  const lost = lostLanguages(held?.snapshot, snapshot, contract.locales);
  if (lost.length > 0 && !allowLost) {
    throw new FeedError(
      `nothing is published any more in: ${lost.join(', ')}.`,
      'The site is not built without a language that it had. Publish in the CMS again, or confirm with “--allow-lost-languages”.',
      { url },
    );
  }
  const media = await syncMedia(snapshot, dataDir());
  const changed = snapshot.seq !== held?.snapshot.seq || snapshot.cms !== held.snapshot.cms;
  // A damaged newest snapshot is replaced even when nothing is new.
  if (changed || held.problems.length > 0) saveSnapshot(dataDir(), snapshot);
  return { snapshot, changed, problems: [...(held?.problems ?? []), ...sayMedia(snapshot, media)] };
}

/** With a CMS at hand, damaged snapshots only mean that everything is fetched again. */
function loadHeld(last: boolean) {
  try {
    return loadLastSnapshot(dataDir());
  } catch (error) {
    if (last) throw error;
    return undefined;
  }
}
