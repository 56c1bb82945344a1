import type { Core } from '@strapi/strapi';
import { loadDemo } from '../../demo/load-demo';
import { ourShapes } from '../in-step/shape';
import type { Locale } from './locales';

const NOTE = { type: 'core', name: 'biseri', key: 'demo' } as const;

/**
 * Fills an empty database with the demo content, once: who deletes it does not get it back, and
 * `DEMO=false` starts empty. If it is interrupted, the next start begins again from nothing.
 */
export async function ensureDemo(strapi: Core.Strapi, locales: Locale[]): Promise<void> {
  const state = (await strapi.store.get(NOTE)) as 'loading' | 'done' | null;
  if (state === 'done') return;
  if (state === null && (process.env['DEMO'] === 'false' || !(await isEmpty(strapi)))) {
    await strapi.store.set({ ...NOTE, value: 'done' });
    return;
  }
  if (state === 'loading') await removeAll(strapi);
  await strapi.store.set({ ...NOTE, value: 'loading' });
  await loadDemo(strapi, { locales: locales.map(({ code }) => code) });
  await strapi.store.set({ ...NOTE, value: 'done' });
}

async function isEmpty(strapi: Core.Strapi): Promise<boolean> {
  for (const { uid } of ourShapes()) if ((await strapi.db.query(uid).count()) > 0) return false;
  return true;
}

async function removeAll(strapi: Core.Strapi): Promise<void> {
  for (const { uid } of ourShapes()) {
    const documentIds = new Set(
      (await strapi.db.query(uid).findMany({ select: ['documentId'] })).map(({ documentId }) => documentId as string),
    );
    for (const documentId of documentIds) await strapi.documents(uid).delete({ documentId, locale: '*' });
  }
  // Nobody has seen any of it: the addresses are free, and nothing is gone.
  for (const uid of ['biseri::address', 'biseri::line', 'biseri::link']) await strapi.db.query(uid).deleteMany({});
}
