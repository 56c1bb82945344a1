import { describe, expect, it } from 'vitest';
import type { SitePage } from '../content/site-pages.ts';
import { serverFiles } from './server-files.ts';
import { headersOf } from './site-headers.ts';

const page = (path: string): SitePage => ({ route: '/[locale]', params: {}, path, alternates: [] });
const moved = (path: string, movedTo: string): SitePage => ({ ...page(path), route: '/[...moved]', movedTo });
const withdrawn = (path: string): SitePage => ({ ...page(path), route: '/[...withdrawn]' });
const pages = [
  page('/en/projects/pearls-2/'),
  page('/en/Projects/Twin/'),
  moved('/en/projects/pearls/', '/en/projects/pearls-2/'),
  moved('/en/projects/twin/', '/en/projects/pearls-2/'),
  moved('/en/projects/bisers/', '/en/projects/pearls-2/'),
  withdrawn('/lv/marsruti/vecais/'),
];
const linesOf = (file: string, list = pages) => serverFiles(list).get(file)?.split('\n').filter(Boolean) ?? [];

describe('what web servers are told of former addresses', () => {
  it('is, for Caddy, an address and where it leads, or that it is withdrawn', () => {
    expect(linesOf('.server/moved.caddy')).toEqual([
      '/en/projects/bisers/ /en/projects/pearls-2/',
      '/en/projects/twin/ /en/projects/pearls-2/',
      '/en/projects/pearls/ /en/projects/pearls-2/',
    ]);
    expect(linesOf('.server/withdrawn.caddy')).toEqual(['/lv/marsruti/vecais/ yes']);
  });

  it('leaves out, for nginx, what it would take for a page that is there, as it does not see capitals', () => {
    expect(linesOf('.server/moved.nginx')).toEqual([
      '/en/projects/bisers/ /en/projects/pearls-2/;',
      '/en/projects/pearls/ /en/projects/pearls-2/;',
    ]);
    expect(linesOf('.server/withdrawn.nginx')).toEqual(['/lv/marsruti/vecais/ yes;']);
  });

  it('is, for static hosts, no more than they take, the newest first', () => {
    const many = Array.from({ length: 2100 }, (_, at) => moved(`/en/a/${at}/`, '/en/a/b/'));
    const lines = linesOf('_redirects', many);
    expect(lines).toHaveLength(2000);
    expect(lines[0]).toBe('/en/a/2099/ /en/a/b/ 301');
  });

  it('says nothing where no address has changed', () => {
    expect(linesOf('_redirects', [page('/en/')])).toEqual([]);
  });
});

/** Reads a `_headers` file as Netlify and Cloudflare Pages do: what all matching rules say, joined. */
function readHeaders(text: string, path: string): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  let applies = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) applies = path.startsWith(line.replace('*', ''));
    else if (applies && line.startsWith('  ')) {
      const [name = '', ...value] = line.trim().split(': ');
      (said[name] ??= []).push(value.join(': '));
    }
  }
  return said;
}

describe('what static hosts are told of headers', () => {
  const text = serverFiles(pages).get('_headers') ?? '';

  it('is as strict for pages as our own server', () => {
    const said = readHeaders(text, '/mk/');
    expect(said['Content-Security-Policy']).toEqual([headersOf('/mk/')['Content-Security-Policy']]);
    expect(said['X-Content-Type-Options']).toEqual(['nosniff']);
    expect(said['Cache-Control']).toBeUndefined();
  });

  it('lets hashed files be kept for ever, and uploads run nothing', () => {
    expect(readHeaders(text, '/_astro/a.css')['Cache-Control']).toEqual(['public, max-age=31536000, immutable']);
    expect(readHeaders(text, '/media/a/drawing.svg')['Content-Security-Policy']?.join()).toMatch(/sandbox/);
  });
});

describe('the headers of an address', () => {
  it.each([
    ['/media/a/report.pdf', 'attachment'],
    ['/media/a/page.html', 'attachment'],
    ['/media/a/drawing.svg', undefined],
    ['/media/a/480.webp', undefined],
    ['/mk/', undefined],
  ])('%s: %s', (path, disposition) => {
    expect(headersOf(path)['Content-Disposition']).toBe(disposition);
  });

  it('let pages run only what is a file of the site', () => {
    const policy = headersOf('/mk/')['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|data:|https?:|\*/);
  });
});
