import type { Core } from '@strapi/strapi';

/**
 * Three tables of our own. Strapi creates and migrates them like its own, on SQLite and PostgreSQL.
 *
 * - `biseri::link` is the truth about relations: Strapi's rows can hold only those whose target
 *   exists in the row's language, this holds all of them, by `documentId`, for drafts and for what
 *   is published.
 * - `biseri::line` holds each published document as the feed says it, and the number of its last change.
 * - `biseri::address` holds every slug that an entry reserves or was ever live at.
 */
const models = [
  {
    uid: 'biseri::link',
    singularName: 'biseri_link',
    tableName: 'biseri_links',
    attributes: {
      id: { type: 'increments' },
      state: { type: 'string' },
      source: { type: 'string' },
      sourceId: { type: 'string' },
      path: { type: 'string' },
      target: { type: 'string' },
      targetId: { type: 'string' },
      position: { type: 'integer' },
    },
    indexes: [
      { name: 'biseri_links_source', columns: ['source_id', 'state'] },
      { name: 'biseri_links_target', columns: ['target_id', 'state'] },
    ],
  },
  {
    uid: 'biseri::line',
    singularName: 'biseri_line',
    tableName: 'biseri_lines',
    attributes: {
      id: { type: 'increments' },
      documentId: { type: 'string' },
      type: { type: 'string' },
      seq: { type: 'integer' },
      gone: { type: 'boolean' },
      hashes: { type: 'text' },
      updated: { type: 'text' },
      line: { type: 'text' },
    },
    indexes: [
      { name: 'biseri_lines_document', columns: ['document_id'], type: 'unique' },
      { name: 'biseri_lines_seq', columns: ['seq'], type: 'unique' },
    ],
  },
  {
    uid: 'biseri::address',
    singularName: 'biseri_address',
    tableName: 'biseri_addresses',
    attributes: {
      id: { type: 'increments' },
      type: { type: 'string' },
      locale: { type: 'string' },
      slug: { type: 'string' },
      documentId: { type: 'string' },
      live: { type: 'boolean' },
    },
    indexes: [
      { name: 'biseri_addresses_slug', columns: ['type', 'locale', 'slug'], type: 'unique' },
      { name: 'biseri_addresses_document', columns: ['document_id', 'type', 'locale'] },
    ],
  },
];

export function registerModels(strapi: Core.Strapi): void {
  const registry: { add(model: object): void } = strapi.get('models');
  for (const model of models) registry.add(model);
}
