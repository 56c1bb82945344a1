export type TimeUnit = 'minutes' | 'hours' | 'days' | 'months' | 'years';

const seconds: readonly (readonly [TimeUnit, number])[] = [
  ['years', 365.25 * 86_400],
  ['months', 30.44 * 86_400],
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
];

/** How long ago it is, in whole numbers of the largest unit; none within the last minute. Both in milliseconds. */
export function timePassed(then: number, now: number): { unit: TimeUnit; count: number } | undefined {
  const passed = Math.abs(now - then) / 1000;
  const [unit, length] = seconds.find(([, each]) => passed >= each) ?? [];
  return unit === undefined || length === undefined ? undefined : { unit, count: Math.floor(passed / length) };
}
