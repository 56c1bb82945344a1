import type { RunReport } from './run-report.ts';

/** What the press says of itself. Times are ISO dates, durations milliseconds. */
export interface PressStatus {
  release: number | undefined;
  seq: number | undefined;
  pinned: boolean;
  /** Whether a run is under way, and whether another is wished after it. */
  running: boolean;
  wanted: boolean;
  /** Whether files made of whole lists, such as feeds and data, still follow what the pages show. */
  behind: boolean;
  /** Whether slow forms of pictures and cards for whoever shares a page may still follow. */
  drawing: boolean;
  /** The last run that showed something. */
  lastRun: RunReport | undefined;
  /** What kind of thing failed last, as long as it stands in the way. */
  failure: 'cms' | 'refused' | 'broken' | 'failed' | undefined;
  /** What stands in the way, a sentence each. */
  errors: readonly string[];
  /** Why search does not find what is shown; nothing when it does, or soon will. */
  search?: string | undefined;
}
