/** The middle value and the ends of some measurements, all in the same unit. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Throws where nothing was measured. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || min === undefined || max === undefined)
    throw new Error('Nothing was measured.');
  return { median: (low + high) / 2, min, max };
}

/** A number with about three digits that count: `0.123`, `4.56`, `78.9`, `1,234`. */
export function formatNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** `median (min–max)`, or the one value that there is. */
export function formatSpread({ median, min, max }: Spread): string {
  if (min === max) return formatNumber(median);
  return `${formatNumber(median)} (${formatNumber(min)}–${formatNumber(max)})`;
}

/** What is timed, or that with what must happen before it, untimed. */
export type Task = (() => unknown) | Readonly<Record<'prepare' | 'run', () => unknown>>;

/**
 * Milliseconds that each task took, round by round. Every task has its turn in each round, so that a
 * noisy moment of the machine hits all alike; one round before does not count, so that all are warm.
 */
export async function interleave<Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const task: Task = tasks[name];
      const { prepare, run } = typeof task === 'function' ? { prepare: undefined, run: task } : task;
      await prepare?.();
      const start = performance.now();
      await run();
      if (round > 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}

/** One list through another, round by round. */
export function ratiosOf(times: readonly number[], against: readonly number[]): number[] {
  return times.map((time, round) => time / (against[round] ?? Number.NaN));
}

/** The value that nineteen of twenty do not exceed. */
export const p95 = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.ceil(values.length * 0.95) - 1] ?? NaN;
