import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { start, stopAll } from '../scripts/children.ts';
import { startCms } from '../scripts/cms-process.ts';
import { serveSite } from '../scripts/serve-site.ts';
import { siteToken } from '../scripts/settings.ts';
import { administrator, freshData } from './fresh-data.ts';
import { axeFindings } from './accessible.ts';
import type { AdminClient } from './admin-client.ts';
import { signIn } from './admin-client.ts';
import { openBrowser } from './browser.ts';
import { freePort } from './free-port.ts';

const { email, password } = administrator;

/** The search page of each language, and the list of queries for it; the twin is asked what its original is asked. */
const languages = {
  en: { page: '/en/search/', queries: 'en' },
  mk: { page: '/mk/prebaruvanje/', queries: 'mk' },
  sr: { page: '/sr/pretraga/', queries: 'sr' },
  'sr-latn': { page: '/sr-latn/pretraga/', queries: 'sr' },
  lv: { page: '/lv/meklesana/', queries: 'lv' },
  lt: { page: '/lt/paieska/', queries: 'lt' },
};

/** Of a hundred queries, how many at least have their page among the first five, and how many as the first. */
const FLOOR = { five: 98, first: 85 };

let dataDir: string;
let press: ChildProcess;
let site: Server;
let editor: AdminClient;
let browser: Browser;
let page: Page;
let origin: string;
let [cmsPort, pressPort] = [0, 0];

async function startPress(): Promise<void> {
  press = start('site/scripts/press.ts', [], {
    env: {
      DATA_DIR: dataDir,
      CMS_URL: `http://127.0.0.1:${cmsPort}`,
      CMS_TOKEN: siteToken(dataDir),
      SITE_URL: 'https://biseri.example',
      PRESS_PORT: String(pressPort),
      // So long that nothing here can be due to the press asking by itself.
      PRESS_POLL_MS: '3600000',
    },
    quiet: true,
  });
  await vi.waitFor(async () => expect((await status()).lastRun).toBeDefined(), { timeout: 180_000, interval: 50 });
}

const control = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${pressPort}${path}`, init);
const status = async () =>
  (await (await control('/status')).json()) as { release: number; lastRun?: object; search?: string };

/** Which index a language has now. */
async function indexOf(lang: string): Promise<string | undefined> {
  const answer = await fetch(`${origin}/search/index/${lang}/current.json`);
  return answer.ok ? ((await answer.json()) as { index: string }).index : undefined;
}

/** What the open search page finds. Asked inside the page, because it is asked some thousand times. */
async function ask(query: string): Promise<string[]> {
  await page.fill('#search-query', query);
  return page.evaluate(async (asked) => {
    const form = document.querySelector<HTMLFormElement>('#search-form')!;
    delete form.dataset['asked'];
    const answered = new Promise<void>((done) => {
      new MutationObserver((_, observer) => {
        if (form.dataset['asked'] !== asked) return;
        observer.disconnect();
        done();
      }).observe(form, { attributes: true });
    });
    form.requestSubmit();
    await answered;
    return [...document.querySelectorAll('#search-results a')].map((link) => link.getAttribute('href') ?? '');
  }, query.trim());
}

/** What a reader finds who opens the search page now. */
async function find(lang: keyof typeof languages, query: string): Promise<string[]> {
  await page.goto(origin + languages[lang].page);
  return ask(query);
}

beforeAll(async () => {
  dataDir = await freshData('search', { demo: true });
  process.env['CMS_LOG_LEVEL'] = 'error';
  const sitePort = await freePort();
  [cmsPort, pressPort] = [await freePort(), await freePort()];
  await startCms({ dataDir, port: cmsPort, pressPort });
  editor = await signIn(`http://127.0.0.1:${cmsPort}`, email, password);
  await editor.create('village', 'lv', { title: 'Melnrakstkanārijs', summary: 'Šo neviens nedrīkst atrast.' });
  await startPress();
  site = serveSite(join(dataDir, 'releases', 'current'), sitePort);
  origin = `http://127.0.0.1:${sitePort}`;
  browser = await openBrowser();
  page = await browser.newPage();
  for (const lang of Object.keys(languages))
    await vi.waitFor(async () => expect(await indexOf(lang)).toBeDefined(), { timeout: 120_000, interval: 50 });
}, 400_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
  await stopAll();
  rmSync(dataDir, { recursive: true, force: true });
});

