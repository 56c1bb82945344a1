import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../scripts/children.ts';
import { startCms, type Cms } from './cms.ts';
import { PressProcess } from './faults/press-process.ts';
import { differences, releaseFiles } from './faults/release-files.ts';
import { siteToken } from './feed-client.ts';
import { freePort } from './free-port.ts';
import { astroBuild, cleanPrint } from './property/clean-print.ts';
import { Random } from './property/random.ts';
import { RandomEditor } from './property/random-editor.ts';

/**
 * How many edits each seed makes, and which seeds: `PROPERTY_EDITS=100 PROPERTY_SEEDS=1-12 npm test -- tests/property.test.ts`.
 * After each the release is compared with a clean print, and every `PROPERTY_BUILD_EVERY` edits, and at the end, with
 * `astro build`.
 */
const edits = Number(process.env['PROPERTY_EDITS'] ?? 8);
const buildEvery = Number(process.env['PROPERTY_BUILD_EVERY'] ?? 1000);
const seeds = (process.env['PROPERTY_SEEDS'] ?? '1').split(',').flatMap((part) => {
  const [first = 0, last = first] = part.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
});

/** Words change about twice in a seed. */
const wordsEvery = Math.max(20, Math.floor(edits / 2.5));

let cms: Cms | undefined;
let press: PressProcess | undefined;
let work = '';

afterEach(async () => {
  await press?.stop('SIGKILL');
  await cms?.stop();
  delete process.env['BISERI_ROOT'];
  rmSync(work, { recursive: true, force: true });
});

/** A repository like this one whose words differ: what somebody has who corrects a dictionary and starts again. */
function withOtherWords(number: number): string {
  const folder = join(work, `words-${number}`);
  const linked = ['node_modules', 'cms', 'package.json', 'package-lock.json', 'site/node_modules'];
  mkdirSync(join(folder, 'site'), { recursive: true });
  for (const name of linked.filter((one) => existsSync(join(root, one))))
    symlinkSync(join(root, name), join(folder, name));
  // Copied with what was compiled of it, which words are no part of.
  for (const name of ['src', 'press', 'scripts', 'public', '.press', 'astro.config.ts'])
    cpSync(join(root, 'site', name), join(folder, 'site', name), { recursive: true });
  const file = join(folder, 'site/src/dictionaries/lv.json');
  const words = JSON.parse(readFileSync(file, 'utf8')) as { sections: { village: { title: string } } };
  words.sections.village.title = `Ciemi ${number}`;
  writeFileSync(file, JSON.stringify(words));
  return folder;
}

describe.each(seeds)('whatever editors do (seed %i)', (seed) => {
  it(
    `after each of ${edits} edits the release is what a clean print makes, and in the end what astro build makes`,
    { timeout: 3_600_000 },
    async () => {
      work = mkdtempSync(join(tmpdir(), 'biseri-property-'));
      const port = await freePort();
      cms = await startCms({ listen: true, env: { PRESS_URL: `http://127.0.0.1:${port}` } });
      // A machine that is busy closes a connection at the moment when it is used again; that is not what is tried here.
      cms.strapi.server.httpServer.keepAliveTimeout = 0;
      const source = { cmsUrl: cms.url, token: siteToken(cms) };
      const editor = new RandomEditor(cms, seed);
      await editor.begin();
      // Compiles the pages; the press finds them.
      await cleanPrint(source);
      const startPress = (env = {}) => PressProcess.start({ dataDir: join(work, 'data'), ...source, port, env });
      press = await startPress();
      await press.ready();

      const random = new Random(seed);
      let compared = 0;
      let seq = -1;
      let wordsAt = wordsEvery;
      let buildAt = buildEvery;
      try {
        for (let number = 1; number <= edits; number += 1) {
          if (editor.log.length >= wordsAt) {
            wordsAt += wordsEvery;
            editor.log.push(`words change, the press starts again (${number})`);
            const words = { BISERI_ROOT: withOtherWords(number) };
            Object.assign(process.env, words);
            await press.stop();
            press = await startPress(words);
            await press.ready();
            seq = -1;
          }
          // Now and then much happens between two looks of the press.
          const together = random.chance(0.15) ? 2 + random.below(4) : 1;
          if (together > 1) press.pause();
          for (let one = 0; one < together; one += 1) await editor.edit();
          if (together > 1) press.resume();
          number += together - 1;
          const latest = await lastNumber(cms);
          if (latest === seq) continue;
          seq = latest;
          await settle(press, seq);
          await expectSame(await cleanPrint(source));
          compared += 1;
          if (number < buildAt) continue;
          buildAt += buildEvery;
          await compareWithBuild();
        }
        await compareWithBuild();
      } catch (error) {
        const log = editor.log.map((line, at) => `${at + 1} ${line}`).join('\n');
        throw new Error(`Seed ${seed}: ${(error as Error).message}\nThe edits:\n${log}`, { cause: error });
      }
      console.log(
        `Seed ${seed}: ${edits} edits, ${editor.refused} of them refused by the CMS, ${compared} comparisons.`,
      );
      expect(compared).toBeGreaterThan(edits / 3);

      async function compareWithBuild(): Promise<void> {
        await expectSame(await astroBuild(source));
      }
    },
  );
});

/** The slow forms of pictures follow in small releases of their own, and are waited for. */
async function expectSame(wanted: ReadonlyMap<string, string>): Promise<void> {
  // As long as it takes: beside other work, drawing takes minutes.
  await (press as PressProcess).rests();
  const differing = () => differences(releaseFiles((press as PressProcess).current), wanted);
  await expect.poll(differing, { interval: 50 }).toEqual([]);
}

/** The number of what was published last. */
async function lastNumber({ strapi }: Cms): Promise<number> {
  const [last] = await strapi.db.query('biseri::line').findMany({ orderBy: { seq: 'desc' }, limit: 1 });
  return Number((last as { seq: number } | undefined)?.seq ?? 0);
}

/** Waits until what is published is shown, and confirms what is asked back. */
async function settle(press: PressProcess, seq: number): Promise<void> {
  const asksBack = (error: string) => error.includes('Confirm it');
  for (;;) {
    const { errors, seq: shown = -1 } = await press.until(
      `show number ${seq}`,
      (status) => (status.seq ?? -1) >= seq || status.errors.length > 0,
    );
    if (shown >= seq) return;
    const other = errors.filter((error) => !asksBack(error));
    if (other.length > 0) throw new Error(other.join(' '));
    await press.command('/confirm');
  }
}
