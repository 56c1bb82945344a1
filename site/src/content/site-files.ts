import type { Content } from './content.ts';
import type { SitePage } from './site-pages.ts';

/**
 * The files of the site that are not HTML, each printed by an endpoint under `site/src/pages` like any page, in both
 * modes, with what it reads recorded. To add one: the endpoint (`export const GET`, `getStaticPaths` where the route
 * has parameters), and its addresses here. `pages` are those that have been listed before.
 */
export function* listFiles(_now: Content, _pages: readonly SitePage[]): Generator<SitePage> {
  yield fileAt('/robots.txt', '/robots.txt');
}

/** A file for the table of pages; search engines are led to pages, not to files. */
const fileAt = (route: string, path: string, params: SitePage['params'] = {}): SitePage => ({
  route,
  params,
  path,
  alternates: [],
});
