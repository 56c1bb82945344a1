import type { Core } from '@strapi/strapi';

/**
 * `biseri::language` says of each language of each document what the languages overview shows, so that it is one read:
 * a row for each language that has a draft, in the order in which they were first written.
 *
 * - `source`: the others are translations of this one.
 * - `behind`: JSON, `Behind`: the source's texts that changed since they were translated, as they were then; null
 *   where the translation is up to date. `stale` says the same without the texts.
 * - `formerly`: the language that was the source until it was deleted, until somebody has looked at it.
 */
const model = {
  uid: 'biseri::language',
  singularName: 'biseri_language',
  tableName: 'biseri_languages',
  attributes: {
    id: { type: 'increments' },
    documentId: { type: 'string' },
    type: { type: 'string' },
    locale: { type: 'string' },
    title: { type: 'text' },
    edited: { type: 'datetime' },
    live: { type: 'boolean' },
    machine: { type: 'boolean' },
    source: { type: 'boolean' },
    stale: { type: 'boolean' },
    formerly: { type: 'string' },
    behind: { type: 'text' },
  },
  indexes: [
    { name: 'biseri_languages_document', columns: ['document_id', 'locale'], type: 'unique' },
    { name: 'biseri_languages_type', columns: ['type'] },
  ],
};

export function registerLanguageModel(strapi: Core.Strapi): void {
  const registry: { add(model: object): void } = strapi.get('models');
  registry.add(model);
}