describe.each(Object.entries(languages))('search in %s', (lang, { page: address, queries }) => {
  const lines = readFileSync(join(import.meta.dirname, 'search', `${queries}.txt`), 'utf8')
    .trim()
    .split('\n');
  const pairs = lines.flatMap((line) => {
    const [path = '', asked = ''] = line.split(': ');
    return asked.split(' | ').map((query) => ({ query, path: path.replace(`/${queries}/`, `/${lang}/`) }));
  });

  it('finds what people look for as they type it', async () => {
    expect(new Set(pairs.map(({ query }) => query)).size).toBeGreaterThanOrEqual(100);
    await page.goto(origin + address);
    let [five, first] = [0, 0];
    const missed: string[] = [];
    for (const { query, path } of pairs) {
      const rank = (await ask(query)).indexOf(path);
      if (rank === 0) first++;
      if (rank >= 0 && rank < 5) five++;
      else missed.push(`${query} → ${path}`);
    }
    const share = (n: number) => (100 * n) / pairs.length;
    console.log(
      `${lang}: ${pairs.length} queries, ${share(five).toFixed(1)} % in 5, ${share(first).toFixed(1)} % first`,
    );
    expect(share(five), missed.join('\n')).toBeGreaterThanOrEqual(FLOOR.five);
    expect(share(first)).toBeGreaterThanOrEqual(FLOOR.first);
  });
});

