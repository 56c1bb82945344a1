import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { readTicket, type PreviewWish } from '../../cms/src/feed/signature.ts';
import type { Preview, Previewer } from './previewer.ts';

export interface PreviewServerOptions {
  readonly previewer: Previewer;
  /** With which tickets are signed. */
  readonly key: string;
  /** Where all links of a previewed page lead. */
  readonly siteUrl: string;
  /** Folder of the style sheets. */
  readonly assets: string;
  /** Origins of the CMS, whose admin shows previews in a frame. */
  readonly cmsOrigins: readonly string[];
}

/** How long a question for news stays open, and how often it looks by itself in case a hint is lost; milliseconds. */
const [PATIENCE, LOOK_EVERY] = [25_000, 5_000];

const EXPIRED = 'This preview has expired, or its address is not whole. Open it again from the entry in the CMS.';

/**
 * Answers `/` with a previewed page and `/changes` as soon as that page is another, both only for a ticket; style
 * sheets and media to everybody on this machine. All other addresses lead to the live site.
 */
export function previewServer({ previewer, key, siteUrl, assets, cmsOrigins }: PreviewServerOptions): {
  server: Server;
  /** To be called when a draft, or what is published, has changed. */
  changed: () => void;
} {
  const news = new EventEmitter().setMaxListeners(0);
  const toSite = ({ url = '/' }: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(302, { Location: `${siteUrl}${new URL(url, siteUrl).pathname}` }).end();
  const serveAsset = sirv(assets, { dev: true, dotfiles: false, onNoMatch: toSite });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://preview');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Robots-Tag', 'noindex');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Content-Security-Policy', `frame-ancestors ${cmsOrigins.join(' ')}`);
    const source = previewer.media.get(decodeURI(pathname));
    if (request.method !== 'GET') response.writeHead(405).end();
    else if (source) sendMedia(source, pathname, response);
    else if (pathname !== '/' && pathname !== '/changes') serveAsset(request, response);
    else {
      const wish = readTicket(searchParams, key);
      if (!wish) send(response, 401, sentence(EXPIRED));
      else if (pathname === '/changes') await sayChange(wish, searchParams.get('seen'), response);
      else sendPreview(response, await previewer.look(wish));
    }
  }

  /** 200 once the page is not the one that was seen, 204 if it stays the same for a while. */
  async function sayChange(wish: PreviewWish, seen: string | null, response: ServerResponse): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!response.destroyed) {
      // Listens before it looks: what changes meanwhile is not missed.
      const next = once(news, 'changed', { signal: AbortSignal.timeout(LOOK_EVERY) }).catch(() => undefined);
      const isNew = hashOf(await previewer.look(wish)) !== seen;
      if (isNew || Date.now() > end) return void response.writeHead(isNew ? 200 : 204).end();
      await next;
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  return { server, changed: () => news.emit('changed') };
}

const hashOf = ({ text }: Preview) => createHash('sha256').update(text).digest('hex');

function sendPreview(response: ServerResponse, preview: Preview): void {
  const html = preview.status === 200 ? preview.text : sentence(preview.text);
  send(
    response,
    preview.status,
    html.replace(/(?=<\/body>(?!.*<\/body>))/s, () => followScript(hashOf(preview))),
  );
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
}

/** Variants are pictures; originals are for downloading, as the type that somebody gave them is not known here. */
function sendMedia(path: string, address: string, response: ServerResponse): void {
  if (address.endsWith('.webp')) response.setHeader('Content-Type', 'image/webp');
  else response.setHeader('Content-Disposition', 'attachment');
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const sentence = (text: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title></head><body><p>${escape(text)}</p></body></html>`;

/** Loads the page again when it has changed; links to other pages leave the admin's frame, which may show previews only. */
const followScript = (seen: string) => `<script>
(async () => {
  for (;;) {
    const answer = await fetch('/changes' + location.search + '&seen=${seen}').catch(() => undefined);
    if (answer && answer.status !== 204) return location.reload();
    if (!answer) await new Promise((done) => setTimeout(done, 1000));
  }
})();
addEventListener('click', ({ target }) => {
  const link = target.closest('a[href]');
  if (link && link.pathname !== location.pathname) link.target = '_blank';
});
</script>
`;
