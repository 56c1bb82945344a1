import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { FeedDocument } from '../schema/parse-document.ts';
import { documentKey, type Snapshot } from './snapshot.ts';

/** Snapshots that are kept, the newest among them. */
const kept = 3;

/** Documents that are written in one step. */
const STEP = 50;

/** A snapshot from the store, and what had to be passed over to find it. */
export interface StoredSnapshot {
  readonly snapshot: Snapshot;
  readonly path: string;
  /** One sentence for each newer snapshot that is damaged. */
  readonly problems: readonly string[];
}

/** Writes a snapshot so that a reader sees it whole or not at all, and removes all but the last three. Returns its path. */
export function saveSnapshot(dataDir: string, snapshot: Snapshot): string {
  const steps = savingSnapshot(dataDir, snapshot);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in small steps; left before the end, it has done nothing. */
export function* savingSnapshot(dataDir: string, snapshot: Snapshot): Generator<undefined, string> {
  const folder = snapshotsIn(dataDir);
  mkdirSync(folder, { recursive: true });
  const names = snapshotNames(folder);
  const number = Number(names[0]?.split('-')[0] ?? 0) + 1;
  const path = join(folder, `${String(number).padStart(8, '0')}-seq-${snapshot.seq}.ndjson`);
  const temporary = `${path}.${process.pid}.tmp`;
  const hash = createHash('sha256');
  const file = openSync(temporary, 'w');
  try {
    const write = (...values: readonly unknown[]) => {
      const lines = values.map((value) => `${JSON.stringify(value)}\n`).join('');
      hash.update(lines);
      writeSync(file, lines);
    };
    write({ snapshot: 1, seq: snapshot.seq, cms: snapshot.cms });
    let some: unknown[] = [];
    for (const document of snapshot.documents.values()) {
      if (some.push(document) < STEP) continue;
      write(...some);
      some = [];
      yield;
    }
    write(...some);
    writeSync(file, `${JSON.stringify({ end: true, count: snapshot.documents.size, sha256: hash.digest('hex') })}\n`);
    fsyncSync(file);
    renameSync(temporary, path);
  } finally {
    closeSync(file);
    rmSync(temporary, { force: true });
  }
  syncFolder(folder);
  for (const old of names.slice(kept - 1)) rmSync(join(folder, old), { force: true });
  return path;
}

/** The newest whole snapshot, or none where there never was one. Throws when all that are there are damaged. */
export function loadLastSnapshot(dataDir: string): StoredSnapshot | undefined {
  const folder = snapshotsIn(dataDir);
  const problems: string[] = [];
  for (const name of snapshotNames(folder)) {
    const path = join(folder, name);
    try {
      return { snapshot: readSnapshot(path), path, problems };
    } catch (error) {
      problems.push(`${path} is damaged (${(error as Error).message}) and passed over.`);
    }
  }
  if (problems.length === 0) return undefined;
  throw new Error(
    [...problems, 'No snapshot is left. Start the CMS and run “npm run sync -w site” to fetch a new one.'].join('\n'),
  );
}

/** Reads one snapshot file and checks that it is whole; its documents were checked before it was written. */
export function readSnapshot(path: string): Snapshot {
  const text = readFileSync(path, 'utf8');
  const lastStart = text.lastIndexOf('\n', text.length - 2) + 1;
  const end = JSON.parse(text.slice(lastStart) || 'null') as { end?: boolean; count?: number; sha256?: string } | null;
  if (end?.end !== true) throw new Error('its last line is missing');
  const held = text.slice(0, lastStart);
  if (createHash('sha256').update(held).digest('hex') !== end.sha256) throw new Error('its checksum is wrong');
  const [first = '', ...lines] = held.split('\n').filter(Boolean);
  const { seq, cms, snapshot } = JSON.parse(first) as { snapshot: number; seq: number; cms: string };
  if (snapshot !== 1) throw new Error('it is of another version');
  const documents = new Map<string, FeedDocument>();
  for (const line of lines) {
    const document = JSON.parse(line) as FeedDocument;
    documents.set(documentKey(document.type, document.id), document);
  }
  if (documents.size !== end.count) throw new Error(`it holds ${documents.size} documents instead of ${end.count}`);
  return { seq, cms, documents };
}

const snapshotsIn = (dataDir: string) => join(dataDir, 'snapshots');

/** Newest first. */
function snapshotNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{8}-seq-\d+\.ndjson$/.test(name))
    .sort()
    .reverse();
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
