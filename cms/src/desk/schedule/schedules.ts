import { query } from '../../in-step/row';
import type { Wish } from './check-schedule';
import type { Schedule } from './schedule-model';
import { SCHEDULE } from './schedule-model';

const KEPT_DAYS = 30;
const schedules = () => query(SCHEDULE);

const scheduleOf = (row: Record<string, unknown>): Schedule => ({
  ...(row as unknown as Schedule),
  locales: JSON.parse(String(row['locales'])) as string[],
  reason: JSON.parse((row['reason'] as string | null) ?? 'null') as Schedule['reason'],
});

/** Schedules that match, the earliest first. */
export async function findSchedules(where: object): Promise<Schedule[]> {
  return (await schedules().findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(scheduleOf);
}

const columnsOf = ({ action, locales, at }: Wish) => ({
  action,
  locales: JSON.stringify(locales),
  at: at.toISOString(),
  state: 'waiting',
  reason: null,
  doneAt: null,
});

export async function addSchedule(
  wish: Wish,
  { documentId, type, userName }: Pick<Schedule, 'documentId' | 'type' | 'userName'>,
): Promise<void> {
  await schedules().create({ data: { ...columnsOf(wish), documentId, type, userName } });
}

/** Changes one that waits, or sets one that failed anew; false if it was done meanwhile. */
export async function changeSchedule(id: number, wish: Wish, userName: string): Promise<boolean> {
  const where = { id, state: { $in: ['waiting', 'failed'] } };
  const { count } = (await schedules().updateMany({ where, data: { ...columnsOf(wish), userName } })) as {
    count: number;
  };
  return count > 0;
}

export async function removeSchedules(where: object): Promise<void> {
  await schedules().deleteMany({ where });
}

/**
 * Takes one that waits, so that nobody else does it; false if somebody has. To be called in the transaction in which
 * it is done: if that fails, it waits again.
 */
export async function takeSchedule(id: number, now: Date): Promise<boolean> {
  const data = { state: 'done', doneAt: now.toISOString() };
  const { count } = (await schedules().updateMany({ where: { id, state: 'waiting' }, data })) as { count: number };
  return count > 0;
}

export async function failSchedule(id: number, reason: Schedule['reason'], now: Date): Promise<void> {
  await schedules().updateMany({
    where: { id, state: 'waiting' },
    data: { state: 'failed', reason: JSON.stringify(reason), doneAt: now.toISOString() },
  });
}

/** What was done a month ago is nobody's news. */
export async function forgetOld(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  await schedules().deleteMany({ where: { state: 'done', doneAt: { $lt: before } } });
}
