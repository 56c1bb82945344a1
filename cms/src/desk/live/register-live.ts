import type { Core } from '@strapi/strapi';
import { addDeskRoutes } from '../desk-routes';
import { entryLive } from './entry-live';
import { COMMAND, registerPermissions } from './permissions';
import { commandOnDesk, pressOnDesk } from './press-desk';
import { listWaiting, publishWaiting } from './waiting-entries';

/** What the desk asks to know whether an entry is live, and to publish or go back (docs/desk.md). */
export async function registerLive(strapi: Core.Strapi): Promise<void> {
  await registerPermissions(strapi);
  addDeskRoutes(strapi, [
    { method: 'GET', path: '/live/:type/:id', handler: entryLive },
    { method: 'GET', path: '/press', handler: pressOnDesk },
    { method: 'POST', path: '/press/:command', handler: commandOnDesk, actions: [COMMAND] },
    { method: 'GET', path: '/waiting', handler: listWaiting },
    { method: 'POST', path: '/waiting/publish', handler: publishWaiting },
  ]);
}
