import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser } from '../browser.ts';
import { startCms, type Cms } from '../cms.ts';
import { readManifest, siteToken } from '../feed-client.ts';
import { freePort } from '../postgres.ts';
import { Editor } from './editor.ts';
import { PressProcess } from './press-process.ts';

// A machine that has other work takes its time; what hangs is found all the same.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

/** How often the release that readers see changes under load. */
const SWAPS = Number(process.env['FAULTS_SWAPS'] ?? 1000);

let cms: Cms;
let editor: Editor;
let press: PressProcess;
let server: ChildProcess;
let browser: Browser | undefined;
let village = '';
let version = 0;
let sitePort = 0;
const work = mkdtempSync(join(tmpdir(), 'biseri-swaps-'));
const path = '/lv/ciemi/mainigais/';

/** The next version of the page, whose text and picture both say which it is. */
async function publishNext(): Promise<void> {
  version += 1;
  const background = { r: (version * 37) % 256, g: (version * 91) % 256, b: version % 256 };
  const bytes = await sharp({ create: { width: 200, height: 120, channels: 3, background } })
    .png()
    .toBuffer();
  const { id } = await editor.upload(`v${version}.png`, new Uint8Array(bytes), 'image/png');
  const values = {
    title: `Mainīgais versija-${version}`,
    slug: 'mainigais',
    summary: `Teksts versija-${version}`,
    cover: { file: id, alt: `Attēls versija-${version}` },
  };
  if (village === '') village = await editor.draft('village', { lv: values });
  else await editor.change('village', village, 'lv', values);
  await editor.publish('village', village, 'lv');
  const { seq } = await readManifest(cms);
  await press.until('show it', (status) => status.seq === seq && status.errors.length === 0);
}

function child(name: string, ...words: string[]): ChildProcess {
  const own = spawn(process.execPath, [join(import.meta.dirname, name), ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  process.once('exit', () => own.kill('SIGKILL'));
  return own;
}

beforeAll(async () => {
  cms = await startCms({ listen: true });
  cms.strapi.server.httpServer.keepAliveTimeout = 0;
  editor = await Editor.signIn(cms.url);
  const source = { cmsUrl: cms.url, token: siteToken(cms) };
  press = await PressProcess.start({ dataDir: join(work, 'data'), ...source, pollMs: '20' });
  await press.ready();
  await publishNext();
  sitePort = await freePort();
  server = child('serve-child.ts', press.current, String(sitePort));
  await once(server.stdout as NodeJS.ReadableStream, 'data');
}, 240_000);
afterAll(async () => {
  await browser?.close();
  server?.kill('SIGKILL');
  await press?.stop('SIGKILL');
  await cms?.stop();
  rmSync(work, { recursive: true, force: true });
});

describe('row 13: releases change while people read', () => {
  it(
    `each of their pages is whole, of one version, with all that it names, through ${SWAPS} changes`,
    { timeout: 600_000 },
    async () => {
      const readers = child('read-child.ts', `http://127.0.0.1:${sitePort}${path}`, '4');
      let said = '';
      readers.stdout?.on('data', (piece: Buffer) => (said += piece.toString()));
      const ended = once(readers, 'exit');
      const releases: number[] = [];
      for (let number = 0; number < 4; number += 1) {
        await publishNext();
        releases.push((await press.status()).release ?? 0);
      }
      for (let swap = 0; swap < SWAPS; swap += 1)
        expect(await press.command(`/rollback?release=${releases[swap % releases.length]}`)).toBe(200);
      readers.stdin?.end();
      await ended;
      const seen = JSON.parse(said) as { pages: number; assets: number; versions: object; wrong: string[] };
      expect(seen.wrong).toEqual([]);
      expect(seen.pages).toBeGreaterThan(100);
      expect(seen.assets).toBeGreaterThan(seen.pages);
      expect(Object.keys(seen.versions).length).toBeGreaterThanOrEqual(releases.length);
      await press.command('/unpin');
      await publishNext();
    },
  );
});

describe('row 14: a tab that was left open', () => {
  it('still loads its pictures and its style sheets after two more releases', async () => {
    browser = await openBrowser();
    const tab = await browser.newPage();
    const failed: string[] = [];
    tab.on('response', (response) => {
      if (response.status() >= 400 && !response.url().endsWith('favicon.ico')) failed.push(response.url());
    });
    await tab.route('**/media/**', (route) => void route.abort());
    await tab.goto(`http://127.0.0.1:${sitePort}${path}`);
    const opened = await tab.title();
    const assets = await tab.evaluate(() =>
      [...document.querySelectorAll('link[rel=stylesheet], img')].map(
        (one) => (one as HTMLLinkElement).href || (one as HTMLImageElement).src,
      ),
    );
    expect(assets.some((url) => url.includes('/media/'))).toBe(true);
    expect(assets.some((url) => url.includes('/_astro/'))).toBe(true);
    await publishNext();
    await publishNext();
    // The reader scrolls on: what had not been loaded is loaded now.
    await tab.unroute('**/media/**');
    const loaded = await tab.evaluate(async () => {
      const images = [...document.querySelectorAll('img')];
      for (const image of images) {
        image.loading = 'eager';
        const { src } = image;
        image.src = '';
        image.src = src;
        await image.decode();
      }
      return images.map(({ naturalWidth }) => naturalWidth);
    });
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.every((width) => width > 0)).toBe(true);
    for (const url of assets) expect((await tab.request.get(url)).status(), url).toBe(200);
    expect(await tab.title()).toBe(opened);
    await tab.reload();
    expect(await tab.title()).not.toBe(opened);
    expect(failed).toEqual([]);
  });
});
