import { xDefault, type Alternate } from '../src/content/addresses.ts';

/** Addresses in one file; search engines take up to 50,000. */
const LIMIT = 45_000;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The order of `@astrojs/sitemap`. */
const { compare } = new Intl.Collator('en', { numeric: true });

interface Listed {
  readonly path: string;
  readonly alternates: readonly Alternate[];
}

/** The sitemap that `@astrojs/sitemap` makes in `astro build`, byte for byte: text by file name. */
export function writeSitemap(pages: readonly Listed[], site: string): Map<string, string> {
  const urls = pages
    .filter(({ path, alternates }) => alternates.length > 0 || path === '/')
    .map((page) => ({ ...page, url: new URL(page.path, site).href }))
    .sort((one, other) => compare(one.url, other.url));
  const files = new Map<string, string>();
  for (let start = 0; start < urls.length; start += LIMIT) {
    const text = urls.slice(start, start + LIMIT).map(({ url, alternates }) => describe(url, alternates, site));
    const name = `sitemap-${files.size}.xml`;
    files.set(
      name,
      `${head}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">${text.join('')}</urlset>`,
    );
  }
  const parts = [...files.keys()].map((name) => `<sitemap><loc>${new URL(name, site).href}</loc></sitemap>`);
  files.set('sitemap-index.xml', `${head}<sitemapindex xmlns="${schema}">${parts.join('')}</sitemapindex>`);
  return files;
}

function describe(url: string, alternates: readonly Alternate[], site: string): string {
  const fallback = xDefault(alternates);
  const all = fallback ? [...alternates, { lang: 'x-default', path: fallback }] : alternates;
  const links = all.map(
    ({ lang, path }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escape(new URL(path, site).href)}"/>`,
  );
  return `<url><loc>${escape(url)}</loc>${links.join('')}</url>`;
}
