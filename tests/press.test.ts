import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run, start, stopAll } from '../scripts/children.ts';
import { startCms } from '../scripts/cms-process.ts';
import { serveSite } from '../scripts/serve-site.ts';
import { siteToken } from '../scripts/settings.ts';
import { sign } from '../cms/src/feed/signature.ts';
import { ReleaseStore } from '../site/press/release-store.ts';
import { releaseFiles } from './faults/release-files.ts';
import { administrator, freshData } from './fresh-data.ts';
import type { AdminClient } from './admin-client.ts';
import { signIn } from './admin-client.ts';
import { freePort } from './free-port.ts';

const { email, password } = administrator;

const SITE_URL = 'https://biseri.example';

/** So long that nothing in these tests can be due to the press asking by itself. */
const NEVER = '3600000';

let dataDir: string;
let cms: ChildProcess;
let press: ChildProcess;
let site: Server;
let editor: AdminClient;
let [cmsPort, sitePort, pressPort] = [0, 0, 0];

const cmsUrl = () => `http://127.0.0.1:${cmsPort}`;
const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${pressPort}${path}`, init);
const pageOf = async (slug: string) => {
  const answer = await fetch(`http://127.0.0.1:${sitePort}/lv/ciemi/${slug}/`);
  return { status: answer.status, text: await answer.text() };
};
const status = async () =>
  (await (await ask('/status')).json()) as {
    release: number;
    lastRun?: { rendered: number };
    pinned: boolean;
    drawing: boolean;
  };
const live = (slug: string) => expect.poll(async () => (await pageOf(slug)).status, { interval: 20 });

async function startPress(pollMs = NEVER): Promise<void> {
  press = start('site/scripts/press.ts', [], {
    env: {
      DATA_DIR: dataDir,
      CMS_URL: cmsUrl(),
      CMS_TOKEN: siteToken(dataDir),
      SITE_URL,
      PRESS_PORT: String(pressPort),
      PRESS_POLL_MS: pollMs,
    },
    quiet: true,
  });
  await vi.waitFor(async () => expect((await status()).lastRun).toBeDefined(), { timeout: 180_000, interval: 50 });
}

async function stopPress(signal: NodeJS.Signals): Promise<void> {
  const gone = once(press, 'exit');
  press.kill(signal);
  await gone;
}

/** Every file of the release that readers see is what its description says. */
function expectWhole(): void {
  const current = join(dataDir, 'releases', 'current');
  const files = new ReleaseStore(dataDir).live()?.files;
  expect(files?.size).toBeGreaterThan(100);
  for (const [file, hash] of files ?? []) {
    const bytes = readFileSync(join(current, file));
    if (hash.startsWith('@')) continue;
    expect(createHash('sha256').update(bytes).digest('hex'), file).toBe(hash);
  }
}

async function publish(title: string): Promise<string> {
  const id = await editor.create('village', 'lv', { title });
  await editor.publish('village', id, 'lv');
  return id;
}

