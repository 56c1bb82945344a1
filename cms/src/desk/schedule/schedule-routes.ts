import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Asked } from '../asked';
import { allow, askedBy, bodyOf } from '../asked';
import { addDeskRoutes } from '../desk-routes';
import { entryOf, shapeNamed, titleOf } from '../entry';
import { checkSchedule } from './check-schedule';
import { LATE_MS } from './run-due';
import type { Schedule } from './schedule-model';
import { addSchedule, changeSchedule, findSchedules, removeSchedules } from './schedules';
import { timeZone, wallTime } from './zoned-time';

/** Read when the CMS starts, which a wrong one stops. */
let zone = '';

/** A schedule as the admin shows it: times as the clocks of the agency show them. */
const shown = ({ at, doneAt, ...rest }: Schedule) => ({
  ...rest,
  at: wallTime(new Date(at), zone),
  doneAt: doneAt === null ? null : wallTime(new Date(doneAt), zone),
  isLate: rest.state === 'done' && new Date(doneAt ?? at).getTime() - new Date(at).getTime() > LATE_MS,
});

async function list() {
  const user = askedBy();
  const found: unknown[] = [];
  for (const schedule of await findSchedules({})) {
    const uid = shapeNamed(schedule.type)?.uid;
    const one = shown(schedule);
    if (uid === undefined || !user.may(uid).read() || (schedule.state === 'done' && !one.isLate)) continue;
    const title = (await titleOf(schedule.type, schedule.documentId, schedule.locales[0] ?? '')) ?? '';
    found.push({ ...one, uid, title, maySchedule: user.may(uid).publish() });
  }
  return { data: { zone, schedules: found } };
}

async function read({ params }: Asked) {
  const user = askedBy();
  const { uid, documentId, drafts } = await entryOf(params);
  allow(user.may(uid).read());
  return {
    data: {
      zone,
      now: wallTime(new Date(), zone),
      maySchedule: user.may(uid).publish(),
      locales: drafts.map(({ locale }) => locale),
      schedules: (await findSchedules({ documentId })).map(shown),
    },
  };
}

/** The entry, by somebody who may publish it, and the schedule of it that is meant. */
async function scheduling({ params }: Asked) {
  const user = askedBy();
  const entry = await entryOf(params);
  allow(user.may(entry.uid).publish());
  const schedules = await findSchedules({ documentId: entry.documentId });
  const schedule = schedules.find(({ id }) => String(id) === params['schedule']);
  if (params['schedule'] !== undefined && schedule === undefined) throw new errors.NotFoundError('schedule.gone');
  return { user, entry, schedule };
}

async function save(asked: Asked) {
  const { user, entry, schedule } = await scheduling(asked);
  const locales = entry.drafts.map(({ locale }) => locale);
  const wish = checkSchedule(bodyOf(asked), { now: new Date(), zone, locales });
  if (schedule === undefined) await addSchedule(wish, { ...entry, userName: user.name });
  else if (!(await changeSchedule(schedule.id, wish, user.name))) throw new errors.ApplicationError('schedule.gone');
  return { data: { at: wish.at.toISOString() } };
}

async function remove(asked: Asked) {
  const { schedule } = await scheduling(asked);
  if (schedule) await removeSchedules({ id: schedule.id });
  return { data: { removed: true } };
}

/** What the admin asks about publishing and unpublishing at a time. */
export function addScheduleRoutes(strapi: Core.Strapi): void {
  zone = timeZone();
  addDeskRoutes(strapi, [
    { method: 'GET', path: '/schedules', handler: list },
    { method: 'GET', path: '/schedules/:type/:id', handler: read },
    { method: 'POST', path: '/schedules/:type/:id', handler: save },
    { method: 'PUT', path: '/schedules/:type/:id/:schedule', handler: save },
    { method: 'DELETE', path: '/schedules/:type/:id/:schedule', handler: remove },
  ] as unknown as Parameters<typeof addDeskRoutes>[1]);
}
