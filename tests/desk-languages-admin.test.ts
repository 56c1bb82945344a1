import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, expectAccessible } from './accessible.ts';
import { stopAll } from '../scripts/children.ts';
import { startCms } from '../scripts/cms-process.ts';
import { administrator, freshData } from './fresh-data.ts';
import { signIn as signInAsAdmin } from './admin-client.ts';
import { openBrowser, PATIENCE } from './browser.ts';
import { freePort } from './free-port.ts';
import { call, signIn } from './rest-client.ts';

const { email, password } = administrator;
/** A busy machine may take long. */
const wait = { timeout: PATIENCE };
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

let dataDir: string;
let cmsUrl: string;
let browser: Browser;
let page: Page;
let workshop: string;

beforeAll(async () => {
  dataDir = await freshData('languages');
  process.env['CMS_LOG_LEVEL'] = 'error';
  const port = await freePort();
  cmsUrl = `http://127.0.0.1:${port}`;
  await startCms({ dataDir, port });
  const admin = await signInAsAdmin(cmsUrl, email, password);
  workshop = await admin.create('workshop', 'mk', {
    title: 'Работилница за занаети',
    summary: 'Шест презентации во Скопје.',
    body: { type: 'doc', content: [paragraph('Прв пасус.'), paragraph('Втор пасус.')] },
    actions: [{ text: 'Да се обележи патеката.', deadline: '2025' }],
  });
  await admin.update('workshop', workshop, 'lv', {
    title: 'Amatu darbseminārs',
    summary: 'Sešas prezentācijas Skopjē.',
  });
  await admin.publish('workshop', workshop, 'mk');
  await admin.update('workshop', workshop, 'mk', { summary: 'Седум презентации во Скопје.' });
  await admin.create('village', 'mk', { title: 'Брајчино' });
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(() => localStorage.setItem('strapi-admin-language', 'lv'));
  await page.goto(`${cmsUrl}/admin`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.getByRole('link', { name: 'Valodas' }).first().waitFor();
});
afterAll(async () => {
  await browser?.close();
  await stopAll();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('an editor who works in Latvian', () => {
  it('sees on the home page what is missing and out of date, and goes there', async () => {
    const counts = page.getByRole('group', { name: 'Valodas' });
    const latvian = counts.getByRole('row', { name: /latviešu/ });
    await latvian.waitFor();
    expect(await latvian.getByRole('cell').allTextContents()).toEqual(['1', '1', '0', '1']);
    await expectAccessible(page, '[role=group][aria-label=Valodas]');
    await latvian.getByRole('link', { name: 'Novecojis' }).click();
    await page.waitForURL(/\/languages\?locale=lv&state=stale$/);
    await page.getByRole('row', { name: /занаети/ }).waitFor();
  });

  it('sees every entry in every language, filters, and has the filter in the address', async () => {
    expect(await page.getByRole('row', { name: /Брајчино/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Rādīt visus ierakstus' }).click();
    await page.getByRole('row', { name: /Брајчино/ }).waitFor();
    await page.getByRole('combobox', { name: 'Veids' }).click();
    await page.getByRole('option', { name: 'Tematiskais ciems' }).click();
    await page.waitForURL(/\?type=village$/);
    await expect.poll(() => page.getByRole('row').count(), wait).toBe(2);
    expect(await page.getByRole('link', { name: 'Брајчино, latviešu: Trūkst' }).textContent()).toBe('Trūkst');
    await expectAccessible(page, 'main');
  });

  it('sees what changed in the source since the translation, word by word', async () => {
    await page.goto(`${cmsUrl}/admin/languages?state=stale`);
    await page.getByRole('button', { name: /Novecojis; rādīt/ }).waitFor();
    await expectAccessible(page, 'main');
    expect(await axeFindings(page, { part: 'main', run: { runOnly: ['target-size'] } })).toEqual([]);
    await page.getByRole('button', { name: /Novecojis; rādīt/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('ins').waitFor();
    expect([await dialog.locator('del').textContent(), await dialog.locator('ins').textContent()]).toEqual([
      'Шест',
      'Седум',
    ]);
    await expectAccessible(page, '[role=dialog]');
    await dialog.getByRole('link', { name: 'Tulkot' }).click();
  });

  it('has the source beside the form, with its change, and copies what is chosen', async () => {
    const beside = page.getByRole('complementary', { name: 'Teksts citā valodā' });
    await beside.locator('ins').waitFor();
    expect(await beside.locator('ins').textContent()).toBe('Седум');
    expect(await beside.textContent()).toContain('Втор пасус.');
    for (const name of ['Teksts', /Saskaņotās rīcības 1/])
      await beside.getByRole('checkbox', { name, exact: typeof name === 'string' }).click();
    await beside.getByRole('button', { name: 'Kopēt veidlapā' }).click();
    await page.locator('main [name=summary]').fill('Septiņas prezentācijas Skopjē.');
    await expectAccessible(page, 'aside > *');
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await page.getByRole('button', { name: 'Saglabāt', exact: true }).click();
    await saved;
    await expect.poll(() => beside.locator('ins').count(), wait).toBe(0);
    const path = `/content-manager/collection-types/api::workshop.workshop/${workshop}?locale=lv`;
    const answer = await call(cmsUrl, await signIn(cmsUrl), 'GET', path);
    expect(answer.data).toMatchObject({
      title: 'Amatu darbseminārs',
      body: { content: [paragraph('Прв пасус.'), paragraph('Втор пасус.')] },
      actions: [{ text: 'Да се обележи патеката.', deadline: '2025' }],
    });
  });

  it('confirms what a machine translated; the form that is open can be saved after it', async () => {
    const admin = await signInAsAdmin(cmsUrl, email, password);
    await admin.update('workshop', workshop, 'lv', { machineTranslated: true });
    await page.reload();
    await page.getByRole('button', { name: 'Tulkojums ir izlasīts, apstiprinu' }).click();
    await page.getByText('Mašīntulkojums. Lasītāji').waitFor({ state: 'detached' });
    await page.locator('main [name=summary]').fill('Septiņas prezentācijas Skopjē!');
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Saglabāt', exact: true }).click();
    const answer = (await (await saved).json()) as { data: object };
    expect(answer.data).toMatchObject({ summary: 'Septiņas prezentācijas Skopjē!', machineTranslated: null });
  });

  it('duplicates an entry with all its languages', async () => {
    await page
      .getByRole('button', { name: /Vairāk|Citas darbības/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Dublēt visās valodās' }).click();
    await expect
      .poll(() => page.locator('main [name=title]').inputValue(), wait)
      .toBe('Работилница за занаети (копија)');
  });
});
