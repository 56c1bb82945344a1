import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { XMLParser } from 'fast-xml-parser';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveSite } from '../scripts/serve-site.ts';
import { startSampleCms } from '../site/fixtures/sample-cms.ts';
import { buildSite } from '../site/src/render/build-site.ts';
import { repositoryRoot } from '../site/src/repository-root.ts';
import { syncContent } from '../site/src/snapshot/sync-content.ts';
import { axeFindings } from './accessible.ts';
import { openBrowser } from './browser.ts';
import { makeRegionMap } from './region-map.ts';

const work = mkdtempSync(join(repositoryRoot(), 'site/.dist-test-'));
const track = readFileSync(join(repositoryRoot(), 'cms/demo/media/string-of-pearls.gpx'));
const bomb = '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "b">]>\n<gpx><trk><name>&b;</name></trk></gpx>';
const onePoint = '<gpx><trk><trkseg><trkpt lat="42.2" lon="22.3"/></trkseg></trk></gpx>';

const gpx = (name: string) => ({
  url: `/uploads/${name}.gpx`,
  name: `${name}.gpx`,
  mime: 'application/gpx+xml',
  size: 1,
  updatedAt: '2026-01-01T00:00:00.000Z',
  hash: name,
});
const village = (id: string, title: string, facts: object, texts: object = {}) => ({
  type: 'village',
  id,
  facts,
  locales: { en: { title, slug: id, ...texts } },
});
const route = (id: string, title: string, facts: object, files: object = {}, texts: object = {}) => ({
  type: 'route',
  id,
  facts,
  files,
  locales: { en: { title, slug: id, ...texts }, mk: { title: `${title} (mk)`, slug: id } },
});
const place = (country: string, latitude: number, longitude: number) => ({ key: 'p', country, latitude, longitude });

/** Water where the drawing has land, with a name that differs from language to language. */
const lake: GeoJSON.Feature = {
  type: 'Feature',
  properties: { kind: 'water' },
  geometry: {
    type: 'Polygon',
    coordinates: [[[21.5, 42], [23, 42], [23, 42.8], [21.5, 42.8], [21.5, 42]]], // prettier-ignore
  },
};
const town: GeoJSON.Feature = {
  type: 'Feature',
  properties: { kind: 'locality', kind_detail: 'town', name: 'Ѓ', 'name:en': 'Gj' },
  geometry: { type: 'Point', coordinates: [22.2, 42.4] },
};
const regionMap = makeRegionMap({
  layers: {
    water: { type: 'FeatureCollection', features: [lake] },
    places: { type: 'FeatureCollection', features: [town] },
  },
  bbox: [21.5, 42, 23, 42.8],
  minZoom: 6,
  maxZoom: 9,
  attribution: '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a><script>alert(1)</script>',
});

const documents = [
  {
    type: 'site-settings',
    id: 'settings',
    facts: { regionMap: 'map' },
    files: {
      map: {
        url: '/uploads/region.pmtiles',
        name: 'region.pmtiles',
        mime: 'application/vnd.pmtiles',
        size: 1,
        updatedAt: '2026-01-01T00:00:00.000Z',
        hash: 'region',
      },
    },
    locales: { en: { title: 'Biseri' } },
  },
  village(
    'loom',
    'The village of looms',
    {
      theme: 'crafts',
      place: place('MK', 42.235, 22.3),
      offers: [{ key: 'a', kind: 'programme', seasonStartMonth: 11, seasonEndMonth: 2, languages: 'mk en' }],
    },
    { place: { p: { region: 'North-east' } }, accessibility: 'A ramp.' },
  ),
  village('herbs', 'The village of herbs', {
    theme: 'nature',
    place: place('RS', 42.52, 22.1),
    offers: Array.from({ length: 50 }, (_, at) => ({ key: `o${at}`, kind: 'catering' })),
  }),
  village('nowhere', 'The village without a place', {}),
  route(
    'pearls',
    'Pearls',
    {
      kind: 'walking',
      track: 'track',
      stops: [
        { key: 's1', latitude: 42.2023, longitude: 22.3319 },
        { key: 's2', village: 'loom' },
        { key: 's3', village: 'herbs' },
      ],
    },
    { track: gpx('pearls') },
    { stops: { s1: { title: 'Ѓ'.repeat(300) } } },
  ),
  route('bomb', 'A file that is none', { track: 'bomb' }, { bomb: gpx('bomb') }),
  route('point', 'A track of one point', { track: 'point' }, { point: gpx('point') }),
];
const uploads = new Map<string, string | Buffer>([
  ['/uploads/pearls.gpx', track],
  ['/uploads/bomb.gpx', bomb],
  ['/uploads/point.gpx', onePoint],
  ['/uploads/region.pmtiles', regionMap],
]);

