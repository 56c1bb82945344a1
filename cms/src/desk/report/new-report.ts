import { errors } from '@strapi/utils';
import { query, rowIds } from '../../in-step/row';
import { inTurn } from '../../in-step/turn';
import type { NewReport } from './check-report';
import { suggestTitle } from './suggest-title';

const WORKSHOP = 'api::workshop.workshop';
const PROJECT = 'api::project.project';

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

/** The language, of those chosen, in which a project can be related: Strapi wants it to be there in that language. */
async function relatable(project: string, locales: string[]): Promise<string | undefined> {
  for (const locale of locales) {
    if ((await rowIds(PROJECT, [project], { locale, state: 'draft' })).size > 0) return locale;
  }
  return undefined;
}

/** Makes the drafts of a report in all its languages, with facts in step; gives its `documentId`. */
export async function createReport(report: NewReport): Promise<string> {
  const { kind, project, date, town, title, locales } = report;
  const first = locales[0] ?? '';
  const relatedIn = project === undefined ? undefined : await relatable(project, locales);
  if (project !== undefined && relatedIn === undefined) {
    throw new errors.ValidationError('report.invalid', { fields: { project: 'report.project.unknown' } });
  }
  const documents = strapi.documents(WORKSHOP);
  return inTurn(async () => {
    let documentId: string | undefined;
    for (const locale of locales) {
      const townHere = locale === first ? town : ((await townIn(locale, town, first)) ?? '');
      const data = {
        title: (locale === first && title) || suggestTitle(locale, { kind, town: townHere, date }),
        ...(locale === first ? { kind, startDate: date || null } : {}),
        ...(townHere ? { place: { town: townHere } } : {}),
        ...(locale === relatedIn ? { projects: { connect: [project] } } : {}),
      } as object;
      if (documentId === undefined) ({ documentId } = await documents.create({ locale, data }));
      else await documents.update({ documentId, locale, data });
    }
    if (documentId === undefined) throw new Error('A report was asked for in no language.');
    return documentId;
  });
}
