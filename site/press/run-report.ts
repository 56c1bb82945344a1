/** What one run of the press did; durations are whole milliseconds. */
export interface RunReport {
  /** ISO date and time of its end. */
  readonly at: string;
  readonly ms: number;
  readonly steps: Readonly<Record<string, number>>;
  readonly release?: number;
  readonly seq?: number;
  readonly pages?: number;
  readonly rendered?: number;
  /** Pages that are no longer there. */
  readonly removed?: number;
  /** Why nothing was shown, for a run that failed. */
  readonly error?: string;
}

/** Says how long the steps of a run took. */
export class Stopwatch {
  readonly #start = performance.now();
  #last = this.#start;
  readonly #steps: Record<string, number> = {};

  /** Ends a step, which began at the end of the one before. */
  mark(step: string): void {
    const now = performance.now();
    this.#steps[step] = Math.round(now - this.#last);
    this.#last = now;
  }

  /** The report of a run that ends now. */
  report(about: Omit<RunReport, 'at' | 'ms' | 'steps'>): RunReport {
    const ms = Math.round(performance.now() - this.#start);
    return { at: new Date().toISOString(), ms, steps: this.#steps, ...about };
  }
}
