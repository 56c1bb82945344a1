import { expect, it } from 'vitest';
import { sampleContent } from '../../fixtures/sample-content.ts';
import { setContent } from './current-content.ts';
import { fundingOf } from './funding.ts';

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
it.each([
  ['2021', 'Кофинансирано од Европската Унија'],
  ['2014', 'Европска Унија'],
  ['2007', 'Европска Унија'],
])('a programme of %s without a statement of its own gets the words of its period', (periodStart, text) => {
  const content = contentOf(whole, { emblem: 'eu', periodStart }, { mk: { title: 'П' } });
  setContent(content);
  const funding = fundingOf(content.entry('programme', 'g', 'mk'), content.language('mk'));
  expect(funding).toMatchObject({ emblem: 'eu', statement: { text, lang: 'mk' }, disclaimer: { lang: 'mk' } });
});

it('a programme’s own words go before those of the rules; one of which nothing is said says nothing', () => {
  const content = contentOf(whole, { emblem: 'eu', periodStart: '2021' });
  setContent(content);
  const english = content.language('en');
  expect(fundingOf(content.entry('programme', 'g', 'en'), english)).toEqual({
    emblem: 'eu',
    statement: { text: 'Paid by.', lang: 'en' },
    disclaimer: { text: 'Authors.', lang: 'en' },
  });
  const silent = contentOf(whole, { emblem: 'none' });
  expect(fundingOf(silent.entry('programme', 'g', 'mk'), english)).toBeUndefined();
});
