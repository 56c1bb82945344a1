import { MediaCache, type MediaSync, type SyncOptions } from './media-cache.ts';
import type { Snapshot } from './snapshot.ts';

/** Brings every file that a snapshot uses into the cache and makes all variants of its pictures. */
export async function syncMedia(
  snapshot: Snapshot,
  dataDir: string,
  options: Omit<SyncOptions, 'made'> = {},
): Promise<MediaSync> {
  const cache = new MediaCache(dataDir);
  try {
    return await cache.sync(snapshot, { ...options, made: 'all' });
  } finally {
    cache.close();
  }
}
