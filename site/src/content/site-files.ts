import { trackFileNames } from '../tracks/write-track.ts';
import type { Content } from './content.ts';
import type { SitePage } from './site-pages.ts';

/**
 * The files of the site that are not HTML, and pages that go with another; each printed by an endpoint under `site/src/pages` like any page, in both
 * modes, with what it reads recorded. To add one: the endpoint (`export const GET`, `getStaticPaths` where the route
 * has parameters), and its addresses here. `pages` are those that have been listed before.
 */
export function* listFiles(now: Content, pages: readonly SitePage[]): Generator<SitePage> {
  yield fileAt('/robots.txt', '/robots.txt');
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
