import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { originalPath } from '../snapshot/media-index.ts';
import { decodeXml } from './decode-xml.ts';
import { readTrack } from './read-track.ts';
import { TrackError, type Track } from './track.ts';

/** How tracks are read; part of the file name, so that another way reads them anew. */
const RECIPE = 'track-1';

/** How many tracks are remembered, so that each page of one finds it read. */
const REMEMBERED = 200;

/** Larger files are not even opened. */
const MAX_BYTES = 25_000_000;

/** A track, or the sentence that says why there is none. */
export type TrackOrProblem = { readonly track: Track } | { readonly problem: string };

const remembered = new Map<string, TrackOrProblem>();

/**
 * The track in an uploaded file of the media cache, by the hash of its bytes. Each file is read once for ever: what
 * came of it is kept beside the media.
 */
export function cachedTrack(dataDir: string, sha256: string): TrackOrProblem {
  const path = join(dataDir, 'media', 'tracks', `${RECIPE}-${sha256}.json`);
  const found = remembered.get(path) ?? readKept(path) ?? keep(path, readOriginal(originalPath(dataDir, sha256)));
  remembered.delete(path);
  remembered.set(path, found);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBERED) break;
    remembered.delete(oldest);
  }
  return found;
}

function readOriginal(path: string): TrackOrProblem {
  try {
    if (statSync(path).size > MAX_BYTES) throw new TrackError('The file is too large for a track.');
    return { track: readTrack(decodeXml(readFileSync(path))) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function readKept(path: string): TrackOrProblem | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as TrackOrProblem;
  } catch {
    return undefined;
  }
}

function keep(path: string, found: TrackOrProblem): TrackOrProblem {
  mkdirSync(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}.tmp`;
  writeFileSync(half, JSON.stringify(found));
  renameSync(half, path);
  return found;
}
