import chromium from '@sparticuz/chromium';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { outline } from '../cms/src/admin/body/paste/outline.ts';
import { stopAll } from '../scripts/children.ts';
import { startCms } from '../scripts/cms-process.ts';
import { administrator, freshData } from './fresh-data.ts';
import { openBrowser, PATIENCE } from './browser.ts';
import { freePort } from './free-port.ts';
import { call } from './rest-client.ts';

const { email, password } = administrator;
const corpora = resolve(import.meta.dirname, '../cms/src/admin/body/paste/corpora');
const viewport = { width: 1280, height: 1000 };
const workshops = 'collection-types/api::workshop.workshop';

let dataDir: string;
let cmsUrl: string;
let browser: Browser;
let page: Page;
let token: string;

beforeAll(async () => {
  dataDir = await freshData('writing');
  process.env['CMS_LOG_LEVEL'] = 'error';
  const port = await freePort();
  cmsUrl = `http://127.0.0.1:${port}`;
  await startCms({ dataDir, port });
  token = ((await call(cmsUrl, '', 'POST', '/admin/login', { email, password })).data as { token: string }).token;
  browser = await openBrowser();
  page = await openAdmin(browser);
  await signIn(page);
});
afterAll(async () => {
  await browser?.close();
  await stopAll();
  rmSync(dataDir, { recursive: true, force: true });
});

async function openAdmin(from: Browser): Promise<Page> {
  const opened = await (await from.newContext({ viewport })).newPage();
  opened.setDefaultTimeout(PATIENCE);
  return opened;
}

async function signIn(on: Page, as = email): Promise<void> {
  await on.goto(`${cmsUrl}/admin`);
  await fillSignIn(on, as);
}
async function fillSignIn(on: Page, as: string): Promise<void> {
  await on.getByLabel('Email').fill(as);
  await on.getByLabel('Password').first().fill(password);
  await on.getByRole('button', { name: 'Login' }).click();
  await on.getByRole('link', { name: 'Content Manager' }).waitFor();
}

/** Another administrator; after some sign-ins of one, the CMS asks to wait. */
async function addAdministrator(firstname: string, address: string): Promise<string> {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> =>
    (await call(cmsUrl, token, method, path, body)).data;
  const roles = (await ask('GET', '/admin/roles')) as { id: number; code: string }[];
  const role = roles.find(({ code }) => code === 'strapi-super-admin')?.id;
  const user = { firstname, lastname: '', email: address, roles: [role] };
  const { registrationToken } = (await ask('POST', '/admin/users', user)) as { registrationToken: string };
  await ask('POST', '/admin/register', { registrationToken, userInfo: { firstname, lastname: '', password } });
  return address;
}

const bodyOf = (on: Page) => on.getByRole('textbox', { name: 'Text', exact: true });
const field = (on: Page, name: string) => on.locator(`main [name="${name}"]`);
const dialogOf = (on: Page) => on.getByRole('dialog');

async function openForm(on: Page, id = 'create', locale = 'mk'): Promise<void> {
  await on.goto(`${cmsUrl}/admin/content-manager/${workshops}/${id}?plugins[i18n][locale]=${locale}`);
  await bodyOf(on).waitFor();
  // On a busy machine an editor that has just appeared has taken a paste without a trace: one that stays is used.
  await on.waitForFunction(() => {
    const held = window as { editor?: { element: Element | null; since: number } };
    const element = document.querySelector('.ProseMirror');
    if (held.editor?.element !== element) held.editor = { element, since: performance.now() };
    return performance.now() - (held.editor?.since ?? 0) > 1000;
  });
}

/** Saves, and gives the answer's status and the document's id. */
async function save(on: Page): Promise<{ status: number; id: string }> {
  const answer = on.waitForResponse(
    (response) => response.url().includes(workshops) && ['POST', 'PUT'].includes(response.request().method()),
  );
  await on.getByRole('button', { name: 'Save', exact: true }).click();
  const response = await answer;
  const { data } = (await response.json()) as { data?: { documentId: string } | null };
  return { status: response.status(), id: data?.documentId ?? '' };
}