beforeAll(async () => {
  dataDir = await freshData('press', { demo: true });
  process.env['CMS_LOG_LEVEL'] = 'error';
  [cmsPort, sitePort, pressPort] = [await freePort(), await freePort(), await freePort()];
  cms = await startCms({ dataDir, port: cmsPort, pressPort });
  editor = await signIn(cmsUrl(), email, password);
  await startPress();
  site = serveSite(join(dataDir, 'releases', 'current'), sitePort);
});
afterAll(async () => {
  site?.close();
  await stopAll();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the press', () => {
  it('makes of the demo, byte for byte, what astro build makes of it', async () => {
    const out = join(dataDir, 'built');
    const env = { DATA_DIR: join(dataDir, 'builder'), CMS_URL: cmsUrl(), CMS_TOKEN: siteToken(dataDir), SITE_URL };
    expect(await run('site/scripts/build.ts', ['--out', out], { env, quiet: true })).toBe(0);
    // Slow forms of pictures and cards follow the pages.
    await vi.waitFor(async () => expect((await status()).drawing).toBe(false), { timeout: 180_000, interval: 50 });
    const [built, printed] = [releaseFiles(out), releaseFiles(join(dataDir, 'releases', 'current'))];
    expect([...printed.keys()]).toEqual([...built.keys()]);
    expect([...printed.keys()].filter((file) => file.endsWith('.html')).length).toBeGreaterThan(100);
    for (const [file, hash] of built) expect(printed.get(file), file).toBe(hash);
  });

  it('shows what is published without being asked, by the hint of the CMS', async () => {
    const id = await publish('Ciems pie ezera');
    await live('ciems-pie-ezera').toBe(200);
    await editor.update('village', id, 'lv', { title: 'Ciems pie ezera', summary: 'Klusums.' });
    expect((await pageOf('ciems-pie-ezera')).text).not.toContain('Klusums.');
    await editor.publish('village', id, 'lv');
    await expect.poll(async () => (await pageOf('ciems-pie-ezera')).text).toContain('Klusums.');
  });

  it('takes what is withdrawn away from lists, and says so at its address', async () => {
    const id = await publish('Ciems uz laiku');
    await live('ciems-uz-laiku').toBe(200);
    await editor.unpublish('village', id, 'lv');
    await expect.poll(async () => (await pageOf('ciems-uz-laiku')).text).toContain('name="robots" content="noindex');
    const list = await (await fetch(`http://127.0.0.1:${sitePort}/lv/ciemi/`)).text();
    expect(list).not.toContain('Ciems uz laiku');
  });

  it('refuses a hint that is forged or comes a second time', async () => {
    const time = String(Date.now() + 1);
    const right = { 'X-Biseri-Time': time, 'X-Biseri-Signature': sign(time, siteToken(dataDir)) };
    expect((await ask('/hook', { method: 'POST', headers: { ...right, 'X-Biseri-Signature': 'x' } })).status).toBe(401);
    expect((await ask('/hook', { method: 'POST' })).status).toBe(401);
    expect((await ask('/hook', { method: 'POST', headers: right })).status).toBe(202);
    expect((await ask('/hook', { method: 'POST', headers: right })).status).toBe(401);
  });

  it('makes few releases of many publishings, and the last one is live', async () => {
    const before = (await status()).release;
    const id = await publish('Ciems 0');
    for (let number = 1; number <= 40; number += 1) {
      await editor.update('village', id, 'lv', { title: 'Ciems 0', summary: `Versija ${number}.` });
      await editor.publish('village', id, 'lv');
    }
    await expect.poll(async () => (await pageOf('ciems-0')).text).toContain('Versija 40.');
    // Each with what follows it, at the most.
    expect((await status()).release - before).toBeLessThanOrEqual(82);
  });

  it('stays with an earlier release until it is let go', async () => {
    const headers = { Authorization: `Bearer ${siteToken(dataDir)}` };
    await publish('Ciems ar kļūdu');
    await live('ciems-ar-kludu').toBe(200);
    expect((await ask('/rollback', { method: 'POST' })).status).toBe(401);
    expect((await ask('/rollback', { method: 'POST', headers })).status).toBe(200);
    expect((await pageOf('ciems-ar-kludu')).status).toBe(404);
    await publish('Ciems pēc tam');
    expect((await pageOf('ciems-pec-tam')).status).toBe(404);
    expect(await status()).toMatchObject({ pinned: true });
    await ask('/unpin', { method: 'POST', headers });
    await live('ciems-pec-tam').toBe(200);
    await live('ciems-ar-kludu').toBe(200);
  });

  // At many more moments in faults/press-faults.test.ts.
  it('killed right after a publishing leaves a whole site, and goes on from there', async () => {
    for (let round = 0; round < 2; round += 1) {
      await publish(`Ciems ${round} pēc pārtraukuma`);
      await stopPress('SIGKILL');
      expectWhole();
      await startPress();
      await live(`ciems-${round}-pec-partraukuma`).toBe(200);
      expectWhole();
    }
  });

  it('asks by itself, in case a hint is lost', async () => {
    await stopPress('SIGTERM');
    await startPress('200');
    await publish('Ciems bez ziņas');
    await live('ciems-bez-zinas').toBe(200);
  });

  it('leaves the site to readers when the CMS is gone, also after a start without it', async () => {
    const gone = once(cms, 'exit');
    cms.kill('SIGKILL');
    await gone;
    expect((await pageOf('ciems-bez-zinas')).status).toBe(200);
    await stopPress('SIGTERM');
    await startPress();
    expect((await pageOf('ciems-bez-zinas')).status).toBe(200);
    expectWhole();
  });
});
