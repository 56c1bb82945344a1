/** What the CMS holds of an entry in a language: nothing, a draft, what is published, or that and a newer draft. */
export type Written = 'missing' | 'draft' | 'published' | 'modified';

/** What the press says of an entry in a language (`GET /entry`, docs/press.md). */
export interface Printed {
  readonly live: boolean;
  readonly current: boolean;
  readonly since?: string;
  readonly changed?: string;
  readonly address?: string;
  readonly why?: string;
  readonly sentence: string;
}

/**
 * In one word: `unknown` without the press, `printing` while it works on it (or on taking it away: `leaving`), `older`
 * where readers have an earlier version for a reason, `held` where they have none for a reason.
 */
export type LiveState = 'missing' | 'draft' | 'live' | 'printing' | 'leaving' | 'older' | 'held' | 'unknown';

/** Reasons that pass by themselves: the press is at it, or has not heard of the publishing yet. */
const PASSING = new Set<string | undefined>([undefined, 'printing', 'not-published', 'no-translation']);

/**
 * What readers have of an entry in a language. `isBehind`: the press has not read yet what the CMS published last, so
 * what it says is of the time before.
 */
export function liveState(written: Written, printed: Printed | undefined, isBehind: boolean): LiveState {
  const isPublished = written === 'published' || written === 'modified';
  if (!printed) return isPublished ? 'unknown' : written;
  const { live, current, why } = printed;
  if (!isPublished) return live ? 'leaving' : written;
  if (live && current && !isBehind) return 'live';
  if (PASSING.has(why)) return 'printing';
  return live ? 'older' : 'held';
}
