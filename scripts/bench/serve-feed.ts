import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { BenchEntry } from './entry.ts';
import type { Workplace } from './workplace.ts';

/** Address of a server that gives these documents as the CMS would (docs/feed.md), until the workplace is cleared. */
export async function serveFeed(place: Workplace, entries: readonly BenchEntry[]): Promise<string> {
  const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
  const lines = entries.map((entry, at) => {
    const hashed = Object.entries(entry.locales).map(
      ([locale, texts]) => [locale, hash([entry.facts, texts])] as const,
    );
    return { ...entry, seq: at + 1, hashes: Object.fromEntries(hashed) };
  });
  const seq = lines.length;
  const feed = [{ feed: 1, since: 0 }, ...lines, { end: true, seq, count: seq }];
  const manifest = lines.flatMap(({ type, id, hashes }) =>
    Object.entries(hashes).map(([locale, of]) => [type, id, locale, of]),
  );
  const server = createServer(({ url }, answer) => {
    if (url === '/api/feed') answer.end(feed.map((line) => `${JSON.stringify(line)}\n`).join(''));
    else if (url === '/api/feed/manifest') answer.end(JSON.stringify({ seq, entries: manifest }));
    else answer.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  place.later(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The feed of the bench has no port.');
  return `http://127.0.0.1:${address.port}`;
}
