import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { issueTicket } from '../cms/src/feed/signature.ts';
import { start, stopAll } from '../scripts/children.ts';
import { startCms } from '../scripts/cms-process.ts';
import { serveSite } from '../scripts/serve-site.ts';
import { previewToken, siteToken } from '../scripts/settings.ts';
import { filesBelow } from './files-below.ts';
import { administrator, freshData } from './fresh-data.ts';
import type { AdminClient } from './admin-client.ts';
import { signIn } from './admin-client.ts';
import { freePort } from './free-port.ts';

const { email, password } = administrator;
const CANARY = 'Kanārijputniņš-melnrakstā';

let dataDir: string;
let editor: AdminClient;
let site: Server;
let [cmsPort, sitePort, pressPort, previewPort] = [0, 0, 0, 0];
const cmsUrl = () => `http://127.0.0.1:${cmsPort}`;

beforeAll(async () => {
  dataDir = await freshData('preview', { demo: true });
  // As they were before there were previews: what is missing is added at the start.
  const file = join(dataDir, 'cms', 'secrets.json');
  const { previewToken: newer, ...older } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  expect(newer).toBeTypeOf('string');
  writeFileSync(file, JSON.stringify(older));
  process.env['CMS_LOG_LEVEL'] = 'error';
  [cmsPort, sitePort, pressPort, previewPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  await startCms({ dataDir, port: cmsPort, pressPort, previewPort });
  editor = await signIn(cmsUrl(), email, password);
  start('site/scripts/press.ts', [], {
    env: {
      DATA_DIR: dataDir,
      CMS_URL: cmsUrl(),
      CMS_TOKEN: siteToken(dataDir),
      SITE_URL: `http://localhost:${sitePort}`,
      PRESS_PORT: String(pressPort),
      PRESS_POLL_MS: '3600000',
      PREVIEW_PORT: String(previewPort),
      PREVIEW_TOKEN: previewToken(dataDir),
      CMS_PUBLIC_URL: `http://localhost:${cmsPort}`,
    },
    quiet: true,
  });
  await vi.waitFor(
    async () => {
      const answer = await fetch(`http://127.0.0.1:${pressPort}/status`);
      expect(((await answer.json()) as { lastRun?: object }).lastRun).toBeDefined();
    },
    { timeout: 180_000, interval: 50 },
  );
  site = serveSite(join(dataDir, 'releases', 'current'), sitePort);
});
afterAll(async () => {
  site?.close();
  await stopAll();
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(url: string): Promise<{ status: number; text: string; headers: Headers }> {
  const answer = await fetch(url, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}
const draftWith = (token: string, path: string) =>
  fetch(`${cmsUrl()}${path}`, { headers: { Authorization: `Bearer ${token}` } });

describe('the preview', () => {
  it('opens from the admin what was saved, and follows what is saved next as soon as it is told', async () => {
    const id = await editor.create('village', 'lv', { title: 'Ciems melnrakstā', summary: CANARY });
    const url = await editor.previewUrl('village', id, 'lv');
    expect(url).toMatch(new RegExp(`^http://localhost:${previewPort}/\\?`));
    const { status, text, headers } = await open(url);
    expect(status).toBe(200);
    expect(text).toContain('<html lang="lv"');
    expect(text).toContain('Ciems melnrakstā');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('content-security-policy')).toBe(
      `frame-ancestors http://127.0.0.1:${cmsPort} http://localhost:${cmsPort}`,
    );

    for (const summary of [`${CANARY} 1`, `${CANARY} 2`, `${CANARY} 3`]) {
      const [, seen = ''] = /&seen=([0-9a-f]{64})'/.exec((await open(url)).text) ?? [];
      const news = open(url.replace('/?', '/changes?') + `&seen=${seen}`);
      await editor.update('village', id, 'lv', { title: 'Ciems melnrakstā', summary });
      const saved = performance.now();
      expect((await news).status).toBe(200);
      expect((await open(url)).text).toContain(summary);
      // Untold, it would look after five seconds.
      expect(performance.now() - saved).toBeLessThan(4500);
    }
  });

  it('lets the admin show it in a frame', async () => {
    const policy = (await open(`${cmsUrl()}/admin`)).headers.get('content-security-policy');
    expect(policy).toContain(`frame-src http://localhost:${previewPort}`);
  });

  it('shows the state that is published beside the draft', async () => {
    const id = await editor.create('village', 'lv', { title: 'Ciems divos stāvokļos' });
    await editor.publish('village', id, 'lv');
    await editor.update('village', id, 'lv', { title: `Ciems ${CANARY}` });
    const published = await editor.previewUrl('village', id, 'lv', 'published');
    await expect.poll(async () => (await open(published)).text).toContain('Ciems divos stāvokļos');
    expect((await open(await editor.previewUrl('village', id, 'lv'))).text).toContain(`Ciems ${CANARY}`);
  });

  it('shows relations as publishing would make them, from whichever side they were set', async () => {
    const relation = (id: string) => ({ connect: [{ documentId: id, locale: 'lv' }] });
    const village = await editor.create('village', 'lv', { title: 'Ciems, kam ir projekts' });
    await editor.publish('village', village, 'lv');
    const project = await editor.create('project', 'lv', { title: 'Projekts ar ciemu', villages: relation(village) });
    const fromProject = await editor.previewUrl('project', project, 'lv');
    await expect.poll(async () => (await open(fromProject)).text).toContain('Ciems, kam ir projekts');
    await editor.publish('project', project, 'lv');
    const fromVillage = await editor.previewUrl('village', village, 'lv');
    await expect.poll(async () => (await open(fromVillage)).text).toContain('Projekts ar ciemu');
  });

  it('says plainly what there is not to show', async () => {
    const id = await editor.create('village', 'lv', { title: 'Tikai latviski' });
    const missing = await open(await editor.previewUrl('village', id, 'mk'));
    expect(missing.status).toBe(404);
    expect(missing.text).toContain('has nothing in the language “mk” yet');
  });

  it('is open to nobody without a fresh ticket, and to no ticket for something else', async () => {
    const id = await editor.create('village', 'lv', { title: 'Slēgts ciems' });
    const at = (query: URLSearchParams) => open(`http://127.0.0.1:${previewPort}/?${query.toString()}`);
    const wish = { type: 'village', id, locale: 'lv', state: 'draft' } as const;
    const key = previewToken(dataDir);
    expect((await at(issueTicket(wish, key))).status).toBe(200);
    expect((await at(issueTicket(wish, key, Date.now() - 15 * 60_000))).status).toBe(401);
    expect((await at(issueTicket(wish, siteToken(dataDir)))).status).toBe(401);
    const changed = issueTicket(wish, key);
    changed.set('locale', 'mk');
    expect((await at(changed)).status).toBe(401);
    expect((await at(new URLSearchParams(wish))).status).toBe(401);
  });

  it('has a key of its own: the site’s reads no draft, the preview’s no feed', async () => {
    const id = await editor.create('village', 'lv', { title: 'Ciems ar atslēgām' });
    const path = `/api/feed/preview?type=village&id=${id}&locale=lv`;
    expect((await draftWith(previewToken(dataDir), path)).status).toBe(200);
    expect((await draftWith(siteToken(dataDir), path)).status).toBe(403);
    expect((await draftWith('', path)).status).toBe(401);
    for (const other of ['/api/feed', '/api/feed/manifest', '/api/villages'])
      expect((await draftWith(previewToken(dataDir), other)).status, other).toBe(403);
  });

  it('leaves nothing of a draft in the feed, in the releases, or at the public port', async () => {
    await editor.publish('village', await editor.create('village', 'lv', { title: 'Pēdējais ciems' }), 'lv');
    const page = (slug: string) => open(`http://127.0.0.1:${sitePort}/lv/ciemi/${slug}/`);
    await expect.poll(async () => (await page('pedejais-ciems')).status).toBe(200);
    expect((await page('ciems-melnraksta')).status).toBe(404);
    const query = issueTicket({ type: 'village', id: 'x', locale: 'lv', state: 'draft' }, previewToken(dataDir));
    expect((await open(`http://127.0.0.1:${sitePort}/?${query.toString()}`)).text).not.toContain('/changes');
    expect(await (await draftWith(siteToken(dataDir), '/api/feed')).text()).not.toContain(CANARY);
    const files = [...filesBelow(join(dataDir, 'releases'))];
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter(([, bytes]) => bytes.includes(CANARY)).map(([path]) => path)).toEqual([]);
  });
});
