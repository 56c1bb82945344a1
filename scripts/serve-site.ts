import { existsSync, readFileSync, realpathSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { RequestHandler } from 'sirv';
import sirv from 'sirv';
import { whenOpen } from './when-open.ts';
import { serverFolder } from '../site/src/render/server-files.ts';
import { fileTypes, headersOf } from '../site/src/render/site-headers.ts';

/** One release, as it is served. */
interface Served {
  readonly folder: string;
  readonly files: RequestHandler;
  /** Where changed addresses have gone. */
  readonly moved: ReadonlyMap<string, string>;
  readonly withdrawn: ReadonlyMap<string, string>;
}

/** Serves the site on this machine from a folder, or from a link that moves on from folder to folder. */
export function serveSite(link: string, port: number): Server {
  let served: Served | undefined;
  const serve = (request: IncomingMessage, response: ServerResponse, attempts = 5): void => {
    if (attempts === 0) return void response.writeHead(503, { 'Retry-After': '1' }).end();
    // The link is followed once for each request: a file is never measured in one release and read from the next.
    const folder = realpathSync(link);
    if (served?.folder !== folder) served = open(folder);
    whenOpen(response, () => serve(request, response, attempts - 1));
    answer(served, request, response);
  };
  return createServer((request, response) => serve(request, response)).listen(port, '127.0.0.1');
}

const open = (folder: string): Served => ({
  folder,
  files: sirv(folder, {
    // Looked up when they are asked for; to list a large site first would hold up its readers.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    onNoMatch: (request, response) => sendPage(folder, notFoundPages(request), 404, response),
    setHeaders: (response, path) => {
      const type = fileTypes[/\.(\w+)$/.exec(path)?.[1] ?? ''];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  }),
  moved: readPairs(join(folder, serverFolder, 'moved.caddy')),
  withdrawn: readPairs(join(folder, serverFolder, 'withdrawn.caddy')),
});

function answer({ folder, files, moved, withdrawn }: Served, request: IncomingMessage, response: ServerResponse): void {
  const [, pathname = '/', search = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '/') ?? [];
  for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value);
  const to = moved.get(pathname);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  } else if (to !== undefined) {
    response.writeHead(301, { Location: `${to}${search}` }).end();
  } else if (withdrawn.has(pathname)) {
    sendPage(folder, [`${pathname.slice(1)}index.html`], 410, response);
  } else if (pathname.includes('/.') || pathname === '/_redirects' || pathname === '/_headers') {
    sendPage(folder, notFoundPages(request), 404, response);
  } else if (isFolder(folder, pathname)) {
    response.writeHead(308, { Location: `${pathname}/${search}` }).end();
  } else files(request, response);
}

/** A page is at its address with a slash only, so that no page has two. */
const isFolder = (folder: string, pathname: string): boolean =>
  /^(?:\/[\w~-][\w.~-]*)+$/.test(pathname) && existsSync(join(folder, pathname, 'index.html'));

/** What is not there gets the page that says so, in the language of the address. */
function notFoundPages({ url = '/' }: IncomingMessage): string[] {
  const [, language = ''] = /^\/([A-Za-z-]{2,8})\//.exec(url) ?? [];
  return [`${language}/404/index.html`, '404.html'];
}

/** The first of the pages that is there. */
function sendPage(folder: string, names: readonly string[], status: number, response: ServerResponse): void {
  const page = names.map((name) => read(join(folder, name))).find(Boolean);
  const headers = { ...headersOf('/'), 'Content-Type': 'text/html; charset=utf-8' };
  response.removeHeader('Content-Disposition');
  response.writeHead(status, headers).end(page ?? 'Not found');
}

/** Pairs of words, one a line. */
function readPairs(path: string): ReadonlyMap<string, string> {
  const lines = read(path)?.toString('utf8').split('\n') ?? [];
  return new Map(
    lines.filter(Boolean).map((line): [string, string] => {
      const [one = '', other = ''] = line.split(' ');
      return [one, other];
    }),
  );
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
