import type { LanguageCounts, LanguageState, Overview, OverviewCell, OverviewRow } from './contract';
import { STATES } from './contract';
import type { LanguageRow } from './language-rows';

export interface OverviewQuery {
  readonly type?: string | undefined;
  readonly locale?: string | undefined;
  readonly state?: LanguageState | undefined;
  /** Part of a title, in whatever language. */
  readonly text?: string | undefined;
  readonly page: number;
}

const PAGE_SIZE = 50;

const isIn = (cell: OverviewCell | undefined, state: LanguageState): boolean => {
  if (cell === undefined) return state === 'missing';
  if (state === 'live' || state === 'stale' || state === 'machine') return cell[state];
  return state === 'draft' && !cell.live;
};

interface Entry extends OverviewRow {
  edited: string;
  texts: string;
}

function gather(languages: readonly LanguageRow[]): Entry[] {
  const byId = new Map<string, LanguageRow[]>();
  for (const row of languages) {
    const held = byId.get(row.documentId);
    if (held) held.push(row);
    else byId.set(row.documentId, [row]);
  }
  return [...byId].flatMap(([id, rows]): Entry[] => {
    const named = rows.find(({ source }) => source) ?? rows[0];
    if (named === undefined) return [];
    const cells = rows.map(({ locale, live, stale, machine, source }) => [locale, { live, stale, machine, source }]);
    return [
      {
        type: named.type,
        id,
        title: named.title,
        lang: named.locale,
        cells: Object.fromEntries(cells) as Entry['cells'],
        edited: rows.reduce((last, { edited }) => (edited > last ? edited : last), ''),
        texts: rows.map(({ title }) => title.toLowerCase()).join('\n'),
      },
    ];
  });
}

/** Entries × languages: what was edited last comes first. `locales` are the languages to show, `ids` the entries of a project. */
export function arrangeOverview(
  languages: readonly LanguageRow[],
  { locales, ids, query }: { locales: readonly string[]; ids?: ReadonlySet<string> | undefined; query: OverviewQuery },
): Overview {
  const wanted = query.text?.trim().toLowerCase();
  const entries = gather(
    languages.filter(
      ({ type, documentId, locale }) =>
        locales.includes(locale) && (!query.type || type === query.type) && (!ids || ids.has(documentId)),
    ),
  ).filter(({ texts }) => !wanted || texts.includes(wanted));

  const counts = Object.fromEntries(
    locales.map((locale) => [
      locale,
      Object.fromEntries(
        STATES.map((state) => [state, entries.filter(({ cells }) => isIn(cells[locale], state)).length]),
      ) as LanguageCounts,
    ]),
  );
  const { state, locale } = query;
  const asked = locale ? [locale] : locales;
  const found = entries
    .filter(({ cells }) =>
      state ? asked.some((one) => isIn(cells[one], state)) : !locale || cells[locale] !== undefined,
    )
    .sort((a, b) => (a.edited < b.edited ? 1 : a.edited > b.edited ? -1 : a.id < b.id ? -1 : 1));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, query.page), pages);
  const rows = found
    .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    .map(({ type, id, title, lang, cells }) => ({ type, id, title, lang, cells }));
  return { rows, page, pages, total: found.length, counts };
}
