import { expect, it } from 'vitest';
import { sampleContent } from '../../fixtures/sample-content.ts';
import { findProblems } from './find-problems.ts';

type Facts = Record<string, unknown>;
const partner = (id: string, country: string) => ({
  type: 'partner',
  id,
  facts: { place: { key: 'one', country } },
  locales: { en: { title: id } },
});
const contentOf = (project: Facts, programme?: Facts, texts: Record<string, Facts> = { en: { title: 'P' } }) =>
  sampleContent([
    { type: 'project', id: 'p', facts: { ...(programme ? { programme: 'g' } : {}), ...project }, locales: texts },
    ...(programme
      ? [
          {
            type: 'programme',
            id: 'g',
            facts: programme,
            locales: { en: { title: 'G', fundingStatement: 'Paid by.', disclaimer: 'Authors.' }, mk: { title: 'Г' } },
          },
        ]
      : []),
    partner('skopje', 'MK'),
    partner('nis', 'RS'),
    partner('riga', 'LV'),
  ]);
const whole = {
  budgetTotal: 100,
  budgetEu: 85,
  durationMonths: 12,
  partners: [
    { key: 'a', partner: 'skopje', role: 'lead' },
    { key: 'b', partner: 'nis', role: 'partner' },
  ],
};
const gapsOf = (project: Facts, programme?: Facts) =>
  findProblems(contentOf(project, programme))
    .filter(({ type }) => type !== 'partner')
    .map(({ kind, language }) => [kind, language].filter(Boolean).join(' '));

it('a project that says everything lacks nothing, only its programme in another language does', () => {
  expect(gapsOf(whole, { emblem: 'eu' })).toEqual(['no-funding-statement mk', 'no-disclaimer mk']);
});

it.each([
  ['nothing but a title', {}, undefined, ['no-programme', 'no-budget', 'no-partners', 'no-dates']],
  ['an Interreg programme between candidate countries', whole, { emblem: 'interreg' }, ['interreg-outside-eu']],
  ['no share of the Union', { ...whole, budgetEu: undefined }, { emblem: 'eu' }, ['no-eu-share']],
  ['no lead partner', { ...whole, partners: whole.partners.slice(1) }, { emblem: 'eu' }, ['no-lead-partner']],
])('of a project with %s an editor is told', (_, project, programme, kinds) => {
  const all = gapsOf(JSON.parse(JSON.stringify(project)) as Facts, programme);
  expect(all.filter((kind) => !kind.endsWith(' mk') && kind !== 'no-interreg-logo')).toEqual(kinds);
});

it('of an Interreg programme without its logo an editor is told', () => {
  expect(gapsOf(whole, { emblem: 'interreg' })).toContain('no-interreg-logo');
});
