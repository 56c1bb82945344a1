import { readFileSync, realpathSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { RequestHandler } from 'sirv';
import sirv from 'sirv';

/** Serves the site on this machine from a folder, or from a link that moves on from folder to folder. */
export function serveSite(link: string, port: number): Server {
  let served = '';
  let files: RequestHandler | undefined;
  return createServer((request, response) => {
    // The link is followed once for each request: a file is never measured in one release and read from the next.
    const folder = realpathSync(link);
    if (folder !== served || files === undefined) {
      served = folder;
      files = filesOf(folder);
    }
    files(request, response);
  }).listen(port, '127.0.0.1');
}

function filesOf(folder: string): RequestHandler {
  return sirv(folder, {
    // Looked up when they are asked for; to list a large site first would hold up its readers.
    dev: true,
    etag: true,
    dotfiles: false,
    onNoMatch: (request, response) => notFound(folder, request, response),
    setHeaders: (response, path) => {
      const forEver = path.startsWith('/_astro/') || path.startsWith('/media/');
      response.setHeader('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
}

/** What is not there gets the page that says so, in the language of the address. */
function notFound(folder: string, { url = '/' }: IncomingMessage, response: ServerResponse): void {
  const [, language = ''] = /^\/([a-z]{2,3})\//.exec(url) ?? [];
  const page = [`${language}/404/index.html`, '404.html'].map((name) => read(join(folder, name))).find(Boolean);
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(page ?? 'Not found');
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
