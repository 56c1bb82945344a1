import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { start, stopAll } from '../scripts/children.ts';
import { startCms } from '../scripts/cms-process.ts';
import { serveSite } from '../scripts/serve-site.ts';
import { siteToken } from '../scripts/settings.ts';
import { administrator, freshData } from './fresh-data.ts';
import { signIn } from './admin-client.ts';
import { openBrowser, PATIENCE } from './browser.ts';
import { Interactions } from './interactions.ts';
import { freePort } from './free-port.ts';
import { employ, signInAs, staffPassword } from './staff.ts';

const editor = 'urednica@example.org';
const author = 'autore@example.org';

let dataDir: string;
let browser: Browser;
let site: Server;
let cmsUrl: string;
let siteUrl: string;
const hosts = new Set<string>();

beforeAll(async () => {
  dataDir = await freshData('desk');
  process.env['CMS_LOG_LEVEL'] = 'error';
  const [port, sitePort, pressPort] = [await freePort(), await freePort(), await freePort()];
  cmsUrl = `http://127.0.0.1:${port}`;
  siteUrl = `http://127.0.0.1:${sitePort}`;
  await startCms({ dataDir, port, pressPort });
  await employ(cmsUrl, await signInAs(cmsUrl, administrator.email), [
    { email: editor, role: 'editor', language: 'mk' },
    { email: author, role: 'author', language: 'lv' },
  ]);
  const admin = await signIn(cmsUrl, administrator.email, staffPassword);
  const project = await admin.create('project', 'mk', { title: 'Бисери преку граница' });
  await admin.update('project', project, 'lv', { title: 'Pērles pāri robežai' });
  for (const locale of ['mk', 'lv']) await admin.publish('project', project, locale);
  start('site/scripts/press.ts', [], {
    env: {
      DATA_DIR: dataDir,
      CMS_URL: cmsUrl,
      CMS_TOKEN: siteToken(dataDir),
      SITE_URL: siteUrl,
      PRESS_PORT: String(pressPort),
    },
    quiet: true,
  });
  site = serveSite(join(dataDir, 'releases', 'current'), sitePort);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  site?.closeAllConnections();
  await stopAll();
  rmSync(dataDir, { recursive: true, force: true });
});

const png = async (name: string, background: string) => ({
  name,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
    .png()
    .toBuffer(),
});
const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
});

async function open(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  context.on('request', (request) => /^https?:/.test(request.url()) && hosts.add(new URL(request.url()).host));
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}

const answered = (page: Page, path: RegExp) =>
  page.waitForResponse((answer) => path.test(answer.url()) && answer.request().method() !== 'GET' && answer.ok());
const live = (path: string) =>
  expect.poll(async () => (await fetch(`${siteUrl}${path}`)).status, { interval: 50 }).toBe(200);

/** From the entry's form to its page, by the link of the panel that says that it is live. */
async function openLive(page: Page, does: Interactions, language: string): Promise<Page> {
  const link = page.locator(`main a[href^="${siteUrl}/${language}/"]`).first();
  await link.waitFor();
  const opened = page.context().waitForEvent('page');
  await does.click('the address of the page', link);
  return opened;
}

