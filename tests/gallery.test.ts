import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { serveSite } from '../scripts/serve-site.ts';
import { startSampleCms } from '../site/fixtures/sample-cms.ts';
import { buildSite } from '../site/src/render/build-site.ts';
import { repositoryRoot } from '../site/src/repository-root.ts';
import { syncContent } from '../site/src/snapshot/sync-content.ts';
import { openBrowser } from './browser.ts';
import { freePort } from './free-port.ts';

const work = mkdtempSync(join(repositoryRoot(), 'site/.dist-test-'));
const file = (name: string) => ({ url: `/uploads/${name}`, name, mime: 'image/jpeg', width: 1800, height: 1200 });
const village = {
  type: 'village',
  id: 'v',
  facts: {
    cover: { key: 'one', file: 'one.jpg' },
    gallery: [
      { key: 'a', file: 'one.jpg' },
      { key: 'b', file: 'two.jpg' },
      { key: 'c', file: 'three.jpg' },
    ],
  },
  locales: {
    mk: {
      title: 'Село',
      slug: 'selo',
      cover: { one: { alt: 'Корица' } },
      gallery: {
        a: { alt: 'Чешма', caption: 'Чешмата среде село', credit: 'Проба' },
        b: { alt: 'Црква' },
        c: { alt: 'Мост', caption: 'Мостот' },
      },
    },
  },
  files: { 'one.jpg': file('one.jpg'), 'two.jpg': file('two.jpg'), 'three.jpg': file('three.jpg') },
};

let server: Server;
let origin: string;
let browser: Browser;
let page: Page;
let problems: string[];

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', join(work, 'data'));
  vi.stubEnv('SITE_TODAY', '2026-11-20');
  const cms = await startSampleCms([
    village,
    { type: 'village', id: 'w', locales: { mk: { title: 'Празно', slug: 'prazno' } } },
  ]);
  for (const [name, background] of Object.entries({ one: '#7a2e2e', two: '#2e4a7a', three: '#4a6230' })) {
    const picture = sharp({ create: { width: 1800, height: 1200, channels: 3, background } });
    cms.uploads.set(`/uploads/${name}.jpg`, await picture.jpeg().toBuffer());
  }
  vi.stubEnv('CMS_URL', cms.url);
  vi.stubEnv('CMS_TOKEN', cms.token);
  await syncContent();
  await cms.stop();
  await buildSite(join(work, 'dist'));
  const port = await freePort();
  server = serveSite(join(work, 'dist'), port);
  origin = `http://127.0.0.1:${port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});
beforeEach(async () => {
  problems = [];
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => request.url().startsWith(origin) || problems.push(request.url()));
});
afterEach(() => page.close());

const words = () => page.locator('.pswp-words').innerText();

describe('a gallery', () => {
  test('opens large by keyboard, goes on and back, says its words, and gives the focus back', async () => {
    await page.goto(`${origin}/mk/sela/selo/`);
    await page.locator('a.large').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.pswp--open').waitFor();
    expect(page.url()).toBe(`${origin}/mk/sela/selo/`);
    await expect.poll(words).toMatch(/Чешмата среде село\s+Проба/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(words).toBe('');
    await page.keyboard.press('ArrowRight');
    await expect.poll(words).toBe('Мостот');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(words).toBe('');
    expect(await page.locator('.pswp__button--close').getAttribute('title')).toBe('Затвори');
    await page.keyboard.press('Escape');
    await page.locator('.pswp').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('large');
    expect(problems).toEqual([]);
  });

  test('shows large the form that the browser has chosen, within the security policy', async () => {
    await page.goto(`${origin}/mk/sela/selo/`);
    await page.locator('a.large').nth(1).click();
    const large = page.locator('.pswp__item:not([aria-hidden="true"]) .pswp__img').last();
    await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/);
    expect(problems).toEqual([]);
  });

  test('without a script leads to the large pictures', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${origin}/mk/sela/selo/`);
    await plain.locator('a.large').first().click();
    await plain.waitForURL(/\/media\/[0-9a-f]+\/1800-\w+\.webp$/);
    await context.close();
  });

  test('is the only thing that brings a script along', async () => {
    await page.goto(`${origin}/mk/sela/prazno/`);
    expect(await page.locator('script[src*="allery"]').count()).toBe(0);
    await page.goto(`${origin}/mk/sela/selo/`);
    expect(await page.locator('script[src*="allery"]').count()).toBe(1);
    // Its style comes when a picture is opened, and is there before the picture.
    expect(await page.locator('link[rel="stylesheet"]').count()).toBe(1);
    await page.locator('a.large').first().click();
    await page.locator('.pswp--open').waitFor();
    expect(await page.locator('.pswp').evaluate((one) => getComputedStyle(one).position)).toBe('fixed');
  });
});

test('pictures take the room they will need, and not a pixel more is loaded than the layout wants', async () => {
  for (const width of [360, 700, 1000, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${origin}/mk/sela/selo/`);
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('main img')].map((image) => {
        const said = image.sizes
          .split(/,(?![^(]*\))/)
          .map((one) => one.trim())
          .map((one): [string, string] => {
            const [, media = '', size = one] = /^(\([^)]*\))\s+(.*)$/.exec(one) ?? [];
            return [media, size];
          })
          .find(([media]) => media === '' || matchMedia(media).matches);
        const probe = document.body.appendChild(document.createElement('div'));
        probe.style.inlineSize = said?.[1] ?? '';
        const wanted = probe.getBoundingClientRect().width;
        probe.remove();
        return { width: image.getBoundingClientRect().width, wanted, sized: image.width > 0 && image.height > 0 };
      }),
    );
    expect(shown).toHaveLength(4);
    for (const { width: real, wanted, sized } of shown) {
      expect(sized).toBe(true);
      // What is said is what there is, or a little more.
      expect(wanted / real, `${width}: ${real} said to be ${wanted}`).toBeGreaterThan(0.97);
      expect(wanted / real, `${width}: ${real} said to be ${wanted}`).toBeLessThan(1.35);
    }
  }
});
