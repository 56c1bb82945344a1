import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { xDefault } from '../content/addresses.ts';
import { sitePages } from '../content/site-pages.ts';

/** `@astrojs/sitemap`, told which pages are one and the same in several languages, and which to leave out. */
export function siteMap(): AstroIntegration {
  return sitemap({
    namespaces: { news: false, image: false, video: false, xhtml: true },
    serialize: (item) => describe(item),
  });
}

let byPath: ReadonlyMap<string, SitemapItem['links']> | undefined;

function describe(item: SitemapItem): SitemapItem | undefined {
  const { origin, pathname } = new URL(item.url);
  byPath ??= listedPages(origin);
  return byPath.has(pathname) ? { url: item.url, links: byPath.get(pathname) } : undefined;
}

function listedPages(origin: string): ReadonlyMap<string, SitemapItem['links']> {
  return new Map(
    sitePages()
      .filter(({ path, alternates }) => alternates.length > 0 || path === '/')
      .map(({ path, alternates }) => {
        const links = alternates.map((one) => ({ lang: one.lang, url: origin + one.path }));
        const fallback = xDefault(alternates);
        return [path, fallback ? [...links, { lang: 'x-default', url: origin + fallback }] : undefined];
      }),
  );
}