const stored = async (id: string, locale = 'mk') =>
  (await call(cmsUrl, token, 'GET', `/content-manager/${workshops}/${id}?locale=${locale}`)).data as Record<
    string,
    any
  >;

/** What a program puts on the clipboard, pasted into the text. */
async function paste(on: Page, html: string): Promise<void> {
  await bodyOf(on).focus();
  await bodyOf(on).evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', data);
    clipboardData.setData('text/plain', 'not this');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

describe('a paste', () => {
  it.each(readdirSync(corpora).filter((file) => file.endsWith('.html')))(
    'of %s is stored word for word',
    async (file) => {
      const [expected = '', leftOut = ''] = readFileSync(join(corpora, file.replace('.html', '.txt')), 'utf8').split(
        /^left out: /m,
      );
      await openForm(page);
      await field(page, 'title').fill(file);
      await paste(page, readFileSync(join(corpora, file), 'utf8'));
      const pictures = Number.parseInt(leftOut, 10);
      if (pictures > 0) await page.getByText(`${pictures} picture was left out`).waitFor();
      if (expected.includes('picture')) await page.getByText('1 picture is uploaded').waitFor();
      const { id } = await save(page);
      expect(outline((await stored(id))['body'].content)).toBe(expected);
      // Else the next form offers what is kept of this one.
      await page.getByText('All that you typed is saved.').waitFor();
    },
  );

  it('of pictures puts them into the media library, and leaves the words whole where one fails', async () => {
    const picture = (alt: string, data: string) => `<img alt="${alt}" src="data:image/png;base64,${data}">`;
    const png = (
      await sharp({ create: { width: 30, height: 20, channels: 3, background: '#369' } })
        .png()
        .toBuffer()
    ).toString('base64');
    await openForm(page);
    await field(page, 'title').fill('Слики');
    const { id } = await save(page);
    await page.getByText('All that you typed is saved.').waitFor();
    await openForm(page, id);
    const uploaded = () => bodyOf(page).locator('figure img:not([src^="blob:"])').count();
    // What is still under way is not saved, and nothing else is lost.
    const held = new Set<() => void>();
    let isHeld = true;
    await page.route('**/upload', async (route) => {
      if (isHeld) await new Promise<void>((go) => held.add(go));
      await route.continue();
    });
    await paste(page, `<p>Пред ${picture('Круг', png)} зад</p><p>${picture('Лош', 'bm8gcGljdHVyZQ==')}Крај</p>`);
    await page.getByText('2 pictures are being uploaded').waitFor();
    expect((await save(page)).status).toBe(200);
    expect(outline((await stored(id))['body'].content)).toBe('p Пред зад\np Крај\n');
    isHeld = false;
    for (const go of held) go();
    await page.getByText('1 picture could not be uploaded').waitFor();
    await expect.poll(uploaded).toBe(1);
    await page.unroute('**/upload');
    await bodyOf(page).evaluate((element, data) => {
      const clipboardData = new DataTransfer();
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, png);
    await expect.poll(uploaded).toBe(2);
    expect((await save(page)).status).toBe(200);
    await page.getByText('All that you typed is saved.').waitFor();
    const { content } = (await stored(id))['body'] as { content: { type: string; attrs?: { file: string } }[] };
    expect(outline(content).split('\n').sort()).toEqual(['', 'p Крај', 'p Пред зад', 'picture', 'picture Круг']);
    const files = content.filter(({ type }) => type === 'picture').map(({ attrs }) => attrs?.file);
    for (const file of files)
      expect((await call(cmsUrl, token, 'GET', `/upload/files?filters[documentId][$eq]=${file}`)).text).toContain(
        '"mime":"image/png"',
      );
  });

  it('from another tab, by the keyboard, comes through the real clipboard', async () => {
    const other = await page.context().newPage();
    await other.setContent(
      '<h2>Наслов</h2><p>Две&nbsp; празнини, <b>дебело</b> и <a href="https://example.org/">врска</a></p>',
    );
    await other.bringToFront();
    await other.keyboard.press('Control+a');
    await other.keyboard.press('Control+c');
    await page.bringToFront();
    await openForm(page);
    await field(page, 'title').fill('Од јазиче');
    await bodyOf(page).focus();
    await page.keyboard.press('Control+v');
    await bodyOf(page).getByText('празнини').waitFor();
    const { id } = await save(page);
    expect(outline((await stored(id))['body'].content)).toBe(
      'h2 Наслов\np Две~ празнини, *дебело* и [врска](https://example.org/)\n',
    );
    await other.close();
  });

  it('of two megabytes is there to work on; one that is too long for an entry is refused and says so', async () => {
    const style = `font-size:11.0pt;line-height:107%;font-family:"Calibri",sans-serif;mso-fareast-language:EN-US;${'mso-x:0;'.repeat(30)}`;
    const paragraph = `<p class=MsoNormal><span lang=MK style='${style}'>${'збор '.repeat(15)}<o:p></o:p></span></p>\n`;
    const html = paragraph.repeat(Math.ceil(2_000_000 / paragraph.length));
    await openForm(page);
    await field(page, 'title').fill('Долг');
    await paste(page, html);
    const paragraphs = html.split('<p').length - 1;
    await expect.poll(() => bodyOf(page).locator('p').count()).toBe(paragraphs);
    await paste(page, `<p>${'збор '.repeat(110_000)}</p>`);
    await page.getByText('This text was not pasted').waitFor();
    await page.keyboard.insertText('крај');
    const { id } = await save(page);
    expect(outline((await stored(id))['body'].content).match(/^p збор/gm)).toHaveLength(paragraphs);
  });
});

describe('a date', () => {
  it('is written as people write it; what is none stays as it was typed, and is not saved', async () => {
    await openForm(page);
    await field(page, 'title').fill('Датуми');
    await field(page, 'startDate').fill('20. 9. 2022.');
    await field(page, 'endDate').fill('31.11.2022');
    await field(page, 'title').focus();
    expect(await field(page, 'startDate').inputValue()).toBe('20 September 2022');
    expect(await field(page, 'endDate').inputValue()).toBe('31.11.2022');
    await page.getByText('There is no such date. Write it like 21 November 2026').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('There are validation errors in your document.').waitFor();
    await field(page, 'endDate').fill('септември 2022');
    const { status, id } = await save(page);
    expect(status).toBe(201);
    expect(await stored(id)).toMatchObject({ startDate: '2022-09-20', endDate: '2022-09' });
    await page.getByText('All that you typed is saved.').waitFor();
    expect(await field(page, 'endDate').inputValue()).toBe('September 2022');
    await field(page, 'endDate').fill('');
    expect((await save(page)).status).toBe(200);
    expect((await stored(id))['endDate']).toBe(null);
    await page.getByText('All that you typed is saved.').waitFor();
  });
});

describe('of two editors on one entry', () => {
  it('the second is shown both versions, chooses, and saves without losing the other’s work', async () => {
    const { documentId } = (
      await call(cmsUrl, token, 'POST', `/content-manager/${workshops}?locale=mk`, {
        title: 'Средба во Скопје',
        startDate: '2022',
      })
    ).data as { documentId: string };
    const second = await openAdmin(browser);
    await signIn(second, await addAdministrator('Ана', 'ana@example.org'));
    await openForm(page, documentId);
    await openForm(second, documentId);

    await field(page, 'title').fill('Средба во Битола');
    await field(page, 'startDate').fill('2023');
    expect((await save(page)).status).toBe(200);

    await field(second, 'title').fill('Средба во Куманово');
    await field(second, 'summary').fill('Мој текст');
    expect((await save(second)).status).toBe(400);
    const dialog = dialogOf(second);
    await dialog.getByText('Somebody else has saved meanwhile').waitFor();
    // One must choose: there is nothing to close it with.
    expect(await dialog.getByRole('button').allTextContents()).not.toContain('');
    expect(await dialog.locator('mark').allTextContents()).toEqual(
      expect.arrayContaining(['Куманово', 'Битола', '2023']),
    );
    await expectAccessible(second, '[role="dialog"]');
    await dialog.getByRole('radio', { name: 'The other version' }).check();
    await dialog.getByRole('button', { name: 'Put into the form' }).click();
    expect(await field(second, 'title').inputValue()).toBe('Средба во Битола');
    expect(await field(second, 'summary').inputValue()).toBe('Мој текст');
    expect((await save(second)).status).toBe(200);
    expect(await stored(documentId)).toMatchObject({
      title: 'Средба во Битола',
      startDate: '2023',
      summary: 'Мој текст',
    });
    await second.context().close();
  });
});

describe('what was typed', () => {
  it('is found again after the session has ended', async () => {
    const writer = await openAdmin(browser);
    const address = await addAdministrator('Вера', 'vera@example.org');
    await signIn(writer, address);
    await openForm(writer);
    await field(writer, 'title').fill('Истечена најава');
    await bodyOf(writer).click();
    await writer.keyboard.insertText('Текст пред истекот.');
    await writer.context().clearCookies();
    await writer.evaluate(() => localStorage.removeItem('jwtToken'));
    // By the next thing that is asked of the CMS: by a save, or by what stands beside the form and asks by itself.
    const ended = writer.getByRole('alertdialog');
    await writer.keyboard.press('Control+s');
    await ended.getByText('What you typed is kept in this browser').waitFor();
    await ended.getByRole('button', { name: 'Confirm' }).click();
    await writer.waitForURL(/auth\/login/);
    await fillSignIn(writer, address);
    // Strapi leads back to the form.
    await dialogOf(writer).getByRole('button', { name: 'Bring back' }).click();
    expect(await bodyOf(writer).textContent()).toBe('Текст пред истекот.');
    const { status, id } = await save(writer);
    expect(status).toBe(201);
    expect((await stored(id))['title']).toBe('Истечена најава');
    // The page has to hear that it was saved; who leaves before is offered the same text once more.
    await writer.getByText('All that you typed is saved.').waitFor();
    await writer.goto(`${cmsUrl}/admin`);
    await writer.getByText('All that was typed in this browser is saved.').waitFor();
    await writer.context().close();
  });

  it('into a form that was opened without a language waits for none: the form comes with it, and once', async () => {
    const writer = await openAdmin(browser);
    await signIn(writer, await addAdministrator('Зора', 'zora@example.org'));
    let isHeld = true;
    const held = new Set<() => void>();
    await writer.route('**/i18n/locales', async (route) => {
      if (isHeld) await new Promise<void>((go) => held.add(go));
      await route.continue();
    });
    const asked = writer.waitForRequest('**/i18n/locales');
    await writer.goto(`${cmsUrl}/admin/content-manager/${workshops}/create`);
    await asked;
    expect(await field(writer, 'title').count()).toBe(0);
    isHeld = false;
    for (const go of held) go();
    await field(writer, 'title').waitFor();
    expect(decodeURIComponent(writer.url())).toMatch(/plugins\[i18n\]\[locale\]=en$/);
    await writer.context().close();
  });

  it('while a new entry is saved for the first time is in the form of the saved entry, and no copy is left', async () => {
    const writer = await openAdmin(browser);
    await signIn(writer, await addAdministrator('Мира', 'mira@example.org'));
    await openForm(writer);
    await field(writer, 'title').fill('Прво зачувување');
    let go = (): void => undefined;
    const isThere = new Promise<void>((resolve) => (go = resolve));
    await writer.route(`**/${workshops}?*`, async (route) => {
      if (route.request().method() === 'POST') await isThere;
      await route.continue();
    });
    const sent = writer.waitForRequest((request) => request.method() === 'POST' && request.url().includes(workshops));
    await writer.getByRole('button', { name: 'Save', exact: true }).click();
    await sent;
    await bodyOf(writer).click();
    await writer.keyboard.insertText('Напишано во меѓувреме.');
    go();
    await writer.waitForURL(/workshop\/[a-z0-9]{24}/);
    await bodyOf(writer).getByText('Напишано во меѓувреме.').waitFor();
    const { status, id } = await save(writer);
    expect(status).toBe(200);
    expect(outline((await stored(id))['body'].content)).toBe('p Напишано во меѓувреме.\n');
    await writer.goto(`${cmsUrl}/admin`);
    await writer.getByText('All that was typed in this browser is saved.').waitFor();
    await writer.context().close();
  });

  it('stays to be saved when the CMS does not answer', async () => {
    const { documentId } = (
      await call(cmsUrl, token, 'POST', `/content-manager/${workshops}?locale=mk`, { title: 'Стар' })
    ).data as { documentId: string };
    await openForm(page, documentId);
    await field(page, 'title').fill('Нов');
    await page.route('**/content-manager/**', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    const failed = page.waitForEvent('requestfailed');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await failed;
    await page.unroute('**/content-manager/**');
    await expect.poll(() => page.getByRole('button', { name: 'Save', exact: true }).isEnabled()).toBe(true);
    expect(await field(page, 'title').inputValue()).toBe('Нов');
    expect((await save(page)).status).toBe(200);
    expect((await stored(documentId))['title']).toBe('Нов');
  });

  it('survives the end of the browser, but for the last five seconds', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'biseri-browser-'));
    const first = await openProfile(profile);
    const address = await addAdministrator('Горан', 'goran@example.org');
    await signIn(first.page, address);
    await openForm(first.page);
    await field(first.page, 'title').fill('Пад');
    await bodyOf(first.page).click();
    const typed: { word: string; at: number }[] = [];
    const begun = Date.now();
    while (Date.now() - begun < 7000) {
      const word = `збор${typed.length} `;
      await first.page.keyboard.type(word, { delay: 10 });
      typed.push({ word, at: Date.now() });
    }
    const killed = Date.now();
    first.kill();

    const second = await openProfile(profile);
    await signIn(second.page, address);
    await second.page.getByRole('link', { name: 'Пад' }).click();
    await dialogOf(second.page).getByRole('button', { name: 'Bring back' }).waitFor();
    await expectAccessible(second.page, '[role="dialog"]');
    await dialogOf(second.page).getByRole('button', { name: 'Bring back' }).click();
    const found = (await bodyOf(second.page).textContent()) ?? '';
    const mustBeThere = typed.filter(({ at }) => killed - at > 5000);
    expect(mustBeThere.length).toBeGreaterThan(0);
    expect(found.startsWith(mustBeThere.map(({ word }) => word).join(''))).toBe(true);
    expect(typed.map(({ word }) => word).join('')).toContain(found);
    const { id } = await save(second.page);
    expect(outline((await stored(id))['body'].content).trim()).toBe(`p ${found}`.trim());
    await openForm(second.page, id);
    await second.page.getByText('All that you typed is saved.').waitFor();
    await expectAccessible(second.page, 'aside p[role="status"]');
    expect(await dialogOf(second.page).count()).toBe(0);
    second.kill();
    rmSync(profile, { recursive: true, force: true });
  });
});

/** A browser with a profile on disk, which can be ended as a crash ends it. */
async function openProfile(profile: string): Promise<{ page: Page; kill: () => void }> {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  const child = spawn(
    await chromium.executablePath(),
    [...flags, '--disable-component-update', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  let address = '';
  for await (const line of createInterface({ input: child.stderr })) {
    address = /DevTools listening on (ws:\S+)/.exec(line)?.[1] ?? '';
    if (address) break;
  }
  const connected = await playwright.connectOverCDP(address);
  const opened = await (connected.contexts()[0] ?? (await connected.newContext())).newPage();
  await opened.setViewportSize(viewport);
  opened.setDefaultTimeout(PATIENCE);
  return { page: opened, kill: () => void (child.pid && process.kill(-child.pid, 'SIGKILL')) };
}
