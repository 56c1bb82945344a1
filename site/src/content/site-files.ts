import { cataloguePath, sectionFiles, wholeFeed } from '../data/data-files.ts';
import { daysOf } from '../data/write-calendar.ts';
import { trackFileNames } from '../tracks/write-track.ts';
import { entryPath, sectionsOf } from './addresses.ts';
import type { Content } from './content.ts';
import type { SitePage } from './site-pages.ts';

/**
 * The files of the site that are not HTML, and pages that go with another; each printed by an endpoint or page under
 * `site/src/pages`, in both modes, with what it reads recorded. To add one: the endpoint (`export const GET`,
 * `getStaticPaths` where the route has parameters), and its addresses here. `pages` are those that have been listed
 * before.
 */
export function* listFiles(now: Content, pages: readonly SitePage[]): Generator<SitePage> {
  for (const path of ['/robots.txt', '/llms.txt', cataloguePath]) yield fileAt(path, path);
  for (const language of now.languages) {
    const locale = language.path;
    const feed = wholeFeed(language);
    yield fileAt(feed.route, feed.path, { locale });
    for (const name of ['search-pages.txt', 'search-records.json'])
      yield fileAt(`/[locale]/${name}`, `/${locale}/${name}`, { locale });
    for (const section of sectionsOf(language)) {
      const params = { locale, section: language.words.sections[section].path };
      for (const { route, path } of sectionFiles(language, section)) yield fileAt(route, path, params);
    }
  }
  yield* listEvents(now);
  yield* listCardsAndTracks(now, pages);
  for (const { path, alternates } of pages) {
    if (alternates.length > 0) yield fileAt('/[...page]/index.md', `${path}index.md`, { page: path.slice(1, -1) });
  }
}

/** A calendar entry for each event whose days are known. */
function* listEvents(now: Content): Generator<SitePage> {
  const folder = now.schema('workshop').plural;
  for (const first of now.list('workshop', now.languages[0]?.code ?? '')) {
    if (!daysOf(first)) continue;
    for (const entry of now.translations(first)) {
      const path = entryPath(entry) ?? '';
      const [, locale = '', word = ''] = path.split('/');
      const params = { locale, [folder]: word, slug: entry.slug };
      yield fileAt(`/[locale]/[${folder}]/[slug]/event.ics`, `${path}event.ics`, params);
    }
  }
}

/** A card for printing beside each route and village, and files for devices where a route has a track. */
function* listCardsAndTracks(now: Content, pages: readonly SitePage[]): Generator<SitePage> {
  const byPath = new Map(now.languages.map((language) => [language.path, language]));
  for (const { route, params, path } of pages) {
    const language = byPath.get(params['locale'] ?? '');
    if (!language || !hasCard.has(route)) continue;
    const card = language.words.maps.cardPath;
    yield fileAt(`${route}/[card]`, `${path}${card}/`, { ...params, card });
    if (route !== '/[locale]/[routes]/[slug]') continue;
    const track = now.find('route', language.code, params['slug'] ?? '')?.fields.track;
    if (!now.track(track)) continue;
    for (const name of Object.values(trackFileNames)) yield fileAt(`${route}/${name}`, `${path}${name}`, params);
  }
}

/** Routes and villages have a card for printing beside their page. */
const hasCard: ReadonlySet<string> = new Set(['/[locale]/[routes]/[slug]', '/[locale]/[villages]/[slug]']);

/** A file for the table of pages; search engines are led to pages, not to files. */
const fileAt = (route: string, path: string, params: SitePage['params'] = {}): SitePage => ({
  route,
  params,
  path,
  alternates: [],
});
