import type { Core } from '@strapi/strapi';
import locales from '../../../locales.json';
import { query } from '../../in-step/row';
import type { Asked } from '../asked';
import { allow, askedBy, bodyOf } from '../asked';
import { addDeskRoutes } from '../desk-routes';
import { checkReport } from './check-report';
import { checkProject, createReport } from './new-report';

const WORKSHOP = 'api::workshop.workshop';
const PROJECT = 'api::project.project';

const kinds = () => (strapi.contentType(WORKSHOP).attributes['kind'] as unknown as { enum: string[] }).enum;

/** The projects by title, each in the language that is asked for or else in another, and the kinds and languages. */
async function choices({ query: { locale } }: Asked) {
  allow(askedBy().may(WORKSHOP).create());
  const rows = await query(PROJECT).findMany({
    where: { publishedAt: null },
    select: ['documentId', 'title', 'locale'],
    orderBy: { id: 'asc' },
  });
  const titles = new Map<string, string>();
  for (const row of rows) {
    const id = String(row['documentId']);
    if (!titles.has(id) || row['locale'] === locale) titles.set(id, String(row['title']));
  }
  const projects = [...titles].map(([id, title]) => ({ id, title })).sort((a, b) => a.title.localeCompare(b.title));
  return { data: { projects, kinds: kinds(), locales: locales.map(({ code, name }) => ({ code, name })) } };
}

async function checked(asked: Asked) {
  allow(askedBy().may(WORKSHOP).create());
  const report = checkReport(bodyOf(asked), { kinds: kinds(), locales: locales.map(({ code }) => code) });
  await checkProject(report);
  return report;
}

/** Whether it would be made as asked; nothing is, so that files need not be sent for nothing. */
async function check(asked: Asked) {
  await checked(asked);
  return { data: { ok: true } };
}

async function create(asked: Asked) {
  const report = await checked(asked);
  return { data: { documentId: await createReport(report), locale: report.locales[0] } };
}

/** What the admin asks to prepare a new report. */
export function addReportRoutes(strapi: Core.Strapi): void {
  addDeskRoutes(strapi, [
    { method: 'GET', path: '/reports/choices', handler: choices },
    { method: 'POST', path: '/reports/check', handler: check },
    { method: 'POST', path: '/reports', handler: create },
  ] as unknown as Parameters<typeof addDeskRoutes>[1]);
}