describe('an editor who reads Macedonian', () => {
  let page: Page;
  let does: Interactions;
  let started: number;
  beforeAll(async () => {
    page = await open();
    does = new Interactions(page);
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.locator(`main [name="${name}"]`);
  const write = async (text: string) => {
    await does.click('the text', page.getByRole('textbox', { name: 'Текст', exact: true }));
    await does.type('the text', text);
  };
  const describePictures = async (...texts: string[]) => {
    for (const [number, text] of texts.entries()) {
      await does.click(`picture ${number + 1}`, page.locator('main h3 > button[aria-expanded]').nth(number));
      await does.fill(`its alternative text`, field(`gallery.${number}.alt`), text);
    }
  };
  const published = () => answered(page, /actions\/publish/);

  it('signs in and has a report prepared', async () => {
    started = Date.now();
    await page.goto(`${cmsUrl}/admin`);
    await does.fill('e-mail', page.locator('input[name=email]'), editor);
    await does.fill('password', page.locator('input[name=password]'), staffPassword);
    await does.click('sign in', page.locator('button[type=submit]'));
    await does.click('Нов извештај', button('Нов извештај'));
    const dialog = page.getByRole('dialog');
    await does.click('Проект', dialog.getByRole('combobox', { name: 'Проект' }));
    await does.click('the project', page.getByRole('option', { name: 'Бисери преку граница' }));
    await does.fill('Датум', dialog.getByLabel('Датум'), '2026-11-20');
    await does.fill('Град или село', dialog.getByLabel('Град или село'), 'Охрид');
    await does.click('latviešu', dialog.getByRole('checkbox', { name: 'latviešu' }));
    await does.choose('two pictures', dialog.getByLabel('Слики'), [
      await png('krug.png', '#a33'),
      await png('pateka.png', '#3a3'),
    ]);
    await does.choose('a presentation', dialog.getByLabel('Презентации'), pdf('Rezultati od proektot.pdf'));
    await expectAccessible(page, '[role=dialog]');
    await does.click('Подготви нацрт', dialog.getByRole('button', { name: 'Подготви нацрт' }));
    await page.waitForURL(/workshop\/[a-z0-9]{24}/);
    await expect.poll(() => field('title').inputValue()).toBe('Работилница, Охрид, 20 ноември 2026 г.');
  });

  it('writes it in Macedonian and publishes it with its presentation', async () => {
    await write('Се сретнавме во Охрид и договоривме заедничка рута.');
    expect(await page.locator('main h3 > button[aria-expanded]').first().textContent()).toBe('krug.png');
    await describePictures('Учесниците седат во круг.', 'Патека над езерото.');
    const done = published();
    await does.click('Објави', button('Објави').first());
    await does.click('also without the presentation', button('Објави без овие врски'));
    await done;
    await does.click('the presentation', button('Rezultati od proektot'));
    const dialog = page.getByRole('dialog');
    const presented = published();
    await does.click('Објави', dialog.getByRole('button', { name: 'Објави', exact: true }));
    await presented;
    await does.click('close', dialog.getByRole('button', { name: 'Затвори' }));
  });

  it('adds Latvian, where everything but the texts is there', async () => {
    await does.click('languages', page.getByRole('combobox', { name: 'Јазик', exact: true }));
    await does.click('latviešu', page.getByRole('option', { name: /latviešu/ }));
    await expect.poll(() => field('title').inputValue()).toBe('Darbseminārs, 2026. gada 20. novembris');
    // What Strapi asks anew after a publishing has come: once the Latvian was not published when it was written meanwhile.
    await page.waitForLoadState('networkidle');
    await write('Mēs tikāmies Ohridā un vienojāmies par kopīgu maršrutu.');
    await describePictures('Dalībnieki sēž aplī.', 'Taka virs ezera.');
    const done = published();
    await does.click('Објави', button('Објави').first());
    await done;
  });

  it('sees both pages live, after at most 40 interactions', async () => {
    const latvian = await openLive(page, does, 'lv');
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.log(`From signing in to the live page: ${does.steps.length} interactions, ${seconds} s by machine.`);
    expect(does.steps.length, does.steps.join('\n')).toBeLessThanOrEqual(40);
    expect(await latvian.locator('h1').textContent()).toBe('Darbseminārs, 2026. gada 20. novembris');
    expect(await latvian.locator('main').textContent()).toContain('Mēs tikāmies Ohridā');
    await latvian.getByRole('link', { name: 'македонски' }).first().click();
    expect(await latvian.locator('h1').textContent()).toBe('Работилница, Охрид, 20 ноември 2026 г.');
    const main = latvian.locator('main');
    expect(await main.textContent()).toContain('Rezultati od proektot');
    expect(await main.textContent()).toContain('Бисери преку граница');
    for (const alt of ['Учесниците седат во круг.', 'Патека над езерото.'])
      expect(await main.getByAltText(alt).count()).toBeGreaterThan(0);
    await latvian.close();
  });

  it('plans to take it off the site, and is asked which hour is meant where there are two', async () => {
    await button('Одреди време').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    await page.getByRole('option', { name: 'Повлечи од сајтот' }).click();
    await dialog.getByLabel('Датум').fill('2030-10-27');
    await dialog.getByLabel('Време').fill('02:30');
    await dialog.getByRole('button', { name: 'Зачувај' }).click();
    await dialog.getByText('Таа ноќ овој час се повторува.').waitFor();
    await expectAccessible(page, '[role=dialog]');
    await dialog.getByRole('radio', { name: /Вториот/ }).click();
    await dialog.getByRole('button', { name: 'Зачувај' }).click();
    await page.getByText('Повлекување од сајтот: 27 октомври 2030 г., 02:30 ч. (latviešu)').waitFor();
  });

  it('finds it on the first page', async () => {
    await page.goto(`${cmsUrl}/admin`);
    await page.getByText('Повлекување од сајтот: 27 октомври 2030 г., 02:30 ч. (latviešu)').waitFor();
    for (const widget of ['report', 'handovers', 'schedules'])
      await expectAccessible(page, `[aria-labelledby="global::biseri-${widget}"] main > *`);
  });
});

describe('an author who reads Latvian', () => {
  let page: Page;
  let path: string;
  beforeAll(async () => {
    page = await open();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('writes a report and hands it over', async () => {
    await page.goto(`${cmsUrl}/admin`);
    await page.locator('input[name=email]').fill(author);
    await page.locator('input[name=password]').fill(staffPassword);
    await page.locator('button[type=submit]').click();
    await button('Jauns pārskats').click();
    await page.getByRole('dialog').getByLabel('Pilsēta vai ciems').fill('Rēzekne');
    await page.getByRole('dialog').getByLabel('Nosaukums').fill('Tikšanās Rēzeknē');
    await button('Sagatavot melnrakstu').click();
    await page.waitForURL(/workshop\/[a-z0-9]{24}/);
    await page.getByLabel('Piezīme').fill('Lūdzu, pārbaudiet datumu.');
    expect(await button('Publicēt').isDisabled()).toBe(true);
    const given = answered(page, /desk\/handovers/);
    await button('Nodot redaktoram').click();
    await given;
    await button('Paņemt atpakaļ').waitFor();
    path = new URL(page.url()).pathname;
  });

  it('cannot change it then, and is told why', async () => {
    await page.locator('main [name=title]').fill('Cits virsraksts');
    await button('Saglabāt').click();
    await page.getByText('Ieraksts ir pie redaktora, un to nevar mainīt, kamēr tas nav atdots.').waitFor();
  });

  it('an editor finds it on the first page with its note and publishes it', async () => {
    const other = await open();
    await other.goto(`${cmsUrl}/admin`);
    await other.locator('input[name=email]').fill(editor);
    await other.locator('input[name=password]').fill(staffPassword);
    await other.locator('button[type=submit]').click();
    await other.getByText('Lūdzu, pārbaudiet datumu.').waitFor();
    await other.getByRole('link', { name: 'Tikšanās Rēzeknē' }).first().click();
    await other.waitForURL(`**${path}**`);
    await other.getByRole('button', { name: 'Врати на авторот' }).waitFor();
    const done = answered(other, /actions\/publish/);
    await other.getByRole('button', { name: 'Објави', exact: true }).first().click();
    await done;
    await live('/lv/pasakumi/tiksanas-rezekne/');
    await other.goto(`${cmsUrl}/admin`);
    await other.getByText('Нема записи што чекаат.').waitFor();
  });
});

it('nobody’s browser asked another host for anything', () => {
  expect([...hosts].sort()).toEqual([new URL(cmsUrl).host, new URL(siteUrl).host].sort());
});
