import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveSite } from '../scripts/serve-site.ts';
import budgets from '../site/budgets.json' with { type: 'json' };
import { invalidHtml } from '../site/fixtures/invalid-html.ts';
import { startSampleCms } from '../site/fixtures/sample-cms.ts';
import { templateDocuments, templateIds } from '../site/fixtures/template-documents.ts';
import { sitePages, type SitePage } from '../site/src/content/site-pages.ts';
import { content } from '../site/src/content/current-content.ts';
import { entryPath } from '../site/src/content/addresses.ts';
import type { EntryType } from '../site/src/schema/entry-types.ts';
import { buildSite } from '../site/src/render/build-site.ts';
import { fileOf } from '../site/src/render/render-pages.ts';
import { repositoryRoot } from '../site/src/repository-root.ts';
import { syncContent } from '../site/src/snapshot/sync-content.ts';
import { axeFindings } from './accessible.ts';
import { openBrowser } from './browser.ts';

const work = mkdtempSync(join(repositoryRoot(), 'site/.dist-reader-'));
const site = join(work, 'dist');
let server: ReturnType<typeof serveSite>;
let origin: string;
let browser: Browser;
/** Whether all is looked at in all languages, bare and endless too, which takes some minutes more: `READER_WHOLE=true`. */
const whole = process.env['READER_WHOLE'] === 'true';
/**
 * Every template and list in every language; in English and Macedonian also with nothing but a title, and overlong.
 */
