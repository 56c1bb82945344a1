import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serveSite } from '../scripts/serve-site.ts';
import { startSampleCms } from '../site/fixtures/sample-cms.ts';
import { sampleDocuments } from '../site/fixtures/sample-documents.ts';
import { sitePages } from '../site/src/content/site-pages.ts';
import { buildSite } from '../site/src/render/build-site.ts';
import { repositoryRoot } from '../site/src/repository-root.ts';
import { syncContent } from '../site/src/snapshot/sync-content.ts';
import { openBrowser } from './browser.ts';

const work = mkdtempSync(join(repositoryRoot(), 'site/.dist-test-'));
let server: Server;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', join(work, 'data'));
  vi.stubEnv('SITE_TODAY', '2026-11-20');
  const cms = await startSampleCms(sampleDocuments);
  vi.stubEnv('CMS_URL', cms.url);
  vi.stubEnv('CMS_TOKEN', cms.token);
  await syncContent();
  await cms.stop();
  await buildSite(join(work, 'dist'));
  // As readers get it, headers included: what the content security policy forbids is an error on the console.
  server = serveSite(join(work, 'dist'), 0);
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

/** Every page but the redirects, which a browser does not stay on. */
const stayingPages = () =>
  sitePages()
    .filter(({ route, path }) => route !== '/[...moved]' && /\/$|\.html$/.test(path))
    .map(({ path }) => encodeURI(path));

test('every page fits at 320, 360 and 1280 pixels, loads its pictures, and asks no other host', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const problems: string[] = [];
  let path = '';
  page.on('console', (message) => {
    // A withdrawn page is there, and says with its status that it is gone.
    if (message.type() === 'error' && !message.text().includes('status of 410'))
      problems.push(`${path}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${path}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) problems.push(`${path} asks ${request.url()}`);
  });
  for (path of stayingPages()) {
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      if (width === 320) await page.goto(origin + path);
      const { wide, broken } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        broken: [...document.images]
          .filter((image) => image.complete && image.naturalWidth === 0)
          .map(({ src }) => src),
      }));
      if (wide > 0) problems.push(`${path} is ${wide} pixels too wide at ${width}`);
      for (const src of broken) problems.push(`${path} shows no ${src} at ${width}`);
    }
  }
  await context.close();
  expect(problems).toEqual([]);
});

test('who pays for a project is in the first view of its page, and no other logo is larger', async () => {
  const page = await browser.newPage();
  const projects = sitePages().filter(({ route }) => route === '/[locale]/[projects]/[slug]');
  let seen = 0;
  for (const { path } of projects) {
    for (const [width, height] of [
      [360, 640],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(origin + encodeURI(path));
      const shown = page.locator('.eu-emblem, .funding .programme-logo');
      if ((await shown.count()) === 0) continue;
      const emblem = (await shown.first().boundingBox())!;
      seen++;
      expect(emblem.y + emblem.height, `${path} at ${width}`).toBeLessThanOrEqual(height);
      const others = await page
        .locator('main img[class*="logo"], .logo img, .site-logo img')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      for (const other of others) expect(other, path).toBeLessThanOrEqual(emblem.height + 0.5);
    }
  }
  expect(seen).toBeGreaterThan(0);
  await page.close();
});

test('whoever comes by keyboard skips to the content first, and sees where they are', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/mk/`);
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  expect(await skip.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  expect(page.url()).toContain('#content');
  await page.close();
});

test('a former address leads to the new one', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/en/projects/pearls/`);
  await page.waitForURL(`${origin}/en/projects/connecting-pearls/`);
  await page.close();
});
