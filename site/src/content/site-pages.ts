import type { EntryType } from '../schema/entry-types.ts';
import { dataAlternates, dataPath } from '../data/data-files.ts';
import { FeedError } from '../schema/feed-error.ts';
import type { FeedDocument } from '../schema/parse-document.ts';
import { documentKey } from '../snapshot/snapshot.ts';
import {
  entryAlternates,
  entryPath,
  homeAlternates,
  homePath,
  listPagePath,
  peopleAlternates,
  peoplePath,
  searchAlternates,
  searchPath,
  sectionAlternates,
  sectionPath,
  sectionsOf,
  villageListAlternates,
  villageListPath,
  type Alternate,
  type Section,
} from './addresses.ts';
import type { Language } from '../languages/language.ts';
import type { Content } from './content.ts';
import { content } from './current-content.ts';
import type { Entry } from './entry.ts';
import { claimant, formerAddresses, type FormerAddress } from './former-addresses.ts';
import { listPageCount } from './list-pages.ts';
import { listDocumentFiles, listFiles } from './site-files.ts';
import { facetNames } from './village-facets.ts';

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
  /** The document that it shows, or whose address it was: `type/id`. */
  readonly of?: string;
  /** Where a changed address leads. */
  readonly movedTo?: string;
  /** A file made of whole lists, or a later page of one: it may follow a moment after the pages. */
  readonly follows?: true;
  /** Part of a list that is told whole at another address: it has no Markdown of its own. */
  readonly partOf?: string;
}

interface PageTable {
  readonly pages: readonly SitePage[];
  readonly byRoute: ReadonlyMap<string, readonly SitePage[]>;
}

const tables = new WeakMap<Content, PageTable>();
const formers = new WeakMap<Content, ReadonlyMap<string, FormerAddress>>();

/** Every page of the site: what `astro build` and the press both print. */
export const sitePages = (): readonly SitePage[] => tableOf(content()).pages;

/** For `getStaticPaths`: the pages of one route. */
export const pathsTo = (route: string): { params: PageParams }[] =>
  (tableOf(content()).byRoute.get(route) ?? []).map(({ params }) => ({ params }));

/** What there is to say at an address that was live once: where its page is now, or in which languages it still is. */
export function formerAddress(path: string): {
  lang: string;
  movedTo: Entry | undefined;
  elsewhere: readonly Entry[];
} {
  const found = formersOf(content()).get(path);
  if (!found) throw new Error(`${path} was never an address of this site.`);
  const { lang, type, id } = found;
  const now = content().entry(type, id, lang);
  const movedTo = now?.lang === lang ? now : undefined;
  return { lang, movedTo, elsewhere: now && !movedTo ? content().translations(now) : [] };
}

/** Pages that are no single document's: the door, first pages, lists, files of the whole site, former addresses. */
export function generalPages(): readonly SitePage[] {
  const now = content();
  const pages = [...listGeneral(now), ...listFormer(formersOf(now))];
  return [...pages, ...listFiles(now, pages)];
}

/** Pages of one document, in each of its languages, and the files that go with them. */
export function documentPages(document: FeedDocument): readonly SitePage[] {
  const now = content();
  const pages = document.gone || !hasPages(now, document.type) ? [] : [...listDocument(now, document)];
  return [...pages, ...listDocumentFiles(now, document, pages)];
}

function tableOf(now: Content): PageTable {
  let table = tables.get(now);
  if (!table) {
    const pages = [...generalPages()];
    for (const document of now.documents()) pages.push(...documentPages(document));
    refuseTwins(pages);
    table = { pages, byRoute: Map.groupBy(pages, ({ route }) => route) };
    tables.set(now, table);
  }
  return table;
}

function formersOf(now: Content): ReadonlyMap<string, FormerAddress> {
  let former = formers.get(now);
  if (!former) formers.set(now, (former = formerAddresses(now)));
  return former;
}

function* listGeneral(now: Content): Generator<SitePage> {
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
    yield {
      route: '/[locale]/[people]',
      params: { locale, people: language.words.people.path },
      path: peoplePath(language),
      alternates: peopleAlternates(),
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
      yield* listLaterPages(now, language, section);
    }
  }
}

/**
 * The pages of a list after its first, and where there are any of the villages, these by what they are chosen by. A new
 * entry moves the rows of all later pages, so nobody waits for them.
 */
function* listLaterPages(now: Content, language: Language, section: Section): Generator<SitePage> {
  const partOf = sectionPath(language, section);
  const locale = language.path;
  const follows = true;
  const pages = listPageCount(now.list(section, now.languages[0]?.code ?? '').length);
  for (let number = 2; number <= pages; number++) {
    const { sections, paging } = language.words;
    yield {
      route: '/[locale]/[section]/[pages]/[number]',
      params: { locale, section: sections[section].path, pages: paging.path, number: String(number) },
      path: listPagePath(language, section, number),
      alternates: sectionAlternates(section, number),
      follows,
      partOf,
    };
  }
  for (const facet of section === 'village' && pages > 1 ? facetNames : []) {
    const { sections, paging } = language.words;
    yield {
      route: '/[locale]/[villages]/[lists]/[facet]',
      params: { locale, villages: sections.village.path, lists: paging.lists, facet },
      path: villageListPath(language, facet),
      alternates: villageListAlternates(facet),
      follows,
      partOf,
    };
  }
}

const hasPages = (now: Content, type: string) =>
  type === 'page' || type in now.language(now.languages[0]?.code ?? '').words.sections;

function* listDocument(now: Content, { type, id }: FeedDocument): Generator<SitePage> {
  const of = documentKey(type, id);
  const first = now.entry(type as EntryType, id, now.languages[0]?.code ?? '');
  if (!first) return;
  const alternates = entryAlternates(first);
  const folder = now.schema(type).plural;
  for (const entry of now.translations(first)) {
    const path = entryPath(entry);
    if (!path) continue;
    const { slug } = entry;
    const locale = now.language(entry.lang).path;
    if (type === 'page') yield { route: '/[locale]/[page]', params: { locale, page: slug }, path, alternates, of };
    else {
      const params = { locale, [folder]: path.split('/')[2] ?? '', slug };
      yield { route: `/[locale]/[${folder}]/[slug]`, params, path, alternates, of };
    }
  }
}

function* listFormer(former: ReadonlyMap<string, FormerAddress>): Generator<SitePage> {
  for (const address of former.values()) {
    const { path, movedTo } = address;
    const page = { path, alternates: [], of: claimant(address) };
    const param = path.slice(1, -1);
    yield movedTo === undefined
      ? { ...page, route: '/[...withdrawn]', params: { withdrawn: param } }
      : { ...page, route: '/[...moved]', params: { moved: param }, movedTo };
  }
}

/** Where a page lies whatever kind of file it is: no file may have the name of a page's folder. */
export const placeOf = (path: string): string => (path.endsWith('/') ? path.slice(0, -1) : path);

/** Two pages at one address: a plain page named like a section, or a file where a page has its folder. */
export function twinError(one: SitePage, other: SitePage): FeedError {
  return new FeedError(
    `the address ${one.path} would be used twice (${[one.route, other.route].sort().join(' and ')}).`,
    'Give the page another slug in the CMS: this one is a word of the site’s own addresses.',
    { type: 'page' },
  );
}

function refuseTwins(pages: readonly SitePage[]): void {
  const taken = new Map<string, SitePage>();
  for (const page of pages) {
    const other = taken.get(placeOf(page.path));
    if (other) throw twinError(page, other);
    taken.set(placeOf(page.path), page);
  }
}
