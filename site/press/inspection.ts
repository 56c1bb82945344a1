import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { ReleaseStore } from './release-store.ts';

/** How long it reads before it lets others go on, in milliseconds. */
const AT_ONCE_MS = 5;

/** Goes round the files that readers are served, some at a time, and finds those that the disk has damaged. */
export class Inspection {
  /** What is left of the round. */
  #round: Iterator<readonly [file: string, hash: string]> | undefined;
  /** Damaged files that were told of, with the hash that they should have. */
  readonly #told = new Map<string, string>();

  /**
   * Goes on where it stopped, for `forMs` milliseconds at most or until `signal` says so. Gives files of the release that
   * readers see whose bytes are not what it says, each once as long as it stays so.
   */
  async goOn(store: ReleaseStore, signal: AbortSignal | undefined, forMs: number): Promise<string[]> {
    const release = store.live();
    if (!release) return [];
    this.#round ??= release.files[Symbol.iterator]();
    const damaged: string[] = [];
    const end = performance.now() + forMs;
    for (let pause = performance.now() + AT_ONCE_MS; performance.now() < end && !signal?.aborted;) {
      const step = this.#round.next();
      if (step.done === true) {
        this.#round = undefined;
        break;
      }
      const [file] = step.value;
      // The round may have begun with an earlier release.
      const hash = release.files.get(file);
      if (hash !== undefined && !hash.startsWith('@')) {
        const isSound = hashOf(join(store.current, file)) === hash;
        if (isSound) this.#told.delete(file);
        else if (this.#told.get(file) !== hash) damaged.push(file);
        if (!isSound) this.#told.set(file, hash);
      }
      if (performance.now() < pause) continue;
      await breathe();
      if (store.live() !== release) break;
      pause = performance.now() + AT_ONCE_MS;
    }
    return damaged;
  }
}

/** SHA-256 of a file's bytes; nothing where it cannot be read. */
export function hashOf(path: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return undefined;
  }
}
