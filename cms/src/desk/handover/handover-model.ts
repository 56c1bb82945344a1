import type { Core } from '@strapi/strapi';

/** An entry that an author handed to an editor; at most one row an entry, gone when it is published or taken back. */
export interface Handover {
  documentId: string;
  /** The API's singular name. */
  type: string;
  /** The language in which it was handed over. */
  locale: string;
  authorId: number;
  authorName: string;
  /** Nobody in particular where it is null: any editor. */
  editorId: number | null;
  editorName: string | null;
  note: string;
  /** With the editor, or handed back with `reply`. */
  state: 'open' | 'returned';
  reply: string;
  /** When it was handed over or back, ISO 8601. */
  at: string;
}

export const HANDOVER = 'biseri::handover';

/** Keeps hand-overs in a table of our own; Strapi creates and migrates it like its own. */
export function registerHandovers(strapi: Core.Strapi): void {
  const registry: { add(model: object): void } = strapi.get('models');
  registry.add({
    uid: HANDOVER,
    singularName: 'biseri_handover',
    tableName: 'biseri_handovers',
    attributes: {
      id: { type: 'increments' },
      documentId: { type: 'string' },
      type: { type: 'string' },
      locale: { type: 'string' },
      authorId: { type: 'integer' },
      authorName: { type: 'string' },
      editorId: { type: 'integer' },
      editorName: { type: 'string' },
      note: { type: 'text' },
      state: { type: 'string' },
      reply: { type: 'text' },
      at: { type: 'string' },
    },
    indexes: [{ name: 'biseri_handovers_document', columns: ['document_id'], type: 'unique' }],
  });
}
