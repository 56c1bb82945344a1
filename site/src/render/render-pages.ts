import type { RouteData } from 'astro';
import type { SitePage } from '../content/site-pages.ts';
import type { Press } from './compile-press.ts';

type WantedPage = Pick<SitePage, 'route' | 'path'>;

/** One printed page. */
export interface RenderedPage {
  /** File in the release: `mk/proekti/index.html`. */
  readonly file: string;
  readonly page: WantedPage;
  readonly bytes: Uint8Array;
}

/** Renders every page of the site, one after the other, in this process. */
export async function* renderPages(press: Press, site: string): AsyncGenerator<RenderedPage> {
  const render = pageRenderer(press, site);
  for (const page of press.sitePages()) yield await render(page);
}

/** Renders pages of the site, whichever are wanted. */
export function pageRenderer(press: Press, site: string): (page: WantedPage) => Promise<RenderedPage> {
  const routes = new Map(press.app.manifestData.routes.map((route) => [route.route, route]));
  return (page) => renderPage(press, page, routes, site);
}

async function renderPage(
  { app }: Press,
  page: WantedPage,
  routes: ReadonlyMap<string, RouteData>,
  site: string,
): Promise<RenderedPage> {
  // Several routes with parameters match one address; the site's own list knows which one it is.
  const routeData = routes.get(page.route);
  if (!routeData)
    throw new Error(
      `${page.path}: there is no page file for the route ${page.route}. Add it under site/src/pages, or compile the press again.`,
    );
  const response = await app.render(new Request(new URL(page.path, site)), { routeData });
  if (response.status !== 200 && response.status !== 404)
    throw new Error(`${page.path} failed with ${response.status}: ${(await response.text()).slice(0, 200)}`);
  return { file: fileOf(page.path), page, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Where a page's address lies in a folder of files. */
export const fileOf = (path: string): string => (path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1));
