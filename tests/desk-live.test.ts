import { rmSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { start, stopAll } from '../scripts/children.ts';
import { startCms } from '../scripts/cms-process.ts';
import { serveSite } from '../scripts/serve-site.ts';
import { previewToken, siteToken } from '../scripts/settings.ts';
import { administrator, freshData } from './fresh-data.ts';
import type { AdminClient } from './admin-client.ts';
import { signIn } from './admin-client.ts';
import { openBrowser, PATIENCE } from './browser.ts';
import { freePort } from './free-port.ts';
import { call } from './rest-client.ts';

const { email, password } = administrator;

let dataDir: string;
let cmsUrl: string;
let siteUrl: string;
let previewUrl: string;
let press: ChildProcess;
let site: Server;
let browser: Browser;
let chief: AdminClient;
let chiefToken: string;
/** Reads and publishes villages only, and may not command the press. */
let villagerToken: string;

beforeAll(async () => {
  dataDir = await freshData('live');
  process.env['CMS_LOG_LEVEL'] = 'error';
  const [cmsPort, sitePort, pressPort, previewPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  cmsUrl = `http://127.0.0.1:${cmsPort}`;
  siteUrl = `http://localhost:${sitePort}`;
  previewUrl = `http://localhost:${previewPort}`;
  await startCms({ dataDir, port: cmsPort, pressPort, previewPort });
  press = start('site/scripts/press.ts', [], {
    env: {
      DATA_DIR: dataDir,
      CMS_URL: cmsUrl,
      CMS_TOKEN: siteToken(dataDir),
      SITE_URL: siteUrl,
      PRESS_PORT: String(pressPort),
      PRESS_POLL_MS: '3600000',
      PREVIEW_PORT: String(previewPort),
      PREVIEW_TOKEN: previewToken(dataDir),
      CMS_PUBLIC_URL: cmsUrl,
    },
    quiet: true,
  });
  chief = await signIn(cmsUrl, email, password);
  chiefToken = await tokenOf(email);
  villagerToken = await addVillager();
  await vi.waitFor(
    async () => expect((await desk('GET', 'press')).data).toMatchObject({ press: 'answers', release: 1 }),
    { timeout: 180_000, interval: 50 },
  );
  site = serveSite(join(dataDir, 'releases', 'current'), sitePort);
  browser = await openBrowser();
});
afterAll(async () => {
  site?.close();
  await browser?.close();
  await stopAll();
  rmSync(dataDir, { recursive: true, force: true });
});

const admin = (method: string, path: string, body?: object, token = chiefToken) =>
  call(cmsUrl, token, method, path, body);
const desk = (method: string, path: string, body?: object, token = chiefToken) =>
  admin(method, `/desk/${path}`, body, token);

const tokenOf = async (who: string) =>
  ((await admin('POST', '/admin/login', { email: who, password }, '')).data as { token: string }).token;

/** Makes an administrator whose role allows no more than to read, write and publish villages in Latvian. */
async function addVillager(): Promise<string> {
  const role = (await admin('POST', '/admin/roles', { name: 'Villages', description: '' })).data as { id: number };
  const subject = 'api::village.village';
  const permissions = ['read', 'update', 'publish'].map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject,
    properties: { ...(action === 'publish' ? {} : { fields: ['title', 'summary'] }), locales: ['lv'] },
    conditions: [],
  }));
  await admin('PUT', `/admin/roles/${role.id}/permissions`, { permissions });
  const user = { email: 'ciemi@example.org', firstname: 'Ciems', lastname: 'Ciems', roles: [role.id] };
  const { registrationToken } = (await admin('POST', '/admin/users', user)).data as { registrationToken: string };
  const userInfo = { firstname: 'Ciems', lastname: 'Ciems', password };
  await admin('POST', '/admin/register', { registrationToken, userInfo }, '');
  return tokenOf(user.email);
}

