import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReleaseStore } from '../../site/press/release-store.ts';
import { attributesOf } from '../../site/fixtures/built-site.ts';
import { startCms, type Cms } from '../cms.ts';
import { readManifest, siteToken } from '../feed-client.ts';
import { freePort } from '../free-port.ts';
import { cleanPrint } from '../property/clean-print.ts';
import { Random } from '../property/random.ts';
import { Editor } from './editor.ts';
import { PressProcess, type Options } from './press-process.ts';
import type { Seen } from './readers.ts';
import { differences, releaseFiles } from './release-files.ts';

/** How often the press asks in these tests, in milliseconds. */
const POLL = '50';
/** Few in every run, because the tests must fit into a quarter of an hour; docs/faults.md says how to try more. */
const PUBLISHINGS = Number(process.env['FAULTS_PUBLISHINGS'] ?? 12);
const SWAPS = Number(process.env['FAULTS_SWAPS'] ?? 80);
/** Points at which the press is killed; half of them while it starts. */
// A machine that has other work takes its time.
const LONG = { timeout: 600_000 };
const KILLS = Number(process.env['FAULTS_KILLS'] ?? 4);
const seed = Number(process.env['FAULTS_SEED'] ?? 1);

let cms: Cms;
let editor: Editor;
let press: PressProcess;
let village = '';
let version = 0;
const work = mkdtempSync(join(tmpdir(), 'biseri-press-faults-'));
const dataDir = join(work, 'data');
const current = join(dataDir, 'releases', 'current');
const path = 'lv/ciemi/mainigais/';
const source = () => ({ cmsUrl: cms.url, token: siteToken(cms) });

