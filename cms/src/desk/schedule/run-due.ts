import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { rowRefs } from '../../in-step/row';
import { inTurn } from '../../in-step/turn';
import { shapeNamed } from '../entry';
import type { Reason, Schedule } from './schedule-model';
import { failSchedule, findSchedules, forgetOld, takeSchedule } from './schedules';

/** What is done later than this was missed: the CMS did not run. */
export const LATE_MS = 2 * 60_000;

class Missing extends Error {
  readonly locales: string[];

  constructor(locales: string[]) {
    super(`not there in ${locales.join(', ')}`);
    this.locales = locales;
  }
}

/** Does what a click would, in all its languages or in none. */
async function act(uid: UID.ContentType, { documentId, locales, action }: Schedule): Promise<void> {
  const there = new Set((await rowRefs(uid, documentId)).map(({ locale }) => locale));
  const missing = locales.filter((locale) => !there.has(locale));
  if (missing.length > 0) throw new Missing(missing);
  const documents = strapi.documents(uid);
  const locale = locales as unknown as string;
  await (action === 'publish'
    ? documents.publish({ documentId, locale })
    : documents.unpublish({ documentId, locale }));
}

function reasonOf(error: unknown): Reason {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Missing) return { word: 'missing', names: error.locales, message };
  const details = error instanceof errors.ValidationError ? (error.details as { errors?: { path: string[] }[] }) : {};
  const names = [...new Set((details.errors ?? []).map(({ path }) => String(path[0])))];
  return { word: names.length > 0 ? 'invalid' : 'other', names, message };
}

/** The database is busy or away: nothing of the entry stands in the way, the next look tries again. */
function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(SQLITE_BUSY|SQLITE_LOCKED|40001|40P01|57P0|08|ECONN|ETIMEDOUT)/.test(code);
}

/** Whether this process did it; another one may have. */
async function runOne(schedule: Schedule, now: Date): Promise<boolean> {
  const { id, type, documentId, action, locales, at } = schedule;
  const what = `${action} of ${type} ${documentId} (${locales.join(', ')}), due at ${at},`;
  try {
    const uid = shapeNamed(type)?.uid;
    const done = await inTurn(async () => {
      if (!(await takeSchedule(id, now))) return false;
      if (uid === undefined) throw new Missing(locales);
      await act(uid, schedule);
      return true;
    });
    if (!done) return false;
    const minutes = Math.round((now.getTime() - new Date(at).getTime()) / 60_000);
    if (now.getTime() - new Date(at).getTime() > LATE_MS)
      strapi.log.warn(`Scheduled ${what} was done ${minutes} minutes late: the CMS was not running.`);
    else strapi.log.info(`Scheduled ${what} was done.`);
    return true;
  } catch (error) {
    if (isPassing(error)) throw error;
    const reason = reasonOf(error);
    strapi.log.error(`Scheduled ${what} could not be done: ${reason.message}`);
    await failSchedule(id, reason, now);
    return false;
  }
}

/** Does everything that is due, each once however many processes look; gives how many this one did. */
export async function runDue(now: Date): Promise<number> {
  let done = 0;
  for (const schedule of await findSchedules({ state: 'waiting', at: { $lte: now.toISOString() } }))
    if (await runOne(schedule, now)) done += 1;
  await forgetOld(now);
  return done;
}
