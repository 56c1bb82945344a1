import { describe, expect, it } from 'vitest';
import { checkSchedule } from './check-schedule.ts';

const circumstances = { now: new Date('2026-03-20T10:00:00Z'), zone: 'Europe/Skopje', locales: ['mk', 'lv'] };
const check = (asked: object, now = circumstances.now) =>
  checkSchedule({ action: 'publish', locales: ['mk'], at: '2026-03-21T09:00', ...asked }, { ...circumstances, now });

describe('what is asked of a schedule', () => {
  it('is done at the time that the clocks of the agency show', () => {
    expect(check({ locales: ['lv', 'mk', 'lv'] })).toEqual({
      action: 'publish',
      locales: ['lv', 'mk'],
      at: new Date('2026-03-21T08:00:00Z'),
    });
  });

  it.each([
    ['a time that is over', { at: '2026-03-20T10:59' }, 'schedule.past'],
    ['this very minute', { at: '2026-03-20T11:00' }, 'schedule.past'],
    ['the hour that summer time skips', { at: '2026-03-29T02:30' }, 'schedule.skipped'],
    ['the hour that comes twice', { at: '2026-10-25T02:30' }, 'schedule.twice'],
    ['a day that does not exist', { at: '2026-02-30T09:00' }, 'schedule.time'],
    ['no time', { at: undefined }, 'schedule.time'],
    ['no language', { locales: [] }, 'schedule.locales'],
    ['a language in which the entry is not there', { locales: ['mk', 'lt'] }, 'schedule.locales'],
    ['something else than publishing', { action: 'delete' }, 'schedule.action'],
  ])('is refused with a word: %s', (_, asked, word) => expect(() => check(asked)).toThrow(word));

  it('says which of the two hours is meant', () => {
    expect(check({ at: '2026-10-25T02:30', which: 'first' }).at).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(check({ at: '2026-10-25T02:30', which: 'second' }).at).toEqual(new Date('2026-10-25T01:30:00Z'));
    const between = new Date('2026-10-25T01:00:00Z');
    expect(() => check({ at: '2026-10-25T02:30', which: 'first' }, between)).toThrow('schedule.past');
    expect(check({ at: '2026-10-25T02:30', which: 'second' }, between).at).toEqual(new Date('2026-10-25T01:30:00Z'));
  });
});