interface Language {
  code: string;
  state: string;
  modified: boolean;
  address?: string;
  sentence?: string;
}

async function live(type: string, id: string, lang: string): Promise<Language> {
  const { data } = await desk('GET', `live/${type}/${id}?lang=${lang}`);
  return (data as { languages: Language[] }).languages.find(({ code }) => code === lang) as Language;
}
const becomes = (type: string, id: string, lang: string, state: string) =>
  expect.poll(async () => (await live(type, id, lang)).state, { interval: 50 }).toBe(state);

interface Waiting {
  type: string;
  id: string;
  locale: string;
  updatedAt: string;
}
const waiting = async (token = chiefToken) =>
  ((await desk('GET', 'waiting', undefined, token)).data as { entries: Waiting[] }).entries;

describe('whether an entry is live', () => {
  it('is told language by language, from the first draft to what was withdrawn', async () => {
    const id = await chief.create('village', 'lv', { title: 'Ciems' });
    expect(await live('village', id, 'lv')).toEqual({ code: 'lv', name: 'latviešu', state: 'draft', modified: false });
    await chief.publish('village', id, 'lv');
    expect(['printing', 'live']).toContain((await live('village', id, 'lv')).state);
    await becomes('village', id, 'lv', 'live');
    const { address = '' } = await live('village', id, 'lv');
    expect(address).toBe(`${siteUrl}/lv/ciemi/ciems/`);
    expect(await (await fetch(address)).text()).toContain('Ciems');
    expect((await live('village', id, 'mk')).state).toBe('missing');

    await chief.update('village', id, 'lv', { title: 'Ciems pie ezera' });
    expect(await live('village', id, 'lv')).toMatchObject({ state: 'live', modified: true });
    await chief.publish('village', id, 'lv');
    await becomes('village', id, 'lv', 'live');
    expect(await live('village', id, 'lv')).toMatchObject({ modified: false });

    await chief.unpublish('village', id, 'lv');
    await becomes('village', id, 'lv', 'draft');
  });

  it('never takes the version before for the one that was just published', async () => {
    const id = await chief.create('village', 'lv', { title: 'Ciems Nr. 0' });
    await chief.publish('village', id, 'lv');
    await becomes('village', id, 'lv', 'live');
    for (const number of [1, 2, 3]) {
      const title = `Ciems Nr. ${number}`;
      await chief.update('village', id, 'lv', { title });
      await chief.publish('village', id, 'lv');
      await becomes('village', id, 'lv', 'live');
      const { address = '' } = await live('village', id, 'lv');
      expect(await (await fetch(address)).text()).toContain(title);
    }
  });

  it('is told to who may read the type, and to nobody else', async () => {
    const id = await chief.create('workshop', 'mk', { title: 'Работилница' });
    const ask = async (path: string, token: string) => (await desk('GET', path, undefined, token)).status;
    expect(await ask(`live/workshop/${id}`, chiefToken)).toBe(200);
    expect(await ask(`live/workshop/${id}`, villagerToken)).toBe(403);
    for (const token of ['', siteToken(dataDir), previewToken(dataDir)])
      for (const path of [`live/workshop/${id}`, 'press', 'waiting']) expect(await ask(path, token), path).toBe(401);
    expect(await ask('live/nothing/x', chiefToken)).toBe(404);
    expect(await ask('live/village/..%2F..%2Fstatus', chiefToken)).toBe(200);
  });
});

