import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isSame } from '../../cms/src/feed/signature.ts';
import { HintGuard } from './hint-guard.ts';
import { entryState } from './entry-state.ts';
import type { PressMetrics } from './press-metrics.ts';
import { chooseLanguage } from './press-words.ts';
import type { Press } from './press.ts';
import { statusPage } from './status-page.ts';
import { statusReport, type PublicAddresses } from './status-report.ts';

interface Control {
  readonly press: Press;
  readonly secret: string;
  readonly metrics: PressMetrics;
  readonly addresses: PublicAddresses;
  /** Starts a run soon, or notes that one is wanted after the one that runs. */
  readonly wake: (confirmed?: boolean) => void;
  /** A draft was saved. */
  readonly onDraft?: (() => void) | undefined;
}

const reports = new Set(['/status', '/status.html', '/status.css', '/metrics', '/entry']);

const sheet = readFileSync(join(import.meta.dirname, 'status.css'), 'utf8');

/**
 * What the press answers on its own port, which is for this machine only:
 * `GET /status`, as JSON or as a page, `GET /entry?type=…&id=…` and `GET /metrics`; `POST /hook`, a signed hint that something was published, `POST /hook/drafts` that a draft
 * was saved; and, with the token,
 * `POST /rollback?release=N`, `POST /unpin` and `POST /confirm`.
 */
export function controlServer({ press, secret, metrics, addresses, wake, onDraft }: Control): Server {
  // Each knows its own: both hints may come in the same millisecond.
  const hooks = new Map([
    ['/hook', { guard: new HintGuard(secret), act: () => wake() }],
    ['/hook/drafts', { guard: new HintGuard(secret), act: () => onDraft?.() }],
  ]);
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://press');
    const say = (status: number, body: unknown) => {
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(`${JSON.stringify(body)}\n`);
    };
    const header = (name: string) => [request.headers[name]].flat()[0];
    request.resume();
    try {
      if (request.method === 'GET' && reports.has(pathname))
        return report(pathname, searchParams, request, response, say);
      if (request.method !== 'POST') return say(404, { error: 'There is nothing here.' });
      const hook = hooks.get(pathname);
      if (hook) {
        if (!hook.guard.accepts(header('x-biseri-time'), header('x-biseri-signature')))
          return say(401, { error: 'Not signed, too old, or seen before.' });
        hook.act();
        return say(202, {});
      }
      if (!isSame(request.headers.authorization ?? '', `Bearer ${secret}`)) return say(401, { error: 'Wrong token.' });
      return command(pathname, searchParams, say);
    } catch (error) {
      return say(409, { error: (error as Error).message });
    }
  });

  function report(
    pathname: string,
    search: URLSearchParams,
    { headers }: IncomingMessage,
    response: ServerResponse,
    say: (status: number, body: unknown) => void,
  ): void {
    const send = (type: string, text: string) =>
      void response
        .writeHead(200, {
          'Content-Type': type,
          'Cache-Control': 'no-store',
          'Content-Security-Policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
          'Referrer-Policy': 'no-referrer',
          'X-Content-Type-Options': 'nosniff',
        })
        .end(text);
    const language = chooseLanguage(search.get('lang'), headers['accept-language']);
    if (pathname === '/status.css') return send('text/css; charset=utf-8', sheet);
    if (pathname === '/metrics') {
      void metrics.text().then(({ type, text }) => send(type, text));
      return;
    }
    if (pathname === '/entry') {
      const [type, id] = [search.get('type'), search.get('id')];
      if (!type || !id) return say(400, { error: 'Say which entry: /entry?type=workshop&id=…' });
      return say(200, entryState(press, addresses.siteUrl, type, id, language));
    }
    const status = statusReport(press, addresses);
    if (pathname === '/status.html' || headers.accept?.includes('text/html'))
      return send('text/html; charset=utf-8', statusPage(status, language));
    return say(200, status);
  }

  function command(pathname: string, search: URLSearchParams, say: (status: number, body: unknown) => void): void {
    const number = search.get('release');
    if (pathname === '/rollback') press.rollBack(number === null ? undefined : Number(number));
    else if (pathname === '/unpin') press.unpin();
    else if (pathname !== '/confirm') return say(404, { error: 'There is nothing here.' });
    if (pathname !== '/rollback') wake(pathname === '/confirm');
    say(200, press.status);
  }
}
