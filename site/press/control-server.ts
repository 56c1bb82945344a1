import { createServer, type Server } from 'node:http';
import { isSame } from '../../cms/src/feed/signature.ts';
import { HintGuard } from './hint-guard.ts';
import type { Press } from './press.ts';

interface Control {
  readonly press: Press;
  readonly secret: string;
  /** Starts a run soon, or notes that one is wanted after the one that runs. */
  readonly wake: (confirmed?: boolean) => void;
  /** A draft was saved. */
  readonly onDraft?: (() => void) | undefined;
}

/**
 * What the press answers on its own port, which is for this machine only:
 * `GET /status`; `POST /hook`, a signed hint that something was published, `POST /hook/drafts` that a draft
 * was saved; and, with the token,
 * `POST /rollback?release=N`, `POST /unpin` and `POST /confirm`.
 */
export function controlServer({ press, secret, wake, onDraft }: Control): Server {
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
      if (request.method === 'GET' && pathname === '/status') return say(200, press.status);
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

  function command(pathname: string, search: URLSearchParams, say: (status: number, body: unknown) => void): void {
    const number = search.get('release');
    if (pathname === '/rollback') press.rollBack(number === null ? undefined : Number(number));
    else if (pathname === '/unpin') press.unpin();
    else if (pathname !== '/confirm') return say(404, { error: 'There is nothing here.' });
    if (pathname !== '/rollback') wake(pathname === '/confirm');
    say(200, press.status);
  }
}