let looked: readonly SitePage[];

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', join(work, 'data'));
  vi.stubEnv('SITE_TODAY', '2026-11-20');
  const cms = await startSampleCms(templateDocuments);
  vi.stubEnv('CMS_URL', cms.url);
  vi.stubEnv('CMS_TOKEN', cms.token);
  await syncContent();
  await cms.stop();
  await buildSite(site);
  const entries = new Set(
    templateIds.flatMap((id) => {
      const { type } = templateDocuments.find((document) => document.id === id)!;
      return content().languages.map(({ code }) => {
        const entry = content().entry(type as EntryType, id, code);
        return entry && entryPath(entry);
      });
    }),
  );
  looked = sitePages().filter(
    ({ route, path }) =>
      fileOf(path).endsWith('.html') &&
      (entries.has(path) || !/\[(slug|page|\.\.\.\w+)\]/.test(route)) &&
      (whole || /^\/(en|mk)\//.test(path) || !/-(bare|endless)\/$/.test(path)),
  );
  server = serveSite(site, 0);
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  server.close();
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

/** Opens the pages, two at a time as most machines have two cores, and gathers what is wrong with each. */
async function look(
  pages: readonly SitePage[],
  options: BrowserContextOptions,
  problemsOf: (page: Page, path: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const context = await browser.newContext(options);
  const left = pages.values();
  const problems: string[] = [];
  const turn = async () => {
    const page = await context.newPage();
    for (const { path } of left) {
      await page.goto(origin + encodeURI(path));
      problems.push(...(await problemsOf(page, path)).map((problem) => `${path}: ${problem}`));
    }
  };
  await Promise.all([turn(), turn()]);
  await context.close();
  return problems;
}

const inLanguage = (folder: string) => looked.filter(({ path }) => path.startsWith(`/${folder}/`));
const asUsual = (pages: readonly SitePage[]) =>
  whole ? pages : pages.filter(({ path }) => !/-(bare|endless)\/$/.test(path));
/** One language for what hardly depends on it; each where all is looked at. */
const instead = (folder: string) => (whole ? looked : inLanguage(folder));

test('every template is there in every language, in two of them three times', () => {
  const languages = content().languages.length;
  expect(languages).toBeGreaterThanOrEqual(5);
  expect(inLanguage('mk').length).toBeGreaterThanOrEqual(templateIds.length + 8);
  expect(looked.length).toBeGreaterThanOrEqual(languages * (templateIds.length / 3 + 8) + (templateIds.length * 4) / 3);
});

describe('open to everyone', () => {
  test.each(['en', 'mk', 'sr', 'sr-latn', 'lv', 'lt', ''])(
    'axe finds nothing in “%s”, by WCAG 2.2 AA and best practice',
    async (code) => {
      // The bare and the endless of each template are looked at in one language.
      const ofLanguage = code === 'mk' ? inLanguage(code) : asUsual(inLanguage(code));
      const pages = code ? ofLanguage : looked.filter(({ path }) => /^\/(404.html)?$/.test(path));
      expect(pages).not.toEqual([]);
      expect(await look(pages, {}, (page) => axeFindings(page))).toEqual([]);
    },
  );

  test('nor is anything too faint in the dark, or lost in forced colours', async () => {
    const faint = (page: Page) => axeFindings(page, { run: { runOnly: ['color-contrast'] } });
    const pages = asUsual(instead('mk'));
    expect(await look(pages, { colorScheme: 'dark' }, faint)).toEqual([]);
    expect(await look(pages, { colorScheme: 'dark', forcedColors: 'active' }, faint)).toEqual([]);
  });

  test('at 400 % everything fits without scrolling sideways', async () => {
    const tooWide = (page: Page) =>
      page.evaluate(() => {
        const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        return over > 0 ? [`${over} pixels too wide`] : [];
      });
    expect(await look(looked, { viewport: { width: 320, height: 256 } }, tooWide)).toEqual([]);
  });

  test('nothing moves for those who asked for it', async () => {
    const moving = (page: Page) =>
      page.evaluate(() => document.getAnimations().map((one) => `moves: ${one.constructor.name}`));
    expect(await look(instead('lt'), { reducedMotion: 'reduce' }, moving)).toEqual([]);
  });

  test('by keyboard everything is reached, in view and with a visible focus', async () => {
    expect(await look(asUsual(instead('mk')), { viewport: { width: 1280, height: 800 } }, walk)).toEqual([]);
  });

  test('on a phone the menu opens by keyboard and leads to every section', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.goto(`${origin}/mk/`);
    const sections = page.locator('nav.sections a');
    expect(await sections.first().isVisible()).toBe(false);
    await page.locator('.site-menu summary').focus();
    await page.keyboard.press('Enter');
    expect(await sections.first().isVisible()).toBe(true);
    const links = await sections.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThanOrEqual(7);
    const focused = () => page.evaluate(() => document.activeElement?.closest<HTMLAnchorElement>('.sections a')?.href);
    const reached: string[] = [];
    // Past the field and the button of the search.
    for (let presses = 0; presses < links.length + 2; presses++) {
      await page.keyboard.press('Tab');
      const link = await focused();
      if (link !== undefined) reached.push(link);
    }
    expect(reached).toEqual(links);
    await page.close();
  });

  test('is valid HTML', async () => {
    const pages = looked.map(({ path }) => [path, readFileSync(join(site, fileOf(path)), 'utf8')] as const);
    expect(await invalidHtml(pages)).toEqual([]);
  });
});

/** Goes through a page with the tabulator and says what was not reached or not seen. */
async function walk(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')];
    const seen = all.filter((one) => one.checkVisibility() && one.tabIndex >= 0 && !one.hasAttribute('disabled'));
    seen.forEach((one, at) => (one.dataset['walk'] = String(at)));
    return seen.length;
  });
  const reached = new Set<string>();
  const problems: string[] = [];
  // A few more than wanted: the browser stops at what can be scrolled too, and what can depends on its fonts.
  for (let at = 0; at < wanted + 10 && reached.size < wanted; at++) {
    await page.keyboard.press('Tab');
    const {
      walk: number,
      says,
      isSeen,
    } = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      const { top, bottom } = one.getBoundingClientRect();
      return {
        walk: one.dataset['walk'],
        says: one.outerHTML.slice(0, 80),
        isSeen:
          ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none') &&
          bottom > 0 &&
          top < innerHeight,
      };
    });
    if (number !== undefined) reached.add(number);
    if (!isSeen) problems.push(`the focus is not seen on ${says}`);
  }
  const missed = await page.evaluate(
    (numbers) =>
      [...document.querySelectorAll<HTMLElement>('[data-walk]')]
        .filter((one) => !numbers.includes(one.dataset['walk'] ?? ''))
        .map((one) => one.outerHTML.slice(0, 80)),
    [...reached],
  );
  return [...problems, ...missed.map((one) => `not reached: ${one}`)];
}

const compressedSizes = new Map<string, number>();

/** Size of a file as it is sent; most are the same on many pages. */
function compressed(url: string, body: Buffer): number {
  let size = compressedSizes.get(url);
  if (size === undefined) compressedSizes.set(url, (size = brotliCompressSync(body).length));
  return size;
}

