import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCms, type Cms } from '../cms.ts';
import { readManifest, siteToken } from '../feed-client.ts';
import { cleanPrint } from '../property/clean-print.ts';
import { Random } from '../property/random.ts';
import { change, publish } from './entries.ts';
import { PressProcess } from './press-process.ts';
import { differences, releaseFiles } from './release-files.ts';

// A machine that has other work takes its time; what hangs is found all the same.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

/** Points at which the press is killed; half of them while it starts. */
const KILLS = Number(process.env['FAULTS_KILLS'] ?? 20);
const seed = Number(process.env['FAULTS_SEED'] ?? 1);

let cms: Cms;
let press: PressProcess | undefined;
let village = '';
let version = 0;
const work = mkdtempSync(join(tmpdir(), 'biseri-kills-'));
const dataDir = join(work, 'data');
const killFile = join(work, 'kill');
const current = join(dataDir, 'releases', 'current');
const source = () => ({ cmsUrl: cms.url, token: siteToken(cms) });
const locales = ['en', 'mk', 'sr', 'lv', 'lt'];

const start = (env: Record<string, string> = {}) =>
  PressProcess.start({
    dataDir,
    ...source(),
    pollMs: '50',
    env: { KILL_FILE: killFile, ...env },
    node: ['--import', join(import.meta.dirname, 'kill-at.ts')],
  });
async function publishNext(): Promise<void> {
  version += 1;
  await change(cms, 'village', village, 'lv', { title: 'Ciems', summary: `Versija ${version}.` });
}
async function shown(): Promise<void> {
  const { seq } = await readManifest(cms);
  await press?.until('show everything', (status) => status.seq === seq && status.errors.length === 0);
}
/** Has it count its changes from now on, or say how many there were; gives what it answers. */
async function signal(): Promise<string> {
  rmSync(killFile, { force: true });
  process.kill(press?.pid ?? 0, 'SIGUSR2');
  const read = () => {
    try {
      return readFileSync(killFile, 'utf8');
    } catch {
      return '';
    }
  };
  await expect.poll(read, { timeout: 20_000, interval: 5 }).not.toBe('');
  return read();
}

beforeAll(async () => {
  cms = await startCms({ listen: true });
  // A machine that is busy closes a connection at the moment when it is used again; that is not what is tried here.
  cms.strapi.server.httpServer.keepAliveTimeout = 0;
  const texts = locales.map((locale) => [locale, { title: `Ciems ${locale}` }]);
  village = await publish(cms, 'village', Object.fromEntries(texts) as Record<string, object>);
  // Compiles the pages; the press finds them.
  await cleanPrint(source());
});
afterAll(async () => {
  await press?.stop('SIGKILL');
  await cms?.stop();
  rmSync(work, { recursive: true, force: true });
});

describe('rows 6 and 12: the press is killed', () => {
  it(
    `at ${KILLS} random points of a run: readers have the old site or the new one, whole, and the next run completes`,
    { timeout: 600_000 },
    async () => {
      const random = new Random(seed);
      // The first releases fill the trees; those that are counted cost what all later ones do.
      for (let time = 0; time < 4; time += 1) {
        press = await start({ KILL_FROM: 'signal' });
        await press.ready();
        await publishNext();
        await shown();
        if (time < 3) await press.stop();
      }
      await signal();
      await publishNext();
      await shown();
      const ofRun = Number(await signal());
      await press?.stop();
      await publishNext();
      press = await start();
      await press.ready();
      const ofStart = Number(await signal());
      expect(ofRun).toBeGreaterThan(10);
      expect(ofStart).toBeGreaterThan(10);
      let killed = 0;
      for (let round = 0; round < KILLS; round += 1) {
        const inStart = round % 2 === 1;
        const at = 1 + random.below(inStart ? ofStart : ofRun);
        const where = `seed ${seed}, round ${round}: change ${at} of ${inStart ? 'a start' : 'a run'}`;
        await press.stop();
        const before = releaseFiles(current);
        if (inStart) await publishNext();
        press = await start({ KILL_AT: String(at), ...(inStart ? {} : { KILL_FROM: 'signal' }) });
        if (!inStart) {
          await press.ready();
          await signal();
          await publishNext();
        }
        // Where it has less to do than was counted, it lives and shows what is new.
        const { seq } = await readManifest(cms);
        await press.until('be killed', (status) => status.seq === seq, 60_000).catch(() => undefined);
        // What it still does after the release is shown, it does at once.
        const dies = expect.poll(() => press?.isRunning, { timeout: 2000, interval: 5 }).toBe(false);
        const isKilled = await dies.then(
          () => true,
          () => false,
        );
        if (isKilled) killed += 1;
        else await press.stop('SIGKILL');
        const left = releaseFiles(current);
        press = await start();
        await press.ready();
        await shown();
        const after = releaseFiles(current);
        const state = { old: differences(left, before), new: differences(left, after) };
        expect(state.old.length === 0 || state.new.length === 0, `${where}: ${JSON.stringify(state)}`).toBe(true);
        expect(differences(after, before), where).not.toEqual([]);
      }
      expect(differences(releaseFiles(current), await cleanPrint(source()))).toEqual([]);
      // Some come too late to kill anything; most must not.
      expect(killed).toBeGreaterThan(KILLS / 2);
    },
  );
});

