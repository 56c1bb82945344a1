import { isDeepStrictEqual } from 'node:util';
import type { BenchCms } from './cms-server.ts';
import type { FeedLine } from './read-feed.ts';

/** A published row as REST gives it. */
export interface RestRow {
  readonly documentId: string;
  readonly locale: string;
  readonly [name: string]: unknown;
}

/** One way of reading everything published over REST. */
export interface RestWay {
  readonly name: string;
  readonly pageSize: number;
  /** All languages in each request (`locale=*`), or language by language, or all languages' requests side by side. */
  readonly languages: 'together' | 'in turn' | 'at once';
  /** Whether to ask for components and the ids of relations, which the feed has too. */
  readonly populate: boolean;
}

/** The ways that were found to be worth comparing; the largest page that the CMS allows is 1000. */
export const restWays: readonly RestWay[] = [
  { name: 'REST, a language at a time, pages of 100', pageSize: 100, languages: 'in turn', populate: true },
  { name: 'REST, a language at a time, pages of 1000', pageSize: 1000, languages: 'in turn', populate: true },
  { name: 'REST, languages side by side, pages of 1000', pageSize: 1000, languages: 'at once', populate: true },
  { name: 'REST, locale=*, pages of 1000', pageSize: 1000, languages: 'together', populate: true },
  { name: 'REST, locale=*, pages of 1000, no populate', pageSize: 1000, languages: 'together', populate: false },
];

/** Exactly what the bench's documents use; `populate=*` would fetch every empty relation as well. */
const POPULATE: Record<string, string> = {
  workshops:
    '&populate[projects][fields][0]=documentId' +
    ['place', 'participants', 'statedCounts', 'links'].map((name) => `&populate[${name}]=true`).join(''),
  projects: '',
};

async function readPages(
  cms: BenchCms,
  type: string,
  { pageSize, populate }: RestWay,
  locale: string,
): Promise<RestRow[]> {
  const rows: RestRow[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const paging = `pagination[page]=${page}&pagination[pageSize]=${pageSize}`;
    const query = `locale=${locale}&sort=id&${paging}${populate ? POPULATE[type] : ''}`;
    const answer = await fetch(`${cms.url}/api/${type}?${query}`, {
      headers: { Authorization: `Bearer ${cms.restToken}` },
    });
    if (!answer.ok) throw new Error(`REST ${type} answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
    const said = (await answer.json()) as { data: RestRow[]; meta: { pagination: { pageCount: number } } };
    rows.push(...said.data);
    pages = said.meta.pagination.pageCount;
  }
  return rows;
}

/** Reads every published row over REST. */
export async function readRest(cms: BenchCms, way: RestWay, locales: readonly string[]): Promise<RestRow[]> {
  const rows: RestRow[] = [];
  for (const type of Object.keys(POPULATE)) {
    if (way.languages === 'together') rows.push(...(await readPages(cms, type, way, '*')));
    else if (way.languages === 'at once')
      rows.push(...(await Promise.all(locales.map((locale) => readPages(cms, type, way, locale)))).flat());
    else for (const locale of locales) rows.push(...(await readPages(cms, type, way, locale)));
  }
  return rows;
}

const ids = (value: unknown) =>
  Array.isArray(value) ? value.map((one: { documentId: string }) => one.documentId).sort() : [];

/** Throws unless both say the same rows and texts and, where REST was asked for them, relations and places. */
export function ensureSame(way: RestWay, rows: readonly RestRow[], lines: readonly FeedLine[]): void {
  const byRow = new Map(rows.map((row) => [`${row.documentId} ${row.locale}`, row]));
  const differs = (what: string) =>
    new Error(`${way.name}: ${what} differs from the feed; the comparison would be unfair.`);
  const said = lines.flatMap((line) =>
    Object.entries(line.locales).map(([locale, texts]) => ({ line, locale, texts })),
  );
  if (byRow.size !== said.length || rows.length !== said.length)
    throw differs(`the number of rows (${rows.length} for ${said.length})`);
  for (const { line, locale, texts } of said) {
    const row = byRow.get(`${line.id} ${locale}`);
    for (const name of ['title', 'slug', 'summary', 'body']) {
      if (!isDeepStrictEqual(row?.[name], texts[name])) throw differs(`${name} of ${line.type} ${line.id} (${locale})`);
    }
    if (!way.populate || line.type !== 'workshop') continue;
    const projects = [...((line.facts['projects'] ?? []) as string[])].sort();
    if (!isDeepStrictEqual(ids(row?.['projects']), projects)) throw differs(`projects of ${line.id} (${locale})`);
    const town = (texts['place'] as { one?: { town?: string } } | undefined)?.one?.town;
    if ((row?.['place'] as { town?: string } | null)?.town !== town) throw differs(`place of ${line.id} (${locale})`);
  }
}
