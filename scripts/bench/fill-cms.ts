import type { Core } from '@strapi/strapi';
import type { BenchEntry } from './entry.ts';
import { project, rowOf, workshop } from './entry.ts';

/** What filling took: operations of the Document Service and milliseconds, all and the last tenth of them. */
export interface Filled {
  readonly documentIds: readonly string[];
  readonly operations: number;
  readonly ms: number;
  readonly lastTenthMsPerOperation: number;
}

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
}

export const PROJECTS = 10;

const documents = (strapi: Core.Strapi, type: string) =>
  strapi.documents(`api::${type}.${type}` as never) as unknown as Documents;
/** Without a turn of the event loop between operations, what they leave behind is not freed. */
const breathe = () => new Promise((resolve) => setImmediate(resolve));

/** Writes one entry in all its languages and publishes them at once; gives its `documentId`. */
async function write(strapi: Core.Strapi, entry: BenchEntry): Promise<string> {
  const [first = '', ...others] = Object.keys(entry.locales);
  const service = documents(strapi, entry.type);
  const { documentId } = await service.create({ locale: first, data: rowOf(entry, first) });
  for (const locale of others) {
    await breathe();
    // Relations and plain facts are there already: the CMS itself keeps them in step.
    const row = rowOf(entry, locale);
    const data = Object.fromEntries(Object.keys(entry.locales[locale] ?? {}).map((name) => [name, row[name]]));
    await service.update({ documentId, locale, data });
  }
  await service.publish({ documentId, locale: '*' });
  await breathe();
  return documentId;
}

/**
 * Fills a CMS with projects and this many workshops, published in all the languages, through the
 * Document Service as editors would: one save a language, then one publish of all of them.
 */
export async function fillCms(strapi: Core.Strapi, count: number, locales: readonly string[]): Promise<Filled> {
  const projects: string[] = [];
  for (let number = 1; number <= PROJECTS; number += 1) projects.push(await write(strapi, project(number, locales)));
  const documentIds: string[] = [];
  const perDocument = locales.length + 1;
  const tenth = Math.max(1, Math.floor(count / 10));
  const start = performance.now();
  let lastTenth = start;
  for (let number = 1; number <= count; number += 1) {
    if (number === count - tenth + 1) lastTenth = performance.now();
    documentIds.push(await write(strapi, workshop(number, locales, projects)));
  }
  const end = performance.now();
  return {
    documentIds,
    operations: count * perDocument,
    ms: end - start,
    lastTenthMsPerOperation: (end - lastTenth) / (tenth * perDocument),
  };
}

/** Changes the summary of one workshop in one language, in its draft. */
export async function saveDraft(strapi: Core.Strapi, documentId: string, locale: string, words: string): Promise<void> {
  await documents(strapi, 'workshop').update({ documentId, locale, data: { summary: words } });
}

/** Changes the summary of one published workshop in one language and publishes that, as an editor would. */
export async function publishChange(
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
  words: string,
): Promise<void> {
  await saveDraft(strapi, documentId, locale, words);
  await documents(strapi, 'workshop').publish({ documentId, locale });
}