describe('row 5: two presses on one data folder', () => {
  it('the second leaves and says why, the first goes on', async () => {
    press ??= await start();
    await press.ready();
    const second = await start();
    expect(await second.ended()).toBe(1);
    expect(second.said()).toContain(`Another press (process ${press.pid}) works on ${dataDir}`);
    await publishNext();
    await shown();
  });
});

describe('row 6: a lock that nobody holds', () => {
  it.each([
    ['whose process is gone', '4194303'],
    [
      'whose number another program has by now, as after a new start of the machine or of a container',
      String(process.pid),
    ],
    ['empty', ''],
    ['of something else', 'x'],
  ])('%s is taken over', async (_, text) => {
    await press?.stop('SIGKILL');
    writeFileSync(join(dataDir, 'press.lock'), text);
    press = await start();
    await press.ready();
  });
});

describe('row 38: damaged state', () => {
  const files = (folder: string, name: RegExp) =>
    readdirSync(join(dataDir, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && name.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  const halve = (path: string) => truncateSync(path, Math.floor(readFileSync(path).length / 2));
  const spoil = (path: string) => writeFileSync(path, readFileSync(path).fill(120));

  it.each<[string, () => void]>([
    ['snapshots that were cut short', () => files('snapshots', /ndjson$/).forEach(halve)],
    ['descriptions of releases', () => files('releases', /^\d+\.json$/).forEach(halve)],
    [
      'descriptions of releases that are something else',
      () => files('releases', /^\d+\.json$/).forEach((path) => writeFileSync(path, '{}')),
    ],
    ['pages that were cut short', () => files('releases/objects', /./).forEach(halve)],
    ['pages that were written over', () => files('releases/objects', /./).forEach(spoil)],
    ['empty pages', () => files('releases/objects', /./).forEach((path) => truncateSync(path, 0))],
    ['the link to the release', () => rmSync(current)],
    ['everything but the snapshots', () => rmSync(join(dataDir, 'releases'), { recursive: true })],
  ])('%s: found at the next start, and made again', async (_, damage) => {
    await shown();
    await press?.stop();
    damage();
    press = await start();
    await press.ready();
    await shown();
    const wanted = await cleanPrint(source());
    expect(differences(releaseFiles(current), wanted)).toEqual([]);
    // Also in the trees that readers do not see now, but will.
    for (let edit = 0; edit < 3; edit += 1) {
      await publishNext();
      await shown();
    }
    expect(differences(releaseFiles(current), await cleanPrint(source()))).toEqual([]);
  });

  it('the newest snapshot, with the CMS gone: the one before is shown', async () => {
    await shown();
    await press?.stop();
    const newest =
      files('snapshots', /ndjson$/)
        .sort()
        .at(-1) ?? '';
    halve(newest);
    press = await PressProcess.start({ dataDir, cmsUrl: 'http://127.0.0.1:9', token: 'x' });
    await press.until('say that the CMS is gone', ({ errors }) => errors.length > 0);
    expect(releaseFiles(current).get('lv/ciemi/index.html')).toBeDefined();
    expect((await press.status()).release).toBeGreaterThan(0);
  });
});
