import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cms } from './cms.ts';

export interface FeedLine {
  type: string;
  id: string;
  seq: number;
  gone?: boolean;
  facts: Record<string, any>;
  locales: Record<string, Record<string, any>>;
  former?: Record<string, string[]>;
  files?: Record<string, Record<string, unknown>>;
  hashes: Record<string, string>;
  updated: Record<string, string>;
}

export const siteToken = (cms: Cms): string =>
  (JSON.parse(readFileSync(join(cms.dataDir, 'cms', 'secrets.json'), 'utf8')) as { siteToken: string }).siteToken;

export const ask = (cms: Cms, path: string, token?: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${cms.url}${path}`, {
    ...init,
    headers: { ...init.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) },
  });

/** The feed as the site reads it. */
export async function readFeed(cms: Cms, since = 0): Promise<{ lines: FeedLine[]; seq: number; text: string }> {
  const answer = await ask(cms, `/api/feed?since=${since}`, siteToken(cms));
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  const all = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, any>);
  const end = all.at(-1) ?? {};
  if (end['end'] !== true || end['count'] !== all.length - 2) throw new Error(`broken feed: ${JSON.stringify(end)}`);
  return { lines: all.slice(1, -1) as FeedLine[], seq: end['seq'] as number, text };
}

export async function readManifest(cms: Cms): Promise<{ seq: number; entries: [string, string, string, string][] }> {
  return (await (await ask(cms, '/api/feed/manifest', siteToken(cms))).json()) as Awaited<
    ReturnType<typeof readManifest>
  >;
}
