import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyFromText } from '../cms/src/body/body.ts';
import { run } from '../scripts/children.ts';
import { openBrowser } from './browser.ts';
import type { Cms } from './cms.ts';
import { startCms } from './cms.ts';
import { siteToken } from './feed-client.ts';

/** The two real posts; they are not in the repository, because their sentences belong to those who wrote them. */
const seeds = resolve(import.meta.dirname, '../../shared/seeds');

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  publish(params: object): Promise<unknown>;
}

describe.skipIf(!existsSync(seeds))('the two posts with which it began (../shared/seeds)', () => {
  let cms: Cms;
  let browser: Browser;
  let page: Page;
  let url: string;
  const out = mkdtempSync(join(tmpdir(), 'biseri-seeds-'));
  const server = createServer(sirv(out, { dev: true })).listen(0, '127.0.0.1');

  beforeAll(async () => {
    cms = await startCms({ listen: true });
    const documents = cms.strapi.documents('api::workshop.workshop') as unknown as Documents;
    for (const locale of ['mk', 'lv']) {
      const [title, ...rest] = readFileSync(join(seeds, `report-${locale}.txt`), 'utf8').split('\n');
      const { documentId } = await documents.create({
        locale,
        data: { title, slug: `report-${locale}`, body: bodyFromText(rest.join('\n')) },
      });
      await documents.publish({ documentId, locale });
    }
    const env = { DATA_DIR: cms.dataDir, CMS_URL: cms.url, CMS_TOKEN: siteToken(cms) };
    expect(await run('site/scripts/build.ts', ['--out', join(out, 'dist')], { env, quiet: true })).toBe(0);
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/dist`;
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
    await cms?.stop();
    rmSync(out, { recursive: true, force: true });
  });

  it.each(['mk', 'lv'])('survive word for word from the CMS to the page: %s', async (locale) => {
    const lines = readFileSync(join(seeds, `report-${locale}.txt`), 'utf8').split('\n');
    await page.goto(`${url}/sitemap-0.xml`);
    const addresses = [...(await page.content()).matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, address = '']) => new URL(address).pathname,
    );
    const path = addresses.find((address) => address.endsWith(`/report-${locale}/`)) ?? '';
    await page.goto(`${url}${path}`);
    expect(await page.locator('h1').textContent()).toBe(lines[0]);
    const shown = await page
      .locator('main')
      .evaluate((main) => [...main.querySelectorAll('p')].map((paragraph) => paragraph.textContent ?? ''));
    for (const line of lines.slice(1).filter((text) => text !== '')) expect(shown).toContain(line);
  });
});
