import { errors } from '@strapi/utils';
import type { ScheduledAction } from './schedule-model';
import { instantsOf } from './zoned-time';

/** What an editor asks to be done: the time is as the clocks of the agency show it. */
export interface Wish {
  action: ScheduledAction;
  locales: string[];
  at: Date;
}

interface Circumstances {
  now: Date;
  zone: string;
  /** The languages in which the entry is there. */
  locales: readonly string[];
}

const refuse = (word: string, details: object = {}): never => {
  throw new errors.ValidationError(`schedule.${word}`, details);
};

/**
 * Reads what was asked; throws a `ValidationError` with a word of the admin's where it cannot be done as asked. In the
 * hour that comes twice, `which` says whether the first or the second is meant.
 */
export function checkSchedule(asked: Record<string, unknown>, { now, zone, locales: known }: Circumstances): Wish {
  const { action, locales, at, which } = asked;
  if (action !== 'publish' && action !== 'unpublish') return refuse('action');
  if (!Array.isArray(locales) || locales.length === 0) return refuse('locales');
  const chosen = [...new Set(locales as unknown[])].map(String);
  if (!chosen.every((locale) => known.includes(locale))) return refuse('locales');
  const instants = typeof at === 'string' ? instantsOf(at, zone) : undefined;
  if (instants === undefined) return refuse('time');
  const [first, second] = instants;
  if (first === undefined) return refuse('skipped');
  if (second && which !== 'first' && which !== 'second') return refuse('twice', { asks: 'which' });
  const instant = second && which === 'second' ? second : first;
  if (instant <= now) return refuse('past');
  return { action, locales: chosen, at: instant };
}