const start = async (options: Partial<Options> = {}): Promise<void> => {
  press = await PressProcess.start({
    dataDir,
    ...source(),
    pollMs: POLL,
    disk: {},
    env: { PRESS_KEEP: '20' },
    ...options,
  });
};
const child = (name: string, ...words: string[]) => {
  const own = spawn(process.execPath, [join(import.meta.dirname, name), ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  process.once('exit', () => own.kill('SIGKILL'));
  return own;
};

/** The next version of a page that says in its title and in its text which it is. */
async function publishNext(more: object = {}): Promise<void> {
  version += 1;
  const values = { title: `Mainīgais versija-${version}`, slug: 'mainigais', summary: `Teksts versija-${version}` };
  if (village === '') village = await editor.draft('village', { lv: { ...values, ...more } });
  else await editor.change('village', village, 'lv', { ...values, ...more });
  await editor.publish('village', village, 'lv');
}
const shown = async () => press.shows((await readManifest(cms)).seq);
const page = () => readFileSync(join(current, path, 'index.html'), 'utf8');
const versionOf = (html: string) => Number(/versija-(\d+)/.exec(html)?.[1]);

/** In what the tree that readers see differs from what its release is said to be; the first lines of it. */
const unlike = () => unlikeTo(named());

/** What the release that readers see names; hashed files of earlier ones are beside it. */
function named(): Map<string, string> {
  const release = new ReleaseStore(dataDir).live();
  // Forms of pictures are not kept under the hash of their bytes.
  const isPlain = (hash: string) => !hash.startsWith('@');
  const wanted = new Map([...(release?.files ?? [])].filter(([, hash]) => isPlain(hash)));
  expect(wanted.size).toBeGreaterThan(50);
  return wanted;
}

function unlikeTo(wanted: ReadonlyMap<string, string>): string[] {
  return differences(releaseFiles(current), wanted).slice(0, 10);
}

beforeAll(async () => {
  cms = await startCms({ listen: true });
  editor = await Editor.signIn(cms.url);
  await publishNext();
  await start();
  await press.ready();
});
beforeEach(async () => {
  if (!press.isRunning) await start();
});
afterAll(async () => {
  await press?.stop('SIGKILL');
  await cms?.stop();
  rmSync(work, { recursive: true, force: true });
});

describe('row 5: two presses on one data folder', () => {
  it('the second leaves and says why, the first goes on', async () => {
    const second = await PressProcess.start({ dataDir, ...source() });
    expect(await second.ended()).toBe(1);
    expect(second.said()).toContain(`Another press (process ${press.pid}) works on ${dataDir}`);
    expect((await press.status()).errors).toEqual([]);
  });
});

describe('rows 3, 4, 13 and 14: releases change while people read', () => {
  let address = '';
  let [server, readers]: (ChildProcess | undefined)[] = [];
  const get = (link: string) => fetch(new URL(link, address));

  /** A version with a picture of its own. */
  async function publishPicture(): Promise<void> {
    const background = { r: (version * 37) % 256, g: (version * 91) % 256, b: version % 256 };
    const picture = sharp({ create: { width: 200, height: 120, channels: 3, background } });
    const { id } = await editor.upload('v.png', new Uint8Array(await picture.png().toBuffer()), 'image/png');
    await publishNext({ cover: { file: id, alt: `Attēls versija-${version + 1}` } });
    await shown();
  }

  beforeAll(async () => {
    const port = await freePort();
    server = child('serve.ts', current, String(port));
    await once(server.stdout as NodeJS.ReadableStream, 'data');
    address = `http://127.0.0.1:${port}/${path}`;
  });
  afterAll(() => {
    readers?.kill('SIGKILL');
    server?.kill('SIGKILL');
  });

  it(
    `each page is whole and of one version, with all that it names, through ${PUBLISHINGS} publishings and ${SWAPS} changes of the release`,
    LONG,
    async () => {
      readers = child('readers.ts', address, '2');
      let said = '';
      readers.stdout?.on('data', (piece: Buffer) => (said += piece.toString()));
      const ended = once(readers, 'exit');

      for (let number = 0; number < PUBLISHINGS / 2; number += 1) await publishNext();
      await shown();
      expect(versionOf(await (await get('')).text())).toBe(version);
      // The same while the press gets nothing done: then many wait at once, however long each takes in the CMS.
      const { release: before = 0 } = await press.status();
      press.pause();
      for (let number = 0; number < PUBLISHINGS / 2; number += 1) await publishNext();
      press.resume();
      const lastOne = performance.now();
      await shown();
      expect(versionOf(await (await get('')).text())).toBe(version);
      expect(performance.now() - lastOne).toBeLessThan(20_000);
      const { release: after = 0 } = await press.status();
      expect(after).toBeGreaterThan(before);
      expect(after - before).toBeLessThan(PUBLISHINGS / 2);

      const releases: number[] = [];
      for (let number = 0; number < 3; number += 1) {
        await publishPicture();
        releases.push((await press.status()).release ?? 0);
      }
      for (let swap = 0; swap < SWAPS; swap += 1)
        expect(await press.command(`/rollback?release=${releases[swap % releases.length]}`)).toBe(200);
      await press.command('/unpin');
      readers.stdin?.end();
      await ended;
      const seen = JSON.parse(said) as Seen;
      expect(seen.wrong).toEqual([]);
      expect(seen.pages).toBeGreaterThan(100);
      expect(seen.assets).toBeGreaterThan(seen.pages);
      expect(Object.keys(seen.versions).length).toBeGreaterThan(releases.length);
    },
  );

  it('a tab that was left open still gets its pictures and style sheets after two more releases', async () => {
    await publishPicture();
    const html = await (await get('')).text();
    const links = [...attributesOf(html, 'src'), ...attributesOf(html, 'href')];
    const assets = links.filter((link) => /^\/(?:media|_astro)\//.test(link));
    expect(assets.some((link) => link.startsWith('/media/'))).toBe(true);
    await publishPicture();
    await publishPicture();
    expect(versionOf(await (await get('')).text())).toBe(versionOf(html) + 2);
    for (const link of assets) {
      const answer = await get(link);
      expect(answer.status, link).toBe(200);
      expect((await answer.arrayBuffer()).byteLength, link).toBeGreaterThan(0);
    }
  });
});

describe('row 18: a release that cannot be read back', () => {
  it('gives way to the one before, which stays until the content is another', async () => {
    await shown();
    await press.rests();
    await press.order({ lose: true });
    const before = versionOf(page());
    await publishNext();
    const published = performance.now();
    const { errors } = await press.until('take it away', (status) => status.errors.length > 0);
    console.log(`A release that cannot be read back gave way after ${Math.round(performance.now() - published)} ms.`);
    expect(errors[0]).toMatch(/Release \d+ cannot be read back/);
    await press.order({});
    expect(unlike()).toEqual([]);
    expect(versionOf(page())).toBe(before);
    await publishNext();
    await shown();
    expect(unlike()).toEqual([]);
    expect(versionOf(page())).toBe(version);
  });
});

describe('rows 6 and 12: the press is killed', () => {
  it(
    `at ${KILLS} random points: readers have the old site or the new one, whole, and the next run completes`,
    LONG,
    async () => {
      const random = new Random(seed);
      // How much there is to be interrupted.
      await shown();
      await press.rests();
      await press.order({});
      await publishNext();
      await shown();
      const ofRun = await press.order({});
      await press.stop();
      await publishNext();
      await start();
      await press.ready();
      const ofStart = await press.order({});
      expect(Math.min(ofRun, ofStart)).toBeGreaterThan(10);

      let killed = 0;
      /** It dies by itself, or as soon as the new version is shown. */
      async function expectWholeAfterDeath(where: string): Promise<void> {
        const before = versionOf(page());
        const { seq } = await readManifest(cms);
        await press.shows(seq).catch((error: unknown) => {
          if (press.isRunning) throw error;
          killed += 1;
        });
        await press.stop('SIGKILL');
        expect(unlike(), where).toEqual([]);
        expect([before, version], where).toContain(versionOf(page()));
      }
      for (let round = 0; round < KILLS / 2; round += 1) {
        const [inRun, inStart] = [1 + random.below(ofRun), 1 + random.below(ofStart)];
        await press.order({ killAt: inRun });
        await publishNext();
        await expectWholeAfterDeath(`seed ${seed}, round ${round}: change ${inRun} of a run`);
        await publishNext();
        await start({ disk: { killAt: inStart } });
        await expectWholeAfterDeath(`seed ${seed}, round ${round}: change ${inStart} of a start`);
        await start();
        await press.ready();
        await shown();
        expect(versionOf(page())).toBe(version);
      }
      await press.rests();
      expect(unlikeTo(await cleanPrint(source()))).toEqual([]);
      // The others were killed when they had just shown what is new.
      expect(killed).toBeGreaterThan(KILLS / 2);
    },
  );

  it.each([
    ['whose number another program has by now, as after a new start of the machine', String(process.pid)],
    ['that is empty, because the disk lost it', ''],
  ])('a lock %s is taken over', async (_, text) => {
    await press.stop('SIGKILL');
    writeFileSync(join(dataDir, 'press.lock'), text);
    await start();
    await press.ready();
  });
});

/** Only when asked for: they take a minute more. */
const damaged = process.env['FAULTS_DAMAGE'] === 'true';

describe.runIf(damaged)(`row 38: what the press keeps is damaged${damaged ? '' : ' (left out: FAULTS_DAMAGE)'}`, () => {
  // Indexes of search come and go by themselves.
  const files = (folder: string, name: RegExp): string[] =>
    readdirSync(join(dataDir, folder), { withFileTypes: true })
      .filter((entry) => entry.name !== 'search')
      .flatMap((entry) => {
        if (entry.isDirectory()) return files(join(folder, entry.name), name);
        return entry.isFile() && name.test(entry.name) ? [join(dataDir, folder, entry.name)] : [];
      });
  const halve = (paths: readonly string[]) => {
    for (const one of paths) truncateSync(one, Math.floor(readFileSync(one).length / 2));
  };
  const fill = (paths: readonly string[], text: string) => {
    for (const one of paths) writeFileSync(one, text, { flag: 'r+' });
  };
  const page = () => readFileSync(join(current, path, 'index.html'));

  it('while it runs: a page is made again by itself, and said', async () => {
    await shown();
    const before = page();
    fill([join(current, path, 'index.html')], 'x'.repeat(before.length));
    await expect.poll(page).toEqual(before);
    await expect.poll(() => press.said()).toContain(`made again: 1 files (/${path}index.html)`);
  });

  it.each<[string, () => void]>([
    [
      'snapshots and descriptions of releases cut short',
      () => halve([...files('snapshots', /ndjson$/), ...files('releases', /^\d+\.json$/)]),
    ],
    [
      'descriptions and lists that say something else, pages written over',
      () => {
        for (const one of files('.', /\.json$/)) writeFileSync(one, '{}');
        fill(files('releases/objects', /^[^.]+$/), 'xxxxxxxx');
      },
    ],
    [
      'pages cut short, no link to the release',
      () => {
        halve(files('releases/objects', /./));
        rmSync(current);
      },
    ],
    [
      'lists that are no JSON, no releases at all',
      () => {
        for (const one of files('.', /\.(?:nd)?json$/)) writeFileSync(one, '\0\0\0\0');
        rmSync(join(dataDir, 'releases'), { recursive: true });
      },
    ],
  ])('%s: found at the next start, and made again', async (_, damage) => {
    await shown();
    // With a card for the last version, which brings its page another time.
    await press.rests();
    const wanted = named();
    await press.stop('SIGKILL');
    damage();
    await start();
    await press.ready();
    await shown();
    // Slow forms of pictures are made again, too.
    await expect.poll(() => unlikeTo(wanted)).toEqual([]);
    // Also in the trees that readers do not see now, but will.
    for (let edit = 0; edit < 2; edit += 1) {
      await publishNext();
      await shown();
    }
    await expect.poll(unlike).toEqual([]);
  });

  it('the newest snapshot, with the CMS gone: readers keep a whole site', async () => {
    const clean = await cleanPrint(source());
    await expect.poll(() => unlikeTo(clean)).toEqual([]);
    await press.stop('SIGKILL');
    halve(
      files('snapshots', /ndjson$/)
        .sort()
        .slice(-1),
    );
    await start({ cmsUrl: 'http://127.0.0.1:9' });
    const { release } = await press.until('say that the CMS is gone', ({ errors }) => errors.length > 0);
    expect(release).toBeGreaterThan(0);
    expect(unlike()).toEqual([]);
  });
});
