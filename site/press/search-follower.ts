import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { makeSearchIndex, searchTask, type SiteFileAt } from './make-search-index.ts';
import type { ReleaseStore } from './release-store.ts';
import type { Release } from './release.ts';

/**
 * Lets the search indexes follow the release that readers see, one making after the other; of releases that come
 * meanwhile only the newest counts.
 */
export class SearchFollower {
  readonly #folder: string;
  readonly #store: ReleaseStore;
  readonly #say: (problem: string | undefined) => void;
  #seen: Release | undefined;
  #wanted: Release | undefined;
  #isRunning = false;
  #child: ChildProcess | undefined;
  #stopped = false;

  /** `say` is told why search does not show what readers see, and when it does again. */
  constructor(dataDir: string, store: ReleaseStore, say: (problem: string | undefined) => void) {
    this.#folder = join(dataDir, 'search');
    this.#store = store;
    this.#say = say;
  }

  /** Takes note of what readers see now. Never waits, never throws. */
  follow(release: Release | undefined): void {
    if (!release || release === this.#seen || this.#stopped) return;
    this.#seen = this.#wanted = release;
    if (!this.#isRunning) void this.#run();
  }

  /** Gives up what is being made; the indexes that are there stay. */
  stop(): void {
    this.#stopped = true;
    this.#child?.kill();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    // What was published is with its readers first.
    await new Promise((soon) => setImmediate(soon));
    while (this.#wanted && !this.#stopped) {
      const release = this.#wanted;
      this.#wanted = undefined;
      try {
        const task = searchTask(this.#folder, this.#filesOf(release));
        if (task) await makeSearchIndex(task, (child) => (this.#child = child));
        this.#say(undefined);
      } catch (error) {
        if (this.#stopped) break;
        // Readers see another by now, and the files of this one may have been removed.
        if (this.#wanted) continue;
        const { message } = error as Error;
        this.#say(message);
        console.error(message);
      }
    }
    this.#isRunning = false;
  }

  #filesOf({ files }: Release): ReadonlyMap<string, SiteFileAt> {
    const objects = [...files].filter(([, bytes]) => !bytes.startsWith('@'));
    return new Map(objects.map(([file, hash]) => [file, { version: hash, path: this.#store.objects.path(hash) }]));
  }
}
