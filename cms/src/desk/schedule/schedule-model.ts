import type { Core } from '@strapi/strapi';

export type ScheduledAction = 'publish' | 'unpublish';

/** Why something that was due could not be done: a word of the admin's, and what the CMS said where that helps. */
export interface Reason {
  word: 'missing' | 'invalid' | 'other';
  /** Fields that stand in the way, or languages that are not there. */
  names: string[];
  message: string;
}

/** What is to be done with an entry at a time, or was. */
export interface Schedule {
  id: number;
  documentId: string;
  /** The API's singular name. */
  type: string;
  action: ScheduledAction;
  locales: string[];
  /** When, ISO 8601 in UTC. */
  at: string;
  state: 'waiting' | 'done' | 'failed';
  reason: Reason | null;
  /** When it was done or failed; null while it waits. */
  doneAt: string | null;
  userName: string;
}

export const SCHEDULE = 'biseri::schedule';

/** Keeps schedules in a table of our own; Strapi creates and migrates it like its own. */
export function registerSchedules(strapi: Core.Strapi): void {
  const registry: { add(model: object): void } = strapi.get('models');
  registry.add({
    uid: SCHEDULE,
    singularName: 'biseri_schedule',
    tableName: 'biseri_schedules',
    attributes: {
      id: { type: 'increments' },
      documentId: { type: 'string' },
      type: { type: 'string' },
      action: { type: 'string' },
      locales: { type: 'text' },
      at: { type: 'string' },
      state: { type: 'string' },
      reason: { type: 'text' },
      doneAt: { type: 'string' },
      userName: { type: 'string' },
    },
    indexes: [
      { name: 'biseri_schedules_due', columns: ['state', 'at'] },
      { name: 'biseri_schedules_document', columns: ['document_id'] },
    ],
  });
}
