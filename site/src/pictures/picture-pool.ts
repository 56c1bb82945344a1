import { availableParallelism } from 'node:os';
import { Turns } from '../../press/turns.ts';
import type { MadePicture } from './make-variants.ts';
import type { PictureJob } from './picture-worker.ts';
import { WorkerLane } from './worker-lane.ts';

/** Above this many pixels, pictures are made one at a time. */
const BIG_PIXELS = 30_000_000;

export interface PoolOptions {
  /** Megabytes that one process may hold; pictures that need more are refused. */
  readonly memoryMb?: number;
  readonly workers?: number;
  /** After how long a picture is given up, in milliseconds. */
  readonly patienceMs?: number;
}

/**
 * Makes pictures in processes of their own: one that crashes the decoder or fills the memory takes only itself along.
 * What somebody waits for has its own lane; what can be late has one process, which yields to all others,
 * and cards, which leave fonts in the memory that a picture needs, another such.
 */
export class PicturePool {
  readonly #first: WorkerLane;
  readonly #late: WorkerLane;
  readonly #lateCards: WorkerLane;
  readonly #oneBig = new Turns();

  constructor({
    memoryMb = Number(process.env['PICTURE_MEMORY_MB'] ?? 1200),
    workers = Math.min(2, availableParallelism()),
    patienceMs = 300_000,
  }: PoolOptions = {}) {
    this.#first = new WorkerLane({ workers, late: false, memoryMb, patienceMs });
    this.#late = new WorkerLane({ workers: 1, late: true, memoryMb, patienceMs });
    this.#lateCards = new WorkerLane({ workers: 1, late: true, memoryMb, patienceMs });
  }

  /** The most memory that one process has held, in bytes. */
  get peakBytes(): number {
    return Math.max(this.#first.peakBytes, this.#late.peakBytes, this.#lateCards.peakBytes);
  }

  /** Throws with the reason when the picture cannot be made. `pixels` is what is known of its size beforehand. */
  run(job: PictureJob, { pixels = 0, late = false } = {}): Promise<MadePicture> {
    const lane = !late ? this.#first : 'card' in job ? this.#lateCards : this.#late;
    return pixels > BIG_PIXELS ? this.#oneBig.take(() => lane.run(job)) : lane.run(job);
  }

  /** Ends its processes; what they were making fails. */
  close(): void {
    this.#first.close();
    this.#late.close();
    this.#lateCards.close();
  }
}
