/** Minutes are what people schedule by: `2026-03-29T14:30`, as a clock on the wall shows it. */
const WALL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    const two = '2-digit';
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
    });
    formats.set(zone, format);
  }
  return format;
}

/** What the clocks of a time zone show at an instant, as `2026-03-29T14:30`. */
export function wallTime(instant: Date, zone: string): string {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

const asUtc = (wall: string) => new Date(`${wall}:00Z`).getTime();
const isWallTime = (wall: string) =>
  WALL.test(wall) && !Number.isNaN(asUtc(wall)) && new Date(asUtc(wall)).toISOString().startsWith(wall);

/**
 * The instants at which the clocks of a time zone show that: one, two in the hour that repeats when summer time ends,
 * none in the hour that it skips. Undefined if it is no time at all, such as 30 February.
 */
export function instantsOf(wall: string, zone: string): Date[] | undefined {
  if (!isWallTime(wall)) return undefined;
  const time = asUtc(wall);
  const around = [time - DAY, time + DAY].map((near) => asUtc(wallTime(new Date(near), zone)) - near);
  return [...new Set(around)]
    .map((offset) => new Date(time - offset))
    .filter((instant) => wallTime(instant, zone) === wall)
    .sort((a, b) => a.getTime() - b.getTime());
}

/** The time zone of the agency, `TIME_ZONE`; throws if there is none of that name. */
export function timeZone(): string {
  const zone = process.env['TIME_ZONE'] || 'Europe/Skopje';
  try {
    formatOf(zone);
  } catch {
    throw new Error(
      `TIME_ZONE is “${zone}”; it must be the name of a time zone, such as Europe/Skopje or Europe/Riga.`,
    );
  }
  return zone;
}
