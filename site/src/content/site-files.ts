import { cataloguePath, sectionFiles, turtlePath, wholeFeed } from '../data/data-files.ts';
import { daysOf } from '../data/write-calendar.ts';
import type { FeedDocument } from '../schema/parse-document.ts';
import { trackFileNames } from '../tracks/write-track.ts';
import { sectionsOf } from './addresses.ts';
import type { Content } from './content.ts';
import { typesWithCard } from './former-addresses.ts';
import type { SitePage } from './site-pages.ts';

/**
 * The files of the site that are not HTML, and pages that go with another, each printed by an endpoint or page under
 * `site/src/pages`, in both modes, with what it reads recorded. To add one: the endpoint (`export const GET`,
 * `getStaticPaths` where the route has parameters), and its addresses here; those that go with one entry, in
 * `listDocumentFiles`. `pages` are those of no single document.
 */
export function* listFiles(now: Content, pages: readonly SitePage[]): Generator<SitePage> {
  yield fileAt('/robots.txt', '/robots.txt');
  for (const { path: locale } of now.languages)
    yield fileAt('/[locale]/manifest.webmanifest', `/${locale}/manifest.webmanifest`, { locale });
  for (const file of [...listWhole(now), ...listMarkdown(pages)]) yield { ...file, follows: true };
}

/** Files that are made of whole lists. */
function* listWhole(now: Content): Generator<SitePage> {
  for (const path of ['/llms.txt', cataloguePath, turtlePath]) yield fileAt(path, path);
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
}

/**
 * What goes with one document; `pages` are its own, one for each language. Only what follows from this document and
 * its files alone: it is listed again when they change, and not when others do.
 */
export function* listDocumentFiles(
  now: Content,
  document: FeedDocument,
  pages: readonly SitePage[],
): Generator<SitePage> {
  yield* listEvents(now, document, pages);
  yield* listCardsAndTracks(now, document, pages);
  yield* listMarkdown(pages);
}

function* listMarkdown(pages: readonly SitePage[]): Generator<SitePage> {
  for (const { path, alternates, partOf } of pages) {
    if (alternates.length > 0 && partOf === undefined)
      yield fileAt('/[...page]/index.md', `${path}index.md`, { page: path.slice(1, -1) });
  }
}

/** A calendar entry for an event whose days are known. */
function* listEvents(now: Content, { type, id }: FeedDocument, pages: readonly SitePage[]): Generator<SitePage> {
  const event = type === 'workshop' ? now.entry(type, id, now.languages[0]?.code ?? '') : undefined;
  if (!event || !daysOf(event)) return;
  for (const { route, path, params } of pages) yield fileAt(`${route}/event.ics`, `${path}event.ics`, params);
}

/** A card for printing beside each route and village, and files for devices where a route has a track. */
function* listCardsAndTracks(now: Content, { type }: FeedDocument, pages: readonly SitePage[]): Generator<SitePage> {
  for (const { route, params, path } of pages) {
    const language = now.languages.find((one) => one.path === params['locale']);
    if (!language || !typesWithCard.has(type)) continue;
    const card = language.words.maps.cardPath;
    yield fileAt(`${route}/[card]`, `${path}${card}/`, { ...params, card });
    if (route !== '/[locale]/[routes]/[slug]') continue;
    const track = now.find('route', language.code, params['slug'] ?? '')?.fields.track;
    if (!now.track(track)) continue;
    for (const name of Object.values(trackFileNames)) yield fileAt(`${route}/${name}`, `${path}${name}`, params);
  }
}

/** A file for the table of pages; search engines are led to pages, not to files. */
const fileAt = (route: string, path: string, params: SitePage['params'] = {}): SitePage => ({
  route,
  params,
  path,
  alternates: [],
});
