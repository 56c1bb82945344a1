import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Press } from './press.ts';
import type { RunReport } from './run-report.ts';

/** What Prometheus is told of a press; nothing of it names an entry or a person. */
export class PressMetrics {
  readonly #registry = new Registry();
  readonly #runs: Counter<'result'>;
  readonly #rendered: Counter;
  readonly #durations: Histogram;
  readonly #lastSuccess: Gauge;

  /** `press` is asked when somebody asks for figures. */
  constructor(press: () => Press) {
    const registers = [this.#registry];
    const gauge = (name: string, help: string, value: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(value());
        },
      });
    this.#runs = new Counter({
      name: 'biseri_press_runs_total',
      help: 'Runs that showed a release, and runs that failed.',
      labelNames: ['result'],
      registers,
    });
    for (const result of ['shown', 'failed']) this.#runs.inc({ result }, 0);
    this.#rendered = new Counter({
      name: 'biseri_press_rendered_pages_total',
      help: 'Pages that were rendered.',
      registers,
    });
    this.#durations = new Histogram({
      name: 'biseri_press_run_duration_seconds',
      help: 'Time from the question to the CMS to the release that readers see.',
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers,
    });
    this.#lastSuccess = new Gauge({
      name: 'biseri_press_last_success_timestamp_seconds',
      help: 'When a release was last shown.',
      registers,
    });
    gauge('biseri_press_pages', 'Pages of the release that readers see.', () => press().store.live()?.pages ?? 0);
    gauge('biseri_press_release', 'Number of the release that readers see.', () => press().status.release ?? 0);
    gauge('biseri_press_seq', 'Number of the feed that it shows.', () => press().status.seq ?? 0);
    gauge('biseri_press_pinned', '1 while it is pinned.', () => Number(press().status.pinned));
    gauge('biseri_press_errors', 'What stands in the way now.', () => press().status.errors.length);
    gauge('biseri_press_problems', 'What editors should look at.', () => press().problems.length);
    gauge('process_resident_memory_bytes', 'Resident memory.', () => process.memoryUsage.rss());
  }

  /** Counts a run that showed something or failed. */
  take({ at, ms, rendered = 0, error }: RunReport): void {
    this.#runs.inc({ result: error === undefined ? 'shown' : 'failed' });
    if (error !== undefined) return;
    this.#durations.observe(ms / 1000);
    this.#rendered.inc(rendered);
    this.#lastSuccess.set(Date.parse(at) / 1000);
  }

  /** The figures in Prometheus's text format, and its content type. */
  async text(): Promise<{ type: string; text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }
}
