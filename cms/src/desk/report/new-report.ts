import { errors } from '@strapi/utils';
import { query, rowIds } from '../../in-step/row';
import { inTurn } from '../../in-step/turn';
import type { NewReport } from './check-report';
import { suggestTitle } from './suggest-title';

const WORKSHOP = 'api::workshop.workshop';
const PROJECT = 'api::project.project';
const PRESENTATION = 'api::presentation.presentation';

interface Placed {
  documentId: string;
  place: { town: string | null } | null;
}

/** How the town was called in another language in an earlier report; undefined if nobody wrote it yet. */
async function townIn(locale: string, town: string, from: string): Promise<string | undefined> {
  if (town === '') return undefined;
  const populate = { place: true };
  const known = await query(WORKSHOP).findMany({
    where: { locale: from, publishedAt: null, place: { town } },
    select: ['documentId'],
    limit: 50,
  });
  const documentId = { $in: known.map((row) => String(row['documentId'])) };
  const twins = (await query(WORKSHOP).findMany({
    where: { documentId, locale, publishedAt: null },
    populate,
  })) as unknown as Placed[];
  return twins.map(({ place }) => place?.town).find((name) => typeof name === 'string' && name !== '') ?? undefined;
}

/**
 * The language, of those chosen, in which the project can be related: Strapi wants it to be there in that language.
 * Undefined without a project; an error of that field where it is in none of them.
 */
export async function checkProject({ project, locales }: NewReport): Promise<string | undefined> {
  if (project === undefined) return undefined;
  for (const locale of locales) {
    if ((await rowIds(PROJECT, [project], { locale, state: 'draft' })).size > 0) return locale;
  }
  throw new errors.ValidationError('report.invalid', { fields: { project: 'report.project.unknown' } });
}

/** The files of the media library with these ids, in that order; an error of that field where one is missing. */
async function filesOf(field: 'pictures' | 'presentations', ids: number[]): Promise<{ id: number; name: string }[]> {
  const found = await query('plugin::upload.file').findMany({
    where: { id: { $in: ids } },
    select: ['id', 'name', 'mime'],
  });
  return ids.map((id) => {
    const file = found.find((one) => one['id'] === id);
    const isFit = file && (field === 'presentations' || String(file['mime']).startsWith('image/'));
    if (!isFit) throw new errors.ValidationError('report.invalid', { fields: { [field]: 'report.files.wrong' } });
    return { id, name: String(file['name']) };
  });
}

/** What a file is called is what its presentation is called, until somebody writes better. */
const titleFrom = (name: string) => name.replace(/\.[^.]*$/, '').replaceAll('_', ' ') || name;

/** Makes the drafts of a report in all its languages, with facts in step, and of its presentations; gives its `documentId`. */
export async function createReport(report: NewReport): Promise<string> {
  const { kind, project, date, town, title, locales } = report;
  const first = locales[0] ?? '';
  const relatedIn = await checkProject(report);
  const pictures = await filesOf('pictures', report.pictures);
  const presentations = await filesOf('presentations', report.presentations);
  const gallery = pictures.map(({ id }) => ({ file: id }));
  const documents = strapi.documents(WORKSHOP);
  return inTurn(async () => {
    let documentId: string | undefined;
    for (const locale of locales) {
      const townHere = locale === first ? town : ((await townIn(locale, town, first)) ?? '');
      const data = {
        title: (locale === first && title) || suggestTitle(locale, { kind, town: townHere, date }),
        ...(locale === first ? { kind, startDate: date || null, gallery } : {}),
        ...(townHere ? { place: { town: townHere } } : {}),
        ...(locale === relatedIn ? { projects: { connect: [project] } } : {}),
      } as object;
      if (documentId === undefined) ({ documentId } = await documents.create({ locale, data }));
      else await documents.update({ documentId, locale, data });
    }
    if (documentId === undefined) throw new Error('A report was asked for in no language.');
    for (const { id, name } of presentations) {
      const data = { title: titleFrom(name), files: [{ file: id }], workshop: { connect: [documentId] } } as object;
      await strapi.documents(PRESENTATION).create({ locale: first, data });
    }
    return documentId;
  });
}
