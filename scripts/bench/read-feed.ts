import type { BenchCms } from './cms-server.ts';

/** One document line of the feed, as far as the bench looks at it. */
export interface FeedLine {
  readonly type: string;
  readonly id: string;
  readonly facts: Record<string, unknown>;
  readonly locales: Record<string, Record<string, unknown>>;
}

/** A whole answer of the feed. */
export interface ReadFeed {
  readonly lines: readonly FeedLine[];
  readonly seq: number;
  readonly bytes: number;
}

async function get(cms: BenchCms, path: string): Promise<Response> {
  const answer = await fetch(`${cms.url}${path}`, { headers: { Authorization: `Bearer ${cms.siteToken}` } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
  return answer;
}

/** Everything published, or what changed after `since`; each line is parsed as it arrives. Throws on a broken answer. */
export async function readFeed(cms: BenchCms, since = 0): Promise<ReadFeed> {
  const answer = await get(cms, `/api/feed?since=${since}`);
  const decoder = new TextDecoder();
  const parsed: unknown[] = [];
  let rest = '';
  let bytes = 0;
  if (!answer.body) throw new Error('The feed answered nothing.');
  // The body of `fetch` can be iterated in Node, whatever the browser's types say.
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) parsed.push(JSON.parse(line));
  }
  const end = parsed.at(-1) as { end?: boolean; seq: number; count: number };
  if (end.end !== true || end.count !== parsed.length - 2)
    throw new Error(`The feed broke off: ${JSON.stringify(end).slice(0, 200)}`);
  return { lines: parsed.slice(1, -1) as FeedLine[], seq: end.seq, bytes };
}

/** Reads the manifest; gives how many entries it has. */
export async function readManifest(cms: BenchCms): Promise<number> {
  return ((await (await get(cms, '/api/feed/manifest')).json()) as { entries: unknown[] }).entries.length;
}