describe('light', () => {
  test('the first view keeps within its budget, asks nobody else and keeps no cookie', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    const problems: string[] = [];
    const table: string[] = [];
    const weigh = async ({ path, route }: SitePage) => {
      const page = await context.newPage();
      const sizes = new Map<string, number>();
      const files: string[] = [];
      const waiting: Promise<void>[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) problems.push(`${path} asks ${request.url()}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error' && !/404 \(Not Found\)/.test(message.text()))
          problems.push(`${path}: ${message.text()}`);
      });
      page.on('response', (response) => {
        const kind = response.request().resourceType();
        if (!['document', 'stylesheet', 'font', 'script'].includes(kind)) return;
        waiting.push(
          response.body().then((body) => {
            const size = kind === 'font' ? body.length : compressed(response.url(), body);
            sizes.set(kind, (sizes.get(kind) ?? 0) + size);
            if (kind === 'font') files.push(response.url().replace(/.*\/|\..*/g, ''));
          }),
        );
      });
      await page.goto(origin + encodeURI(path), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      await Promise.all(waiting);
      const script = sizes.get('script') ?? 0;
      sizes.delete('script');
      const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
      const isReading = !/^\/\[locale\](\/\[\w+\])?$|\[routes\]|\[villages\]/.test(route);
      if (total > (isReading ? budgets.reading : budgets.listOrMap))
        problems.push(`${path} weighs ${total} bytes: ${JSON.stringify(Object.fromEntries(sizes))} ${files.join(' ')}`);
      if (script > (isReading ? budgets.readingScripts : budgets.listOrMapScripts))
        problems.push(`${path} has ${script} bytes of scripts`);
      table.push(`${total} ${path} ${JSON.stringify(Object.fromEntries(sizes))}`);
      await page.close();
    };
    const left = looked.filter(({ path }) => !path.endsWith('-endless/')).values();
    const turn = async () => {
      for (const page of left) await weigh(page);
    };
    await Promise.all([turn(), turn()]);
    const heaviest = table.toSorted((one, other) => parseInt(other) - parseInt(one)).slice(0, 5);
    console.log(['Heaviest first views:', ...heaviest].join('\n'));
    expect(await context.cookies()).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('everything can be read without any script', async () => {
    const texts = new Map<string, string>();
    const read = async (page: Page, path: string) => {
      const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
      if (!texts.has(path)) texts.set(path, text);
      return text === texts.get(path) ? [] : ['reads differently without scripts'];
    };
    const pages = instead('en').filter(({ route }) => !/\[routes\]|\[villages\]|search/.test(route));
    expect(await look(pages, { javaScriptEnabled: false }, read)).toEqual([]);
    expect([...texts.values()].filter((text) => text.length < 5)).toEqual([]);
    expect(await look(pages, {}, read)).toEqual([]);
  });

  test('on a slow phone nothing moves while the page comes in', async () => {
    const templates = asUsual(inLanguage('mk'));
    const times: string[] = [];
    const problems: string[] = [];
    for (const { path } of templates) {
      // The phone that Lighthouse stands in for.
      const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      await cdp.send('Network.enable');
      // Lighthouse's slow 4G: 1.6 Mbit/s down, 150 ms.
      await cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: (1.6 * 1024 * 1024) / 8,
        uploadThroughput: (750 * 1024) / 8,
      });
      await page.goto(origin + encodeURI(path), { waitUntil: 'load' });
      const { shift, lcp } = await page.evaluate(async () => {
        await document.fonts.ready;
        return new Promise<{ shift: number; lcp: number }>((done) => {
          let [shift, lcp] = [0, 0];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              if (entry.entryType === 'layout-shift') shift += (entry as PerformanceEntry & { value: number }).value;
            }
          }).observe({ type: 'layout-shift', buffered: true });
          new PerformanceObserver((list) => {
            lcp = list.getEntries().at(-1)?.startTime ?? 0;
            requestAnimationFrame(() => requestAnimationFrame(() => done({ shift, lcp })));
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        });
      });
      times.push(`${Math.round(lcp)} ms ${path}`);
      times.push(`shift ${shift}`);
      // No stand-in is wholly like its font: a pixel of a line or two.
      if (shift > budgets.layoutShift) problems.push(`${path} moves by ${shift}`);
      await context.close();
    }
    console.log(['Largest contentful paint on slow 4G:', ...times].join('\n'));
    expect(problems).toEqual([]);
  });
});

test('Macedonian and Serbian get their own italic letters, other languages in Cyrillic the usual ones', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/mk/`);
  const shots = await Promise.all(
    ['mk', 'sr', 'ru'].map(async (lang, at) => {
      await page.evaluate(
        ([code, row]) => {
          const sample = document.createElement('em');
          sample.lang = code;
          sample.id = `sample-${row}`;
          sample.textContent = 'гдпт';
          sample.style.cssText = `position:fixed;z-index:9;left:0;top:${Number(row) * 80}px;font-size:60px;line-height:80px;width:200px;background:#fff;color:#000`;
          document.body.append(sample);
        },
        [lang, String(at)] as const,
      );
      await page.evaluate(() => document.fonts.ready);
      return lang;
    }),
  );
  expect(shots).toEqual(['mk', 'sr', 'ru']);
  await page.evaluate(() => document.fonts.load('italic 400 60px "Source Serif 4 Split"', 'гдпт'));
  const [mk, sr, ru] = await Promise.all([0, 1, 2].map((at) => page.locator(`#sample-${at}`).screenshot()));
  expect(mk!.equals(sr!)).toBe(true);
  expect(mk!.equals(ru!)).toBe(false);
  await page.close();
});