describe('what waits to be published', () => {
  const publish = (entries: Waiting[], token = chiefToken) => desk('POST', 'waiting/publish', { entries }, token);

  it('is what was changed after it was published, for each who may publish it; and of that, what was confirmed', async () => {
    const village = await chief.create('village', 'lv', { title: 'Gaidošais ciems' });
    const workshop = await chief.create('workshop', 'mk', { title: 'Работилница што чека' });
    await chief.create('village', 'lv', { title: 'Melnraksts' });
    await chief.publish('village', village, 'lv');
    await chief.publish('workshop', workshop, 'mk');
    expect(await waiting()).toEqual([]);
    await chief.update('village', village, 'lv', { title: 'Gaidošais ciems, mainīts' });
    await chief.update('workshop', workshop, 'mk', { title: 'Изменета работилница' });
    const entries = await waiting();
    expect(entries.map(({ id, locale }) => [id, locale]).sort()).toEqual(
      [
        [village, 'lv'],
        [workshop, 'mk'],
      ].sort(),
    );
    expect((await waiting(villagerToken)).map(({ id }) => id)).toEqual([village]);

    expect((await publish(entries, villagerToken)).data).toEqual({ published: 1, left: 1 });
    expect((await waiting()).map(({ id }) => id)).toEqual([workshop]);
    await chief.update('workshop', workshop, 'mk', { title: 'Пак изменета' });
    expect((await publish(entries)).data).toEqual({ published: 0, left: 2 });
    expect((await publish(await waiting())).data).toEqual({ published: 1, left: 0 });
    await becomes('workshop', workshop, 'mk', 'live');
    expect(await (await fetch((await live('workshop', workshop, 'mk')).address ?? '')).text()).toContain(
      'Пак изменета',
    );
  });

  it.each([{}, { entries: 'all' }, { entries: Array.from({ length: 51 }, () => ({})) }])('refuses %j', async (body) => {
    expect((await desk('POST', 'waiting/publish', body)).status).toBe(400);
  });
});

describe('the press', () => {
  it('goes back and on again for who has the right, and for nobody else', async () => {
    const status = async () => (await desk('GET', 'press?lang=lv')).data as { release: number; pinned: boolean };
    const { release } = await status();
    for (const command of ['rollback', 'unpin', 'confirm']) {
      expect((await desk('POST', `press/${command}`, {}, villagerToken)).status, command).toBe(403);
      expect((await desk('POST', `press/${command}`, {}, '')).status, command).toBe(401);
    }
    expect((await desk('GET', 'press', undefined, villagerToken)).data).toMatchObject({ may: { command: false } });
    expect((await desk('POST', 'press/rollback', { release: release - 1 })).status).toBe(200);
    expect(await status()).toMatchObject({ release: release - 1, pinned: true, may: { command: true } });
    expect((await desk('POST', 'press/unpin', {})).status).toBe(200);
    await expect.poll(async () => (await status()).pinned).toBe(false);
    await expect.poll(async () => (await status()).release).toBeGreaterThanOrEqual(release);
    for (const body of [{ release: 9_999 }, { release: '1&x=2' }, { release: 1.5 }])
      expect((await desk('POST', 'press/rollback', body)).status, JSON.stringify(body)).toBe(400);
    expect((await desk('POST', 'press/status', {})).status).toBe(404);
  });
});

