import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why readers stay with an earlier release although there is something newer. */
export interface HeldBack {
  /** Somebody said so, or the newest release turned out to be broken. */
  readonly why: 'pinned' | 'broken';
  /** Where it is broken: which state of the content is not to be tried again, and what was wrong with it. */
  readonly key?: string;
  readonly sentence?: string;
}

const fileIn = (dataDir: string) => join(dataDir, 'releases', 'held-back.json');

/** What holds new releases back, also after a restart; a damaged file holds nothing. */
export function readHeldBack(dataDir: string): HeldBack | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as HeldBack;
  } catch {
    return undefined;
  }
}

/** Keeps it over restarts; nothing holds back any more without a value. */
export function writeHeldBack(dataDir: string, held: HeldBack | undefined): void {
  const file = fileIn(dataDir);
  if (!held) return rmSync(file, { force: true });
  writeFileSync(`${file}.tmp`, JSON.stringify(held));
  renameSync(`${file}.tmp`, file);
}
