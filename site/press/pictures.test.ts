import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startSampleCms, type SampleCms } from '../fixtures/sample-cms.ts';
import { compilePress, loadPress } from '../src/render/compile-press.ts';
import { buildSite } from '../src/render/build-site.ts';
import { repositoryRoot } from '../src/repository-root.ts';
import { syncContent } from '../src/snapshot/sync-content.ts';
import { Press } from './press.ts';

const siteUrl = 'http://localhost:4321';
const work = mkdtempSync(join(repositoryRoot(), 'site/.press-test-'));
const dataDir = join(work, 'data');
const PHOTOGRAPHS = 4;
let cms: SampleCms;
let press: Press;

const names = Array.from({ length: PHOTOGRAPHS }, (_, at) => `photo-${at}.jpg`);
const fileOf = (name: string) => ({ url: `/uploads/${name}`, name, mime: 'image/jpeg', width: 4000, height: 3000 });

beforeAll(async () => {
  vi.stubEnv('SITE_TODAY', '2026-11-20');
  vi.stubEnv('SITE_URL', siteUrl);
  const report = {
    type: 'workshop',
    id: 'w',
    facts: { gallery: [...names, 'broken.jpg'].map((name) => ({ key: name, file: name })) },
    locales: {
      mk: { title: 'Извештај', slug: 'izveshtaj', gallery: { 'broken.jpg': { alt: 'Искината слика' } } },
    },
    files: Object.fromEntries([...names, 'broken.jpg'].map((name) => [name, fileOf(name)])),
  };
  cms = await startSampleCms([report]);
  const photograph = await sharp({
    create: {
      width: 4000,
      height: 3000,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();
  // Whatever follows the end of a JPEG is no part of the picture, but makes another file of it.
  for (const name of names) cms.uploads.set(`/uploads/${name}`, Buffer.concat([photograph, Buffer.from(name)]));
  cms.uploads.set('/uploads/broken.jpg', photograph.subarray(0, 50_000));
  await compilePress(join(work, 'pages'));
  press = new Press({ dataDir, cmsUrl: cms.url, cmsToken: cms.token, siteUrl }, await loadPress(join(work, 'pages')));
});
afterAll(async () => {
  press.media.close();
  await cms.stop();
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

const live = () => join(dataDir, 'releases/current');
const report = () => readFileSync(join(live(), 'mk/rabotilnici/izveshtaj/index.html'), 'utf8');
function filesOf(folder: string): Record<string, string> {
  const real = realpathSync(folder);
  // The index follows by itself, and is no part of what is printed.
  const entries = readdirSync(real, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes('/search/index'),
  );
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(real.length + 1), readFileSync(path, 'base64')];
    }),
  );
}

it(
  'shows a report with its photographs before all of their forms are made, and the others in later releases',
  { timeout: 300_000 },
  async () => {
    await press.run();
    const first = report();
    expect(first.match(/<img [^>]*srcset="[^"]* 960w"/g)).toHaveLength(PHOTOGRAPHS);
    expect(first).not.toContain('image/avif');
    expect(first).not.toContain('og:image');
    // One that cannot be decoded leaves its words, and room.
    expect(first).toContain(
      '<svg viewBox="0 0 4000 3000" width="4000" height="3000" aria-hidden="true"></svg><p>Искината слика</p>',
    );

    while (await press.makeRest()) await press.run();
    const all = report();
    expect(all.match(/<source type="image\/avif" srcset="[^"]* 2400w"/g)).toHaveLength(PHOTOGRAPHS);
    const [, card = ''] =
      /<meta property="og:image" content="http:\/\/localhost:4321(\/media\/[^"]+\.jpg)"/.exec(all) ?? [];
    expect(await sharp(join(live(), card)).metadata()).toMatchObject({ width: 1200, height: 630, format: 'jpeg' });
    expect(await press.run()).toBe(false);
    // What cameras and editors leave in an original is nobody's business.
    expect(
      readdirSync(join(live(), 'media'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        /photo|broken/.test(name),
      ),
    ).toEqual([]);

    vi.stubEnv('CMS_URL', cms.url);
    vi.stubEnv('CMS_TOKEN', cms.token);
    vi.stubEnv('DATA_DIR', join(work, 'builder'));
    await syncContent();
    await buildSite(join(work, 'built'));
    expect(filesOf(live())).toEqual(filesOf(join(work, 'built')));
    console.log(`Most memory that one process held: ${Math.round(press.media.peakBytes / 2 ** 20)} MB`);
    expect(existsSync(join(live(), card))).toBe(true);
  },
);
