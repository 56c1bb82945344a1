import type { SitePage } from '../content/site-pages.ts';
import { headerRules } from './site-headers.ts';

/** Cloudflare Pages takes no more; what is older is still led on by its page. */
const REDIRECT_LIMIT = 2000;

/** Where servers find what a page cannot say by itself; no server gives this folder to readers. */
export const serverFolder = '.server';

/**
 * Files of a release that are for web servers: where changed addresses have gone and which pages are withdrawn, for
 * Caddy and nginx to include and for static hosts (`_redirects`, `_headers`) to read; text by file name.
 */
export function serverFiles(pages: readonly SitePage[]): Map<string, string> {
  const moved = pages.flatMap(({ path, movedTo }) => (movedTo === undefined ? [] : [{ path, to: movedTo }])).reverse();
  const withdrawn = pages.filter(({ route }) => route === '/[...withdrawn]').map(({ path }) => path);
  const lines = (list: readonly string[]) => list.map((line) => `${line}\n`).join('');
  const once = distinctForNginx(pages, moved.length + withdrawn.length);
  return new Map([
    [`${serverFolder}/moved.caddy`, lines(moved.map(({ path, to }) => `${path} ${to}`))],
    [`${serverFolder}/withdrawn.caddy`, lines(withdrawn.map((path) => `${path} yes`))],
    [
      `${serverFolder}/moved.nginx`,
      lines(moved.filter(({ path }) => once(path)).map(({ path, to }) => `${path} ${to};`)),
    ],
    [`${serverFolder}/withdrawn.nginx`, lines(withdrawn.filter(once).map((path) => `${path} yes;`))],
    ['_redirects', lines(moved.slice(0, REDIRECT_LIMIT).map(({ path, to }) => `${path} ${to} 301`))],
    ['_headers', staticHeaders()],
  ]);
}

/** nginx compares without regard to capitals: an address that another one equals then is left to its page. */
function distinctForNginx(pages: readonly SitePage[], former: number): (path: string) => boolean {
  const times = new Map<string, number>();
  if (former > 0) {
    for (const { path } of pages) {
      const key = path.toLowerCase();
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  return (path) => times.get(path.toLowerCase()) === 1;
}

/**
 * In the form of Netlify and Cloudflare Pages. Their rules add up and cannot leave endings out; pages that they are told
 * nothing about they let nobody keep without asking.
 */
function staticHeaders(): string {
  const rules = headerRules.filter(({ except }) => !except);
  return rules
    .map(({ pattern, headers }) => {
      const said = Object.entries(headers).filter(([name]) => pattern !== '/*' || name !== 'Cache-Control');
      return `${pattern}\n${said.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
    })
    .join('');
}
