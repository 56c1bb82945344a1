import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, stopAll } from '../scripts/children.ts';
import { startCms } from '../scripts/cms-process.ts';
import { siteToken } from '../scripts/settings.ts';
import { administrator, freshData } from './fresh-data.ts';
import { openBrowser, PATIENCE } from './browser.ts';
import { freePort } from './free-port.ts';

const { email, password } = administrator;
const text = 'Претставниците на РЦС„Пример“,во Скопје,  имаа \u00a0 6 презентации.';

let dataDir: string;
let cmsUrl: string;
let browser: Browser;
let page: Page;
let site: Server;
let siteUrl: string;
const hosts = new Set<string>();

beforeAll(async () => {
  dataDir = await freshData('journey');
  process.env['CMS_LOG_LEVEL'] = 'error';
  const [port, sitePort] = [await freePort(), await freePort()];
  cmsUrl = `http://127.0.0.1:${port}`;
  siteUrl = `http://127.0.0.1:${sitePort}`;
  await startCms({ dataDir, port });
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  site = createServer(sirv(join(dataDir, 'dist'), { dev: true })).listen(sitePort, '127.0.0.1');
});
afterAll(async () => {
  site?.close();
  await browser?.close();
  await stopAll();
  rmSync(dataDir, { recursive: true, force: true });
});

const field = (name: string) => page.locator(`main [name="${name}"]`);
const saved = (path: RegExp) =>
  page.waitForResponse(
    (response) => path.test(response.url()) && ['POST', 'PUT'].includes(response.request().method()) && response.ok(),
  );

async function publish(): Promise<void> {
  const answer = saved(/actions\/publish/);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await answer;
}

describe('an editor', () => {
  it('signs in', async () => {
    await page.goto(`${cmsUrl}/admin`);
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password').first().fill(password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.getByRole('link', { name: 'Content Manager' }).waitFor();
  });

  it('writes a workshop report in Macedonian', async () => {
    await page.goto(
      `${cmsUrl}/admin/content-manager/collection-types/api::workshop.workshop/create?plugins[i18n][locale]=mk`,
    );
    await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
    await field('title').fill('Работилница за  „размена“');
    await field('startDate').fill('2022-09');
    const body = page.getByRole('textbox', { name: 'Text', exact: true });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await body.click();
    await page.keyboard.insertText(text);
    await press('Footnote');
    await page.getByRole('dialog').getByLabel('Marker').fill('*');
    await page.getByRole('dialog').getByLabel('Note').fill('Белешка  „под“ текстот.');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Text style' }).click();
    await page.getByRole('option', { name: 'Heading 2' }).click();
    await page.keyboard.insertText('Заклучоци');
    await page.keyboard.press('Enter');
    await press('Bulleted list');
    await page.keyboard.insertText('прва -- "точка"');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('втора (c) 1/2...');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await press('Bold');
    await page.keyboard.insertText('дебело');
    await press('Bold');
    await press('Link');
    await page.getByRole('dialog').getByLabel('Address').fill('javascript:alert(1)');
    await page.getByText('This cannot be a link').waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Save' }).isEnabled()).toBe(false);
    await page.getByRole('dialog').getByLabel('Address').fill('https://example.org/студија');
    await page.getByRole('dialog').getByLabel('Text').fill('студијата');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    const answer = saved(/collection-types/);
    await page.getByRole('button', { name: 'Save' }).click();
    await answer;
    await page.waitForURL(/workshop\/[a-z0-9]{24}/);
    await expect.poll(() => field('slug').inputValue()).toBe('rabotilnica-za-razmena');
  });

  it('adds Latvian, where the facts are there already', async () => {
    await page.getByRole('combobox', { name: 'Locales' }).click();
    await page.getByRole('option', { name: /latviešu/ }).click();
    await page.waitForURL(/locale\]?=lv|locale%5D=lv/);
    await field('title').fill('Pieredzes apmaiņas darbseminārs');
    const answer = saved(/collection-types/);
    await page.getByRole('button', { name: 'Save' }).click();
    await answer;
    await expect.poll(() => field('startDate').inputValue()).toBe('September 2022');
  });

  it('publishes both', async () => {
    await publish();
    await page.getByRole('combobox', { name: 'Locales' }).click();
    await page.getByRole('option', { name: /македонски/ }).click();
    await expect.poll(() => field('title').inputValue()).toBe('Работилница за  „размена“');
    await publish();
  });

  it('works without a single request to another host', () => {
    expect([...hosts]).toEqual([new URL(cmsUrl).host]);
  });
});

describe('a reader', () => {
  beforeAll(async () => {
    const env = { DATA_DIR: dataDir, CMS_URL: cmsUrl, CMS_TOKEN: siteToken(dataDir), SITE_URL: siteUrl };
    expect(await run('site/scripts/build.ts', ['--out', join(dataDir, 'dist')], { env, quiet: true })).toBe(0);
  });

  it('finds the report in Macedonian, word for word', async () => {
    await page.goto(`${siteUrl}/mk/`);
    await page.getByRole('link', { name: 'Работилници' }).first().click();
    await page.getByRole('link', { name: /Работилница за/ }).click();
    expect(await page.locator('h1').textContent()).toBe('Работилница за  „размена“');
    expect(await page.locator('main').textContent()).toContain(text);
    expect(await page.locator('main').textContent()).toContain('септември 2022 г.');
    expect(await page.locator('html').getAttribute('lang')).toBe('mk');
  });

  it('finds all that the editor set: heading, list, emphasis, link, and the footnote with its way back', async () => {
    const main = page.locator('main');
    expect(await main.locator('h2', { hasText: 'Заклучоци' }).count()).toBe(1);
    expect(await main.locator('.body ul > li').allTextContents()).toEqual(['прва -- "точка"', 'втора (c) 1/2...']);
    expect(await main.locator('.body strong, .body b').allTextContents()).toEqual(['дебело']);
    expect(await main.getByRole('link', { name: 'студијата' }).getAttribute('href')).toContain('https://example.org/');
    await main.getByRole('link', { name: '*', exact: true }).first().click();
    expect(await page.locator(':target').textContent()).toContain('*Белешка  „под“ текстот.');
    await page.locator(':target a').last().click();
    expect(await page.locator(':target').textContent()).toBe('*');
  });

  it('finds it in Latvian through the language switcher, and no language that is not there', async () => {
    const languages = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')));
    expect(languages.sort()).toEqual(['lv', 'mk', 'x-default']);
    await page.getByRole('link', { name: 'latviešu' }).click();
    expect(await page.locator('h1').textContent()).toBe('Pieredzes apmaiņas darbseminārs');
    expect(await page.locator('main').textContent()).toContain('2022. gada septembris');
  });

  it('needs nothing from anybody else, and no JavaScript', async () => {
    const seen: string[] = [];
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    plain.on('request', (request) => seen.push(request.url()));
    await plain.goto(page.url());
    expect(await plain.locator('h1').textContent()).toBe('Pieredzes apmaiņas darbseminārs');
    expect(seen.filter((url) => !url.startsWith(siteUrl))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});
