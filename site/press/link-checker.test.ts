import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleContent } from '../fixtures/sample-content.ts';
import { LinkChecker } from './link-checker.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'biseri-links-'));
const asked: string[] = [];
const server = createServer(({ method = '', url = '' }, response) => {
  asked.push(`${method} ${url}`);
  const status = { '/gone': 404, '/no-head': method === 'HEAD' ? 405 : 200, '/shy': 403 }[url] ?? 200;
  response.writeHead(status).end();
});
let origin: string;
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(dataDir, { recursive: true });
});

const contentWith = (...paths: string[]) =>
  sampleContent(
    paths.map((path, at) => ({
      type: 'village',
      id: `v${at}`,
      facts: { website: path },
      locales: { lv: { title: 'C' } },
    })),
  );
const never = new AbortController().signal;
const mayAsk = () => true;

it('outside addresses are asked once a week, gently, and the dead ones are said by entry', async () => {
  const content = contentWith(
    `${origin}/fine`,
    `${origin}/gone`,
    `${origin}/no-head`,
    `${origin}/shy`,
    'http://127.0.0.1:1/',
  );
  const checker = new LinkChecker(dataDir, { pauseMs: 0, mayAsk });
  await checker.check(content, never);
  expect(asked).toEqual(['HEAD /fine', 'HEAD /gone', 'GET /gone', 'HEAD /no-head', 'GET /no-head', 'HEAD /shy']);
  const dead = checker.problems(content).map(({ id, field, values }) => [id, field, values['reason']]);
  expect(dead[0]).toEqual(['v1', 'website', '404']);
  expect(dead).toHaveLength(2);
  const restarted = new LinkChecker(dataDir, { pauseMs: 0, mayAsk });
  await restarted.check(content, never);
  expect(asked).toHaveLength(6);
  expect(restarted.problems(content)).toEqual(checker.problems(content));
});

it('addresses of this machine and its neighbours are never asked', async () => {
  const before = asked.length;
  const content = contentWith(
    `${origin}/fine`,
    'http://localhost/',
    'http://cms:1337/',
    'http://[::1]/',
    'http://press.internal/',
  );
  const checker = new LinkChecker(join(dataDir), { pauseMs: 0, timeoutMs: 100 });
  await checker.check(content, never);
  expect(asked).toHaveLength(before);
  expect(checker.problems(content)).toEqual([]);
});
