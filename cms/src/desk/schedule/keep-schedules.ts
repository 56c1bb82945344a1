import type { Core } from '@strapi/strapi';
import { rowRefs } from '../../in-step/row';
import { isOurs } from '../../in-step/shape';
import { runDue } from './run-due';
import { findSchedules, removeSchedules } from './schedules';

/** How often the table is looked at; what another process or a changed clock makes due waits no longer. */
const LOOK_MS = 5000;

/** Removes the schedules of an entry together with it. */
export function forgetSchedules(strapi: Core.Strapi): void {
  const middleware = async (
    { uid, action, params: { documentId } }: { uid: string; action: string; params: { documentId?: string } },
    next: () => Promise<unknown>,
  ) => {
    const result = await next();
    if (action === 'delete' && documentId !== undefined && isOurs(uid) && (await rowRefs(uid, documentId)).length === 0)
      await removeSchedules({ documentId });
    return result;
  };
  strapi.documents.use(middleware as unknown as Parameters<typeof strapi.documents.use>[0]);
}

let stop: () => Promise<void> = () => Promise.resolve();

/** Does what became due while the CMS did not run, and from then on what becomes due, to the second. */
export async function startSchedules(strapi: Core.Strapi, clock: () => Date = () => new Date()): Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    let wait = LOOK_MS;
    try {
      await runDue(clock());
      const [next] = await findSchedules({ state: 'waiting' });
      if (next) wait = Math.min(LOOK_MS, Math.max(100, new Date(next.at).getTime() - clock().getTime()));
    } catch (error) {
      strapi.log.error(`Schedules could not be looked at, they are again soon: ${String(error)}`);
    }
    if (stopped) return;
    timer = setTimeout(() => void (looking = look()), wait);
    timer.unref();
  };
  await look();
  stop = async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  };
}

export const stopSchedules = (): Promise<void> => stop();