describe('an editor', () => {
  let page: Page;
  const foreign = new Set<string>();
  const inLanguage = (code: string) => page.locator(`[data-desk="live"] [data-language="${code}"]`);
  const publishButton = (name: string) => page.getByRole('button', { name, exact: true });
  const main = (name: string) => page.locator(`main [name="${name}"]`);

  async function enter(language: string): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('request', (request) => {
      if (![cmsUrl, siteUrl, previewUrl].includes(new URL(request.url()).origin)) foreign.add(request.url());
    });
    await page.addInitScript((code) => localStorage.setItem('strapi-admin-language', code), language);
    await page.goto(`${cmsUrl}/admin`);
    await page.locator('[name="email"]').fill(email);
    await page.locator('[name="password"]').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('[data-desk="site"]').waitFor();
  }
  const open = (type: string, id: string, locale: string) =>
    page.goto(
      `${cmsUrl}/admin/content-manager/collection-types/api::${type}.${type}/${id}?plugins[i18n][locale]=${locale}`,
    );

  async function upload(): Promise<number> {
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#369' } })
      .jpeg()
      .toBuffer();
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'ezero.jpg');
    const answer = await fetch(`${cmsUrl}/upload`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${chiefToken}` },
      body: form,
    });
    return ((await answer.json()) as { id: number }[])[0]?.id ?? 0;
  }

  it('writes in Macedonian, is told what is missing, publishes, and sees it live', async () => {
    await enter('mk');
    await open('village', 'create', 'mk');
    await page.getByText('Сѐ уште ништо не е зачувано.').waitFor();
    await main('title').fill('Вевчани');
    await page.locator('[data-check="empty"]', { hasText: 'Кратка содржина, ' }).waitFor();
    await main('summary').fill('Село на изворите.');
    await expect.poll(() => page.locator('[data-check="empty"]').textContent()).not.toContain('Кратка содржина');
    await page.getByRole('button', { name: 'Зачувај', exact: true }).click();
    await inLanguage('mk').getByText('Нацрт').waitFor();
    await page.locator('[data-check="languages"]', { hasText: 'latviešu' }).waitFor();
    // Never published, and still to be previewed.
    await page.getByRole('link', { name: 'Отвори преглед' }).waitFor();
    await publishButton('Објави').click();
    await inLanguage('mk')
      .getByText(/На сајтот од .*20\d\d/)
      .waitFor();
    const address = (await inLanguage('mk').getByRole('link').getAttribute('href')) ?? '';
    expect(address).toBe(`${siteUrl}/mk/sela/vevchani/`);
    await inLanguage('mk').getByRole('button', { name: 'Прикажи QR-код' }).click();
    await inLanguage('mk')
      .getByRole('img', { name: `QR-код за ${address}` })
      .waitFor();
    await expectAccessible(page, 'main aside > *');
    const reader = await page.context().newPage();
    await reader.goto(address);
    expect(await reader.locator('h1').textContent()).toBe('Вевчани');
    await reader.close();
  });

  it('previews what was never saved with one click, which saves it as a draft, but not without a title', async () => {
    await open('village', 'create', 'mk');
    const button = page.getByRole('button', { name: 'Зачувај и отвори преглед' });
    await page.getByText('Штом ќе напишете нешто, можете да отворите преглед.').waitFor();
    expect(await button.isDisabled()).toBe(true);
    await main('summary').fill('Село под Бистра.');
    await button.click();
    await page.getByText('Ова поле е задолжително.').waitFor();
    const printed = page.frameLocator('iframe');
    await main('title').fill('Галичник');
    await button.click();
    await page.waitForURL(/village\/[a-z0-9]{24}\/preview\?/);
    expect(await printed.locator('h1').textContent()).toBe('Галичник');
    await printed.getByText('Село под Бистра.').first().waitFor();
    const [, id = ''] = /village\/([a-z0-9]{24})/.exec(page.url()) ?? [];
    expect((await live('village', id, 'mk')).state).toBe('draft');

    await page.goBack();
    await main('title').fill('Галичник, Мавровско');
    await button.click();
    await page.waitForURL(/preview\?/);
    await printed.locator('h1', { hasText: 'Галичник, Мавровско' }).waitFor();
  });

  it('is told in which languages a fact will show', async () => {
    const id = await chief.create('document', 'mk', { title: 'Студија' });
    await chief.update('document', id, 'lv', { title: 'Pētījums' });
    await chief.publish('document', id, 'lv');
    await open('document', id, 'mk');
    await main('pages').fill('48');
    const told = page.locator('[data-desk="facts"]');
    await told.getByText('Страници').waitFor();
    await told.getByText('latviešu').waitFor();
    expect(await told.textContent()).not.toContain('македонски');
    expect(await page.getByText('сите јазици', { exact: true }).count()).toBeGreaterThan(3);
    await expectAccessible(page, '[data-desk="facts"]');
    await main('pages').fill('');
    await told.waitFor({ state: 'detached' });
  });

  it('is warned of a picture without alternative text, publishes all the same in Latvian, and finds it on the home page', async () => {
    const cover = { file: await upload() };
    const id = await chief.create('village', 'lv', { title: 'Ciems bez vārdiem', cover });
    await page.context().close();
    await enter('lv');
    await open('village', id, 'lv');
    await page.locator('[data-check="alt"]', { hasText: 'ezero.jpg' }).waitFor();
    await publishButton('Publicēt').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('ezero.jpg').waitFor();
    await expectAccessible(page, '[role="dialog"]');
    await dialog.getByRole('button', { name: 'Atpakaļ pie ieraksta' }).click();
    expect((await live('village', id, 'lv')).state).toBe('draft');
    await main('title').press('Control+Shift+Enter');
    await dialog.getByRole('button', { name: 'Tomēr publicēt' }).click();
    await inLanguage('lv')
      .getByText(/Vietnē publicēts: /)
      .waitFor();

    await page.goto(`${cmsUrl}/admin`);
    const onSite = page.locator('[data-desk="site"]');
    await onSite
      .getByRole('listitem')
      .filter({ hasText: 'ezero.jpg' })
      .getByRole('link', { name: 'Ciems bez vārdiem' })
      .waitFor();
    await expectAccessible(page, '[data-desk="site"]');
    await onSite.getByRole('link', { name: 'Ciems bez vārdiem' }).first().click();
    await page.waitForURL(new RegExp(`${id}\\?plugins\\[i18n\\]\\[locale\\]=lv`));
    await expect.poll(() => main('title').inputValue()).toBe('Ciems bez vārdiem');
  });

  it('publishes from the home page all that waits, and goes back to an earlier release', async () => {
    const [first] = await waiting();
    expect(first).toBeUndefined();
    const id = await chief.create('village', 'lv', { title: 'Ciems, kas gaida' });
    await chief.publish('village', id, 'lv');
    await becomes('village', id, 'lv', 'live');
    await chief.update('village', id, 'lv', { title: 'Ciems, kas sagaidīja' });
    await page.goto(`${cmsUrl}/admin`);
    await page.getByRole('button', { name: 'Publicēt visu, kas gaida (1)' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link', { name: 'Ciems, kas sagaidīja' }).waitFor();
    await expectAccessible(page, '[role="dialog"]');
    await dialog.getByRole('button', { name: 'Publicēt (1)' }).click();
    await page.getByText('Nav izmaiņu, kas gaidītu publicēšanu.').waitFor();
    await becomes('village', id, 'lv', 'live');

    await page.getByRole('button', { name: 'Atgriezt agrāku laidienu' }).click();
    const question = page.getByRole('alertdialog');
    await question.getByText('Lasītāji uzreiz redzēs izvēlēto laidienu.').waitFor();
    await expectAccessible(page, '[role="alertdialog"]');
    await question.getByRole('button', { name: 'Atgriezt', exact: true }).click();
    await page.getByText('Vietne ir piesprausta').waitFor();
    await page.getByRole('button', { name: 'Atspraust vietni' }).click();
    await question.getByRole('button', { name: 'Atspraust', exact: true }).click();
    await page.getByText('Vietne ir piesprausta').waitFor({ state: 'detached' });
  });

  it('is told calmly when the press does not answer', async () => {
    const id = await chief.create('village', 'lv', { title: 'Ciems bez spiestuves' });
    await open('village', id, 'lv');
    press.kill('SIGKILL');
    if (press.exitCode === null && press.signalCode === null) await once(press, 'exit');
    await page.reload();
    await page.locator('[data-desk="live"]').getByText('Spiestuve pašlaik neatbild.').waitFor();
    await inLanguage('lv').getByText('Melnraksts').waitFor();
    expect((await desk('POST', 'press/unpin', {})).status).toBe(400);
  });

  it('has met no other host', () => {
    expect([...foreign]).toEqual([]);
  });
});
