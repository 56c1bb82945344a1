import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { BenchEntry } from './entry.ts';
import type { Workplace } from './workplace.ts';

/** A server that gives documents as the CMS would (docs/feed.md), until the workplace is cleared. */
export interface BenchFeed {
  readonly url: string;
  /** Publishes a document anew, with the next number. */
  publish(entry: BenchEntry): void;
}

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

export async function serveFeed(place: Workplace, entries: readonly BenchEntry[]): Promise<BenchFeed> {
  const lines = new Map<string, { seq: number; text: string; manifest: unknown[] }>();
  let seq = 0;
  const publish = (entry: BenchEntry) => {
    const { type, id, facts, locales } = entry;
    const hashes = Object.entries(locales).map(([locale, texts]) => [locale, hash([facts, texts])] as const);
    seq += 1;
    const line = { ...entry, seq, hashes: Object.fromEntries(hashes) };
    const manifest = hashes.map(([locale, of]) => [type, id, locale, of]);
    lines.set(id, { seq, text: `${JSON.stringify(line)}\n`, manifest });
  };
  entries.forEach(publish);
  const server = createServer(({ url = '' }, answer) => {
    const { pathname, searchParams } = new URL(url, 'http://bench');
    const since = Number(searchParams.get('since') ?? 0);
    if (pathname === '/api/feed') {
      const said = [...lines.values()].filter((line) => line.seq > since);
      const text = said.map((line) => line.text).join('');
      answer.end(`{"feed":1,"since":${since}}\n${text}{"end":true,"seq":${seq},"count":${said.length}}\n`);
    } else if (pathname === '/api/feed/manifest') {
      answer.end(JSON.stringify({ seq, entries: [...lines.values()].flatMap(({ manifest }) => manifest) }));
    } else answer.writeHead(404).end();
  });
  // The reader works in this same process; while it does, the server cannot close what it no longer needs.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  place.later(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The feed of the bench has no port.');
  return { url: `http://127.0.0.1:${address.port}`, publish };
}
