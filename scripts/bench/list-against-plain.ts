import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { openBrowser, PATIENCE } from '../../tests/browser.ts';
import { administrator } from '../../tests/fresh-data.ts';
import { freePort } from '../../tests/free-port.ts';
import { buildCms } from '../build-cms.ts';
import { stopAll } from '../children.ts';
import { startCms } from '../cms-process.ts';
import { startBenchCms } from './cms-server.ts';
import type { Row } from './figure.ts';
import { figure } from './figure.ts';
import { buildPlainCms } from './plain-cms.ts';
import { interleave, ratiosOf } from './statistics.ts';
import { Workplace } from './workplace.ts';

const LOCALES = ['mk', 'en'];
const list = 'collection-types/api::workshop.workshop';

/** A database of this many published entries, in a file of its own. */
async function fillDatabase(place: Workplace, count: number): Promise<string> {
  const filling = new Workplace();
  place.later(() => filling.clear());
  const cms = await startBenchCms(filling);
  await cms.fill(count, LOCALES);
  const file = join(place.folder(), 'data.db');
  const database = new DatabaseSync(join(cms.dataDir, 'cms', 'data.db'));
  database.exec(`VACUUM INTO '${file}'`);
  database.close();
  await filling.clear();
  return file;
}

/** Starts a CMS with its admin on a copy of the database, and signs a browser in. */
async function openAdmin(place: Workplace, database: string, appDir?: string): Promise<Opened> {
  const dataDir = place.folder();
  mkdirSync(join(dataDir, 'cms'));
  copyFileSync(database, join(dataDir, 'cms', 'data.db'));
  const port = await freePort();
  await startCms({ dataDir, port, ...(appDir === undefined ? {} : { appDir }) });
  const browser = await openBrowser();
  place.later(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.setDefaultTimeout(PATIENCE);
  const admin = `http://127.0.0.1:${port}/admin`;
  await page.goto(admin);
  await page.locator('[name="email"]').fill(administrator.email);
  await page.locator('[name="password"]').fill(administrator.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  return { page, manager: `${admin}/content-manager` };
}

interface Opened {
  readonly page: Page;
  /** Address of the content manager. */
  readonly manager: string;
}

/** Opens the list by its address, as from a bookmark, and waits until it shows all its rows. */
async function openList({ page, manager }: Opened, rows: number): Promise<void> {
  await page.goto(`${manager}/${list}?page=1&pageSize=${rows}&sort=startDate:DESC&plugins[i18n][locale]=mk`);
  await page.locator(`main table tbody tr:nth-child(${rows})`).waitFor();
}

/** The list of many entries must not be slower for what was added to the admin. */
export const listAgainstPlain: Row = {
  key: 'list',
  measured: 'the list view of the admin in Chromium, from its address to the last row',
  against: 'a plain Strapi of the same version with the same content types on a copy of the same database',
  async *run({ documents: count, quick, place, say }) {
    await buildCms();
    say('Building a plain Strapi …');
    const plainDir = await buildPlainCms(place);
    say(`Filling ${count} workshops in ${LOCALES.length} languages …`);
    const database = await fillDatabase(place, count);
    place.later(stopAll);
    const ours = await openAdmin(place, database);
    const plain = await openAdmin(place, database, plainDir);
    say('Opening lists …');
    const times = await interleave(
      {
        ours10: () => openList(ours, 10),
        plain10: () => openList(plain, 10),
        ours100: () => openList(ours, 100),
        plain100: () => openList(plain, 100),
      },
      quick ? 3 : 15,
    );
    yield {
      title: `The list view of ${count} entries against plain Strapi’s`,
      figures: [
        figure('ours, 10 a page', 'ms', times.ours10),
        figure('plain, 10 a page', 'ms', times.plain10),
        figure('ours : plain, 10 a page', '×', ratiosOf(times.ours10, times.plain10), 1.5),
        figure('ours, 100 a page', 'ms', times.ours100),
        figure('plain, 100 a page', 'ms', times.plain100),
        figure('ours : plain, 100 a page', '×', ratiosOf(times.ours100, times.plain100), 1.5),
      ],
      notes: ['Both on SQLite, each in a process and a browser of its own; the browser has the files of the admin.'],
    };
  },
};