let server: Server;
let browser: Browser;
let origin: string;
let problems: readonly unknown[];

async function serve(port: number): Promise<void> {
  server = serveSite(join(work, 'dist'), port);
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Takes the whole site off the network. */
async function unplug(): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', join(work, 'data'));
  vi.stubEnv('SITE_TODAY', '2026-11-20');
  const cms = await startSampleCms(documents);
  cms.answer = (request, response, usual) => {
    const upload = uploads.get(request.url ?? '');
    if (upload === undefined) usual();
    else response.end(upload);
  };
  vi.stubEnv('CMS_URL', cms.url);
  vi.stubEnv('CMS_TOKEN', cms.token);
  await syncContent();
  await cms.stop();
  ({ problems } = await buildSite(join(work, 'dist')));
  await serve(0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await unplug();
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

/** A page in a context of its own, and what its console complains of. */
async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(origin + path);
  return { page, context, complaints };
}

const shownTitles = (page: Page) => page.locator('.cards > li:visible .entry-title a').allTextContents();

describe('the elevation profile', () => {
  test('is read by keyboard, in words', async () => {
    const { page, context, complaints } = await open('/en/routes/pearls/');
    const range = page.getByRole('slider');
    await range.focus();
    expect(await range.getAttribute('aria-valuetext')).toMatch(/^0\s?m from the start: 618\sm$/);
    await page.keyboard.press('End');
    expect(await page.locator('.profile output').textContent()).toMatch(/^106\.6\skm from the start: 228\sm$/);
    await page.keyboard.press('ArrowLeft');
    expect(await range.getAttribute('aria-valuetext')).toMatch(/^105\.\d\skm from the start/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('is read by pointing at it', async () => {
    const { page, context } = await open('/en/routes/pearls/');
    const box = await page.locator('.profile svg').boundingBox();
    await page.locator('.profile svg').scrollIntoViewIfNeeded();
    await page.locator('.profile svg').hover({ position: { x: (box?.width ?? 0) / 2, y: 20 } });
    expect(await page.locator('.profile output').textContent()).toMatch(/^4\d(\.\d)?\skm from the start: \d+\sm$/);
    await context.close();
  });

  test('is a table where there is no script, and nothing waits for one', async () => {
    const { page, context } = await open('/en/routes/pearls/', { javaScriptEnabled: false });
    expect(await page.locator('.profile-reader, .take-along, .map-large').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.map svg').isVisible()).toBe(true);
    await page.locator('.profile summary').click();
    expect(await page.locator('.profile tbody tr').count()).toBeGreaterThan(15);
    await context.close();
  });
});

test('the figures of a route come from its track where its editor gave none', async () => {
  const { page, context } = await open('/en/routes/pearls/');
  const facts = await page.locator('.fact-box').innerText();
  expect(facts).toMatch(/106\.6\skm/);
  expect(facts).toMatch(/about .* on foot/);
  expect(await page.locator('#stop-2').innerText()).toMatch(/7\.2\skm from the start/);
  expect(await page.locator('#stop-3').innerText()).toMatch(/from the previous stop/);
  await context.close();
});

test('a route’s files are what their names say', async () => {
  const { page, context } = await open('/en/routes/pearls/');
  const hrefs = await page
    .locator('a[download]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(hrefs.map((href) => href.split('.').at(-1))).toEqual(['gpx', 'kml', 'geojson']);
  const [gpxFile = '', kml = '', geojson = ''] = await Promise.all(
    hrefs.map(async (href) => (await fetch(href)).text()),
  );
  expect(gpxFile).toBe(track.toString());
  const collection = check(geojson) as GeoJSON.FeatureCollection;
  expect(collection.features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Point', 'Point', 'Point']);
  const parsed = new XMLParser().parse(kml, true) as { kml: { Document: { Placemark: object[] } } };
  expect(parsed.kml.Document.Placemark).toHaveLength(4);
  await context.close();
});

describe('the villages', () => {
  test('are chosen by address, in the list and on the map', async () => {
    const { page, context, complaints } = await open('/en/villages/?theme=crafts');
    expect(await shownTitles(page)).toEqual(['The village of looms']);
    expect(await page.locator('.map-pearl:visible').count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe('1 village');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('chosen by hand have an address that can be shared', async () => {
    const { page, context } = await open('/en/villages/');
    expect(await shownTitles(page)).toHaveLength(3);
    await page.getByLabel('Offer').selectOption('catering');
    expect(await shownTitles(page)).toEqual(['The village of herbs']);
    expect(page.url()).toBe(`${origin}/en/villages/?offer=catering`);
    await page.getByLabel('Open in').selectOption('1');
    expect(await shownTitles(page)).toEqual([]);
    expect(await page.locator('.village-none').isVisible()).toBe(true);
    const clear = page.getByRole('button', { name: 'Clear all filters' });
    await clear.click();
    expect(await shownTitles(page)).toHaveLength(3);
    expect(page.url()).toBe(`${origin}/en/villages/`);
    expect(await clear.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await context.close();
  });

  test('a season over the new year holds its months', async () => {
    const { page, context } = await open('/en/villages/?month=1');
    expect(await shownTitles(page)).toEqual(['The village of looms']);
    await context.close();
  });

  test('stand in plain lists where there is no script', async () => {
    const { page, context } = await open('/en/villages/#country-RS', { javaScriptEnabled: false });
    expect(await shownTitles(page)).toHaveLength(3);
    expect(await page.locator('.village-filters').isVisible()).toBe(false);
    await page.locator('.village-lists > summary').click();
    expect(await page.locator('#country-RS a[href$="/herbs/"]').count()).toBe(1);
    expect(await page.locator('#theme-crafts a[href$="/loom/"]').count()).toBe(1);
    await context.close();
  });

  test('know what is near, and how far', async () => {
    const { page, context } = await open('/en/villages/loom/');
    const near = page.locator('.part', { has: page.getByRole('heading', { name: 'Villages nearby' }) });
    expect(await near.innerText()).toMatch(/The village of herbs[^]*35\.7\skm away in a straight line/);
    await context.close();
  });
});

test('the large map is fetched only on demand, and moves within the content policy', async () => {
  const { page, context, complaints } = await open('/en/routes/pearls/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  expect(
    await page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('maplibre')).length,
    ),
  ).toBe(0);
  await page.getByRole('button', { name: 'Open the large map' }).click();
  await page.getByRole('button', { name: 'Close the large map' }).waitFor();
  const marker = page.locator('.map-marker', { hasText: 'The village of looms' });
  await marker.waitFor();
  const before = await marker.boundingBox();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => (await marker.boundingBox())?.y).not.toBe(before?.y);
  expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
  await page.getByRole('button', { name: 'Close the large map' }).click();
  expect(await page.locator('.map svg').isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

describe('a region’s own tiles on the large map', () => {
  /** How much of the map has the colour of water, of a few hundred spots. */
  async function waterOn(page: Page): Promise<number> {
    const picture = sharp(await page.locator('.map-large-frame canvas').screenshot());
    const { data, info } = await picture.resize(20, 20, { fit: 'fill', kernel: 'nearest' }).removeAlpha().raw().toBuffer({ resolveWithObject: true }); // prettier-ignore
    let water = 0;
    for (let at = 0; at < data.length; at += info.channels)
      if ([0xc8, 0xdc, 0xdf].every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 6)) water++;
    return water / 400;
  }

  test('are fetched by ranges, drawn below the route, and credited', async () => {
    const { page, context, complaints } = await open('/en/routes/pearls/');
    const statuses: number[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.pmtiles')) statuses.push(response.status());
    });
    await page.getByRole('button', { name: 'Open the large map' }).click();
    await page.getByRole('button', { name: 'Close the large map' }).waitFor();
    await expect.poll(() => waterOn(page)).toBeGreaterThan(0.4);
    expect(new Set(statuses)).toEqual(new Set([206]));
    const credit = page.locator('.map-credit');
    expect(await credit.getByRole('link').getAttribute('href')).toBe('https://www.openstreetmap.org/copyright');
    expect(await credit.locator('script').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('are done without where they cannot be read', async () => {
    const { page, context } = await open('/en/routes/pearls/');
    await page.route('**/*.pmtiles', (asked) => asked.fulfill({ status: 200, body: 'nothing of the kind' }));
    await page.getByRole('button', { name: 'Open the large map' }).click();
    await page.getByRole('button', { name: 'Close the large map' }).waitFor();
    expect(await page.locator('.map-marker', { hasText: 'The village of looms' }).isVisible()).toBe(true);
    expect(await waterOn(page)).toBeLessThan(0.1);
    await context.close();
  });
});

describe('a route that is taken along', () => {
  test('says its size first, opens without a network, comes back to it, and is removed', async () => {
    const { page, context } = await open('/en/routes/pearls/');
    await page.getByRole('button', { name: 'How large is it?' }).click();
    await page.getByRole('button', { name: /^Keep on this device: \d.* kB$/ }).click();
    await page.getByText('Kept on this device').waitFor();

    const port = Number(new URL(origin).port);
    await unplug();
    await page.goto(`${origin}/en/routes/pearls/`);
    expect(await page.locator('h1').textContent()).toBe('Pearls');
    expect(await page.locator('.map svg').isVisible()).toBe(true);
    expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily)).toContain('Source Serif');
    expect(await page.getByRole('slider').isVisible()).toBe(true);
    // No other page of the site has anything to do with it.
    const other = await context.newPage();
    await expect(other.goto(`${origin}/en/villages/`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
    await other.close();

    await serve(port);
    await page.goto(`${origin}/en/routes/pearls/`);
    await page.getByRole('button', { name: 'Remove from this device' }).click();
    await page.getByRole('button', { name: 'How large is it?' }).waitFor();
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    // A worker that has answered for a page goes with it.
    await page.goto(`${origin}/en/`);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await context.close();
  });
});

describe('a track that is none', () => {
  test('is refused with line and reason, and its route is shown without it', async () => {
    expect(JSON.stringify(problems)).toMatch(/bomb\.gpx.*Line 2: The file holds a document type or entities/);
    const { page, context } = await open('/en/routes/bomb/');
    expect(await page.locator('h1').textContent()).toBe('A file that is none');
    expect(await page.locator('.map, .profile').count()).toBe(0);
    await context.close();
  });

  test('because it has one point only shows that point', async () => {
    const { page, context } = await open('/en/routes/point/');
    expect(await page.locator('.profile').count()).toBe(0);
    expect(await page.locator('a[href$="track.kml"]').count()).toBe(1);
    await context.close();
  });
});

test.each([
  '/en/routes/pearls/',
  '/mk/ruti/pearls/',
  '/en/routes/pearls/card/',
  '/en/routes/point/',
  '/en/villages/',
  '/en/villages/loom/',
  '/en/villages/herbs/',
  '/en/villages/herbs/card/',
  '/en/villages/nowhere/',
])('%s keeps to WCAG 2.2 AA and good practice', async (path) => {
  const { page, context } = await open(path);
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});

test('the card is one sheet of A5', async () => {
  const { page, context } = await open('/en/routes/pearls/card/');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  const [, width = '', height = ''] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  // Points: 148 × 210 mm.
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([420, 595]);
  await context.close();
});
