import type { EntryType } from '../schema/entry-types.ts';
import { FeedError } from '../schema/feed-error.ts';
import { dataAlternates, dataPath } from '../data/data-files.ts';
import {
  entryAlternates,
  entryPath,
  homeAlternates,
  homePath,
  searchAlternates,
  searchPath,
  sectionAlternates,
  sectionPath,
  sectionsOf,
  type Alternate,
} from './addresses.ts';
import type { Content } from './content.ts';
import { content } from './current-content.ts';
import { formerAddresses, type FormerAddress } from './former-addresses.ts';
import { listFiles } from './site-files.ts';

/** Parameters of a page's route. */
export type PageParams = Readonly<Record<string, string>>;

/** One page of the site: a page in HTML, or a file of another kind, whose address ends without a slash. */
export interface SitePage {
  /** The route in `site/src/pages` that shows it, as Astro writes it: `/[locale]/[projects]/[slug]`. */
  readonly route: string;
  readonly params: PageParams;
  /** Its address, percent-decoded: `/mk/proekti/…/`. */
  readonly path: string;
  /** The same in each language, itself included; none for pages that search engines leave out. */
  readonly alternates: readonly Alternate[];
  /** Where a changed address leads. */
  readonly movedTo?: string;
}

interface PageTable {
  readonly pages: readonly SitePage[];
  readonly byRoute: ReadonlyMap<string, readonly SitePage[]>;
  readonly former: ReadonlyMap<string, FormerAddress>;
}

const tables = new WeakMap<Content, PageTable>();

/** Every page of the site: what `astro build` and the press both print. */
export const sitePages = (): readonly SitePage[] => tableOf(content()).pages;

/** For `getStaticPaths`: the pages of one route. */
export const pathsTo = (route: string): { params: PageParams }[] =>
  (tableOf(content()).byRoute.get(route) ?? []).map(({ params }) => ({ params }));

/** What there is to say at an address that was live once. */
export function formerAddress(path: string): FormerAddress {
  const found = tableOf(content()).former.get(path);
  if (!found) throw new Error(`${path} was never an address of this site.`);
  return found;
}

function tableOf(now: Content): PageTable {
  let table = tables.get(now);
  if (!table) {
    const former = formerAddresses(now);
    const pages = [...listPages(now, former)];
    pages.push(...listFiles(now, pages));
    refuseTwins(pages);
    table = { pages, former, byRoute: Map.groupBy(pages, ({ route }) => route) };
    tables.set(now, table);
  }
  return table;
}

function* listPages(now: Content, former: ReadonlyMap<string, FormerAddress>): Generator<SitePage> {
  yield { route: '/', params: {}, path: '/', alternates: [] };
  yield { route: '/404', params: {}, path: '/404.html', alternates: [] };
  const homes = homeAlternates();
  for (const language of now.languages) {
    const locale = language.path;
    yield { route: '/[locale]', params: { locale }, path: homePath(language.code), alternates: homes };
    yield { route: '/[locale]/404', params: { locale }, path: `/${locale}/404/`, alternates: [] };
    yield {
      route: '/[locale]/[data]',
      params: { locale, data: language.words.data.path },
      path: dataPath(language),
      alternates: dataAlternates(),
    };
    yield {
      route: '/[locale]/[search]',
      params: { locale, search: language.words.search.path },
      path: searchPath(language),
      alternates: searchAlternates(),
    };
    for (const section of sectionsOf(language)) {
      const folder = now.schema(section).plural;
      const params = { locale, [folder]: language.words.sections[section].path };
      yield {
        route: `/[locale]/[${folder}]`,
        params,
        path: sectionPath(language, section),
        alternates: sectionAlternates(section),
      };
    }
  }
  for (const section of [...sectionsOf(now.language(now.languages[0]?.code ?? '')), 'page'] as EntryType[]) {
    for (const first of now.list(section, now.languages[0]?.code ?? '')) {
      const alternates = entryAlternates(first);
      for (const entry of now.translations(first)) {
        const path = entryPath(entry);
        if (!path) continue;
        const locale = now.language(entry.lang).path;
        if (section === 'page') {
          yield { route: '/[locale]/[page]', params: { locale, page: entry.slug }, path, alternates };
        } else {
          const folder = now.schema(section).plural;
          const word = path.split('/')[2] ?? '';
          yield {
            route: `/[locale]/[${folder}]/[slug]`,
            params: { locale, [folder]: word, slug: entry.slug },
            path,
            alternates,
          };
        }
      }
    }
  }
  for (const { path, lang, movedTo } of former.values()) {
    const address = path.slice(1, -1);
    yield movedTo
      ? {
          route: '/[...moved]',
          params: { moved: address },
          path,
          alternates: [],
          movedTo: entryPath(movedTo) ?? homePath(lang),
        }
      : { route: '/[...withdrawn]', params: { withdrawn: address }, path, alternates: [] };
  }
}

/** Two pages at one address: a plain page named like a section, or a file where a page has its folder. */
function refuseTwins(pages: readonly SitePage[]): void {
  const taken = new Map<string, SitePage>();
  for (const page of pages) {
    const address = page.path.endsWith('/') ? page.path.slice(0, -1) : page.path;
    const other = taken.get(address);
    if (other) {
      throw new FeedError(
        `the address ${page.path} would be used twice (${other.route} and ${page.route}).`,
        'Give the page another slug in the CMS: this one is a word of the site’s own addresses.',
        { type: 'page' },
      );
    }
    taken.set(address, page);
  }
}