describe('the search page', () => {
  it('takes its query from the address, and says how much it found', async () => {
    await page.goto(`${origin}/mk/prebaruvanje/?q=leskovac`);
    await page.waitForSelector('#search-results a');
    expect(await page.inputValue('#search-query')).toBe('leskovac');
    const status = page.getByRole('status');
    expect(await status.textContent()).toMatch(/^„leskovac“: \d+ страници$/);
    expect(await page.locator('#search-results mark').first().textContent()).toBe('Лесковац');
  });

  it('is reached from the field in the head of every page, also by keyboard', async () => {
    await page.goto(`${origin}/lv/`);
    await page.focus('header input[name=q]');
    await page.keyboard.type('podnieki');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}/lv/meklesana/?q=podnieki`);
    await page.waitForSelector('#search-results a');
    await page.focus('#search-query');
    // Past the button, and past the kinds where there are several, to the best result.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    for (let presses = 0; presses < 3 && !(await focused()); presses++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('/lv/ciemi/maldruvas-paraugs/');
  });

  it('narrows results down to one kind of page, and the address says so', async () => {
    const all = await find('sr', 'лесковац');
    await page.getByRole('radio', { name: /^Руте/ }).check();
    await page.waitForURL(/section=route/);
    await expect
      .poll(() =>
        page.locator('#search-results a').evaluateAll((links) => links.map((one) => one.getAttribute('href'))),
      )
      .toEqual(all.filter((path) => path.startsWith('/sr/rute/')));
    await page.reload();
    await page.waitForSelector('#search-results a');
    expect(await page.getByRole('radio', { name: /^Руте/ }).isChecked()).toBe(true);
  });

  it('without a result leads to the lists', async () => {
    expect(await find('lt', 'qwertzuiop')).toEqual([]);
    expect(await page.getByRole('status').textContent()).toBe('Pagal užklausą „qwertzuiop“ nieko nerasta.');
    expect(await page.locator('#search-lists a[href="/lt/kaimai/"]').isVisible()).toBe(true);
  });

  it('with words that no page has together shows pages with some of them', async () => {
    const found = await find('mk', 'качамак нуклеарна');
    expect(await page.getByRole('status').textContent()).toMatch(/^Ниту една страница не ги содржи сите зборови/);
    expect(found.slice(0, 2).sort()).toEqual([
      '/mk/partneri/agencija-za-razvoj-na-regionot-na-nuklearnata-centrala/',
      '/mk/sela/trpezovo-primer/',
    ]);
  });

  it('without JavaScript says what it needs and leads to the lists', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(`${origin}/lv/meklesana/?q=medus`);
    expect(await still.locator('noscript p').isVisible()).toBe(true);
    expect(await still.locator('#search-lists a').count()).toBeGreaterThan(7);
    await context.close();
  });

  it('shows what editors typed as text and never as HTML', async () => {
    const id = await editor.create('village', 'en', {
      title: 'Anglebracket <img src=x onerror=alert(1)>',
      summary: 'Thornbush &lt;b&gt; <script>alert(1)</script>',
    });
    await editor.publish('village', id, 'en');
    await expect.poll(() => find('en', 'anglebracket')).toHaveLength(1);
    expect(await page.locator('#search-results a').textContent()).toBe('Anglebracket <img src=x onerror=alert(1)>');
    expect(await page.locator('#search-results .text').textContent()).toContain(
      'Thornbush &lt;b&gt; <script>alert(1)</script>',
    );
    expect(await page.locator('#search-results :is(img, script, b)').count()).toBe(0);
    await editor.unpublish('village', id, 'en');
  });

  it.each(['light', 'dark'] as const)(
    'in %s has no fault that axe finds, fits 360 pixels and asks no other host',
    async (scheme) => {
      const context = await browser.newContext({ viewport: { width: 360, height: 800 }, colorScheme: scheme });
      const narrow = await context.newPage();
      const problems: string[] = [];
      narrow.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
      });
      narrow.on('pageerror', (error) => problems.push(error.message));
      narrow.on('request', (request) => {
        if (!request.url().startsWith(origin)) problems.push(request.url());
      });
      await narrow.goto(`${origin}/mk/prebaruvanje/?q=tematski%20sela`);
      await narrow.waitForSelector('#search-results a');
      expect(
        await narrow.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      expect(await axeFindings(narrow)).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    },
  );

  it('works under a policy that allows scripts only from files of this site', async () => {
    const context = await browser.newContext();
    const strict = await context.newPage();
    await strict.route('**/mk/prebaruvanje/**', async (route) => {
      const response = await route.fetch();
      const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
      await route.fulfill({ response, headers: { ...response.headers(), 'Content-Security-Policy': policy } });
    });
    await strict.goto(`${origin}/mk/prebaruvanje/?q=planina`);
    await strict.waitForSelector('#search-results a');
    await context.close();
  });
});

describe('the index', () => {
  it('follows what is published, and only in the languages that it concerns', async () => {
    const before = await Promise.all(Object.keys(languages).map(indexOf));
    const id = await editor.create('page', 'lv', { title: 'Zvirbuļu lapa', slug: 'zvirbuli' });
    await editor.publish('page', id, 'lv');
    await expect.poll(() => indexOf('lv'), { interval: 20 }).not.toBe(before[4]);
    expect(await find('lv', 'zvirbulis')).toEqual(['/lv/zvirbuli/']);
    await editor.unpublish('page', id, 'lv');
    await expect.poll(() => find('lv', 'zvirbulis')).toEqual([]);
  });

  it('that is older than the release names no page that is gone', async () => {
    const id = await editor.create('village', 'lv', { title: 'Vāveru ciems', slug: 'vaveru-ciems' });
    await editor.publish('village', id, 'lv');
    await expect.poll(() => find('lv', 'vāveres')).toEqual(['/lv/ciemi/vaveru-ciems/']);
    const old = await indexOf('lv');
    const context = await browser.newContext();
    const reader = await context.newPage();
    // The index that still has the village, whatever has followed meanwhile.
    await reader.route('**/search/index/lv/current.json', (route) => route.fulfill({ json: { index: old } }));
    await editor.unpublish('village', id, 'lv');
    await expect.poll(async () => (await fetch(`${origin}/lv/search-pages.txt`)).text()).not.toContain('vaveru-ciems');
    await reader.goto(`${origin}/lv/meklesana/?q=v%C4%81veru`);
    await reader.waitForSelector('#search-form[data-asked="vāveru"]');
    expect(await reader.locator('#search-results a').count()).toBe(0);
    expect(await reader.getByRole('status').textContent()).toBe('Pēc vaicājuma „vāveru” nekas nav atrasts.');
    await context.close();
  });

  it('goes back with a release that is gone back to', async () => {
    const headers = { Authorization: `Bearer ${siteToken(dataDir)}` };
    const id = await editor.create('village', 'lv', { title: 'Ērgļu ciems', slug: 'erglu-ciems' });
    await editor.publish('village', id, 'lv');
    await expect.poll(() => find('lv', 'ērgļi')).toEqual(['/lv/ciemi/erglu-ciems/']);
    expect((await control('/rollback', { method: 'POST', headers })).status).toBe(200);
    expect(await find('lv', 'ērgļi')).toEqual([]);
    await control('/unpin', { method: 'POST', headers });
    await expect.poll(() => find('lv', 'ērgļi')).toEqual(['/lv/ciemi/erglu-ciems/']);
    await editor.unpublish('village', id, 'lv');
  });

  it('stays whole when the press is killed while making another', async () => {
    for (let round = 0; round < 2; round++) {
      const before = await indexOf('lv');
      const id = await editor.create('village', 'lv', { title: `Žagatu ciems ${round}`, slug: `zagatas-${round}` });
      await editor.publish('village', id, 'lv');
      const half = join(dataDir, 'search', 'lv', '.new');
      await expect
        .poll(
          async () => (await indexOf('lv')) !== before || readdirSync(join(dataDir, 'search', 'lv')).includes('.new'),
          { interval: round },
        )
        .toBe(true);
      const gone = once(press, 'exit');
      press.kill('SIGKILL');
      await gone;
      expect(await find('lv', 'podnieku ciems'), half).toContain('/lv/ciemi/maldruvas-paraugs/');
      await startPress();
      await expect.poll(() => find('lv', `žagatas ${round}`)).toContain(`/lv/ciemi/zagatas-${round}/`);
    }
  });

  it('knows nothing of drafts', async () => {
    // A word that is nowhere finds what begins like it: black pottery, but no draft.
    expect((await find('lv', 'Melnrakstkanārijs')).filter((path) => path.includes('melnrakst'))).toEqual([]);
    const folder = join(dataDir, 'search', 'lv');
    const fragments = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.pf_fragment'),
    );
    expect(fragments.length).toBeGreaterThan(0);
    for (const name of fragments) {
      expect(gunzipSync(readFileSync(join(folder, name))).includes('Melnrakstkanārijs'), name).toBe(false);
    }
    // The indexes of other languages may still be in the making.
    const halves = () =>
      readdirSync(join(dataDir, 'search'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.new'),
      );
    await expect.poll(halves).toEqual([]);
    await expect.poll(async () => (await status()).search).toBeUndefined();
  });
});
