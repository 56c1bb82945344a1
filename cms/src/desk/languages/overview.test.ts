import { expect, it } from 'vitest';
import type { LanguageRow } from './language-rows';
import { arrangeOverview } from './overview';

const locales = ['mk', 'lv'];
const row = (documentId: string, locale: string, more: Partial<LanguageRow> = {}): LanguageRow => ({
  id: 0,
  documentId,
  type: 'village',
  locale,
  title: `${documentId} ${locale}`,
  edited: '2026-01-01T00:00:00.000Z',
  live: false,
  machine: false,
  source: locale === 'mk',
  stale: false,
  formerly: null,
  ...more,
});

it('the entry that was edited last, in whatever language, comes first', () => {
  const rows = [row('a', 'mk'), row('b', 'mk'), row('b', 'lv', { edited: '2026-02-01T00:00:00.000Z' })];
  const { rows: shown } = arrangeOverview(rows, { locales, query: { page: 1 } });
  expect(shown.map(({ id, title, lang }) => [id, title, lang])).toEqual([
    ['b', 'b mk', 'mk'],
    ['a', 'a mk', 'mk'],
  ]);
});

it('pages have fifty entries; a page that is not there is the last one', () => {
  const rows = Array.from({ length: 120 }, (_, index) => row(`e${index}`, 'mk'));
  const page = (number: number) => arrangeOverview(rows, { locales, query: { page: number } });
  expect([page(1).rows.length, page(3).rows.length, page(3).pages, page(3).total]).toEqual([50, 20, 3, 120]);
  expect([page(9).page, page(-1).page]).toEqual([3, 1]);
});

it('counts do not depend on the state that is asked for', () => {
  const rows = [row('a', 'mk', { live: true }), row('a', 'lv', { stale: true }), row('b', 'mk')];
  const { counts, total } = arrangeOverview(rows, { locales, query: { page: 1, state: 'stale', locale: 'lv' } });
  expect(total).toBe(1);
  expect(counts).toEqual({
    mk: { missing: 0, draft: 1, live: 1, stale: 0, machine: 0 },
    lv: { missing: 1, draft: 1, live: 0, stale: 1, machine: 0 },
  });
});
