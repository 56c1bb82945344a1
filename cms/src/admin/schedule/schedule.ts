/** A schedule as the desk says it; times are as the clocks of the agency show them, `2026-11-21T09:30`. */
export interface Schedule {
  id: number;
  documentId: string;
  type: string;
  action: 'publish' | 'unpublish';
  locales: string[];
  at: string;
  state: 'waiting' | 'done' | 'failed';
  reason: { word: 'missing' | 'invalid' | 'other'; names: string[]; message: string } | null;
  doneAt: string | null;
  isLate: boolean;
}

export interface ListedSchedule extends Schedule {
  uid: string;
  title: string;
}

export interface EntrySchedules {
  zone: string;
  now: string;
  maySchedule: boolean;
  /** The languages in which the entry exists. */
  locales: string[];
  schedules: Schedule[];
}
