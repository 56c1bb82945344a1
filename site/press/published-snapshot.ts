import { setImmediate as breathe } from 'node:timers/promises';
import type { Contract } from '../src/schema/parse-document.ts';
import { fetchChanges, fetchSnapshot, isPublished } from '../src/snapshot/fetch-snapshot.ts';
import type { FeedSource } from '../src/snapshot/read-feed.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';
import { loadLastSnapshot, savingSnapshot } from '../src/snapshot/snapshot-store.ts';

/** How long the CMS is not asked again for the list of all that is published, when nothing is new; milliseconds. */
const AGREES_FOR_MS = 5 * 60_000;

/** What is published as far as it is known; `error` says why it may not be the newest. */
export interface Synced {
  readonly snapshot: Snapshot;
  readonly error?: Error;
}

/** What the CMS has published: held, brought forward, compared with the list of all, and kept for a start without the CMS. */
export class PublishedSnapshot {
  readonly #source: FeedSource;
  readonly #contract: Contract;
  readonly #dataDir: string;
  #held: Snapshot | undefined;
  /** For which number of the feed the CMS was last asked for the list of all, and when. */
  #agreed: { seq: number; at: number } | undefined;
  /** Number of the newest snapshot on disk. */
  #saved: number | undefined;

  constructor(source: FeedSource, contract: Contract, dataDir: string) {
    this.#source = source;
    this.#contract = contract;
    this.#dataDir = dataDir;
  }

  /** What was known last; nothing before the first time. */
  get held(): Snapshot | undefined {
    return this.#held;
  }

  /** Asks the CMS what is new. Where it does not answer, the last snapshot on disk stands in, if it may. */
  async sync({ standIn }: { standIn: boolean }): Promise<Synced> {
    const [source, contract] = [this.#source, this.#contract];
    const held = this.#held ?? this.#lastOnDisk();
    try {
      // What the process has held since it read all of it is brought forward; the list of all is compared in a quiet hour.
      const snapshot =
        (this.#held && (await fetchChanges(source, contract, this.#held))) ??
        (await fetchSnapshot(source, contract, held));
      this.#saved ??= held?.seq;
      this.#held = snapshot;
      return { snapshot };
    } catch (error) {
      if (!standIn || !held) throw error;
      this.#held = held;
      return { snapshot: held, error: error as Error };
    }
  }

  /** Whether what is held is what the CMS says that it has published. If not, the next `sync` reads all of it again. */
  async agreesWithCms(): Promise<boolean> {
    const snapshot = this.#held;
    const now = performance.now();
    if (!snapshot || (this.#agreed?.seq === snapshot.seq && now - this.#agreed.at < AGREES_FOR_MS)) return true;
    if (await isPublished(this.#source, snapshot)) {
      this.#agreed = { seq: snapshot.seq, at: now };
      return true;
    }
    if (this.#held === snapshot) this.#held = undefined;
    return false;
  }

  /** Writes it to the disk unless it is there; ends early when `signal` says so. */
  async save(signal?: AbortSignal): Promise<void> {
    if (!this.#held || this.#held.seq === this.#saved) return;
    const { seq } = this.#held;
    const steps = savingSnapshot(this.#dataDir, this.#held);
    while (!steps.next().done) {
      await breathe();
      if (signal?.aborted) return void steps.return('');
    }
    this.#saved = seq;
  }

  #lastOnDisk(): Snapshot | undefined {
    try {
      return loadLastSnapshot(this.#dataDir)?.snapshot;
    } catch {
      // All of them are damaged: everything is fetched again.
      return undefined;
    }
  }
}
