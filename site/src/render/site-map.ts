import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { xDefault } from '../content/addresses.ts';
import { sitePages } from '../content/site-pages.ts';

/** `@astrojs/sitemap`, told which pages are one and the same in several languages, and which to leave out. */
export function siteMap(): AstroIntegration {
  return sitemap({
    namespaces: { news: false, image: false, video: false, xhtml: true },
    serialize: describe,
  });
}

let byPath: ReadonlyMap<string, SitemapItem> | undefined;

function describe({ url }: SitemapItem): SitemapItem | undefined {
  const { origin, pathname } = new URL(url);
  byPath ??= listedPages(origin);
  return byPath.get(pathname);
}

/** What the map says of each page, by path; redirects, withdrawn pages and “not found” are not in it. */
function listedPages(origin: string): ReadonlyMap<string, SitemapItem> {
  return new Map(
    sitePages()
      .filter(({ path, alternates }) => alternates.length > 0 || path === '/')
      .map(({ path, alternates }) => {
        const links = alternates.map((one) => ({ lang: one.lang, url: origin + one.path }));
        const fallback = xDefault(alternates);
        if (fallback) links.push({ lang: 'x-default', url: origin + fallback });
        return [path, links.length > 0 ? { url: origin + path, links } : { url: origin + path }];
      }),
  );
}
