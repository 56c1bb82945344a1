import { describe, expect, it } from 'vitest';
import { instantsOf, wallTime } from './zoned-time.ts';

const instants = (wall: string, zone = 'Europe/Skopje') => instantsOf(wall, zone)?.map((one) => one.toISOString());

describe('a time on the wall', () => {
  it('is one instant on most days, in winter and in summer', () => {
    expect(instants('2026-01-15T09:30')).toEqual(['2026-01-15T08:30:00.000Z']);
    expect(instants('2026-07-15T09:30')).toEqual(['2026-07-15T07:30:00.000Z']);
    expect(instants('2026-07-15T09:30', 'Europe/Riga')).toEqual(['2026-07-15T06:30:00.000Z']);
    expect(instants('2026-01-01T00:00', 'Asia/Kathmandu')).toEqual(['2025-12-31T18:15:00.000Z']);
  });

  it('is none in the hour that summer time skips, and the minutes beside it are there', () => {
    expect(instants('2026-03-29T02:00')).toEqual([]);
    expect(instants('2026-03-29T02:59')).toEqual([]);
    expect(instants('2026-03-29T01:59')).toEqual(['2026-03-29T00:59:00.000Z']);
    expect(instants('2026-03-29T03:00')).toEqual(['2026-03-29T01:00:00.000Z']);
  });

  it('is two in the hour that repeats', () => {
    expect(instants('2026-10-25T02:30')).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']);
    expect(instants('2026-10-25T01:59')).toHaveLength(1);
    expect(instants('2026-10-25T03:00')).toHaveLength(1);
  });

  it.each(['2026-02-30T10:00', '2026-01-01T24:00', '2026-01-01T10:60', '2026-01-01', 'утре', ''])(
    '%s is none at all',
    (wall) => expect(instants(wall)).toBeUndefined(),
  );

  it('is what the clocks show at its instant', () => {
    for (const zone of ['Europe/Skopje', 'Europe/Vilnius', 'America/St_Johns', 'Pacific/Apia', 'UTC'])
      for (let hour = 0; hour < 366 * 24; hour += 5) {
        const instant = new Date(Date.UTC(2026, 0, 1, hour, 30));
        const found = instantsOf(wallTime(instant, zone), zone)?.map((one) => one.getTime());
        expect(found).toContain(instant.getTime());
      }
  });
});
