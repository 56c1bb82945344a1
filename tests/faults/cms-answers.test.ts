import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCms, type Cms } from '../cms.ts';
import { readManifest, siteToken } from '../feed-client.ts';
import { breakCms, type BrokenCms, type Fault } from './broken-cms.ts';
import { change, publish } from './entries.ts';
import { PressProcess, type Status } from './press-process.ts';
import { releaseFiles } from './release-files.ts';

// A machine that has other work takes its time; what hangs is found all the same.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

/** How often the press asks in these tests, in milliseconds: what goes wrong is met soon. */
const POLL = '100';

let cms: Cms;
let way: BrokenCms;
let press: PressProcess;
/** A press of its own whose CMS never answers; looked at in the end, because it has patience. */
let hanging: { way: BrokenCms; press: PressProcess };
let village = '';
const work = mkdtempSync(join(tmpdir(), 'biseri-answers-'));
const locales = ['en', 'mk', 'sr', 'lv', 'lt'];
const source = (url: string) => ({ cmsUrl: url, token: siteToken(cms) });

const failed = (status: Status) => status.errors.length > 0;
const quiet = ({ errors }: Status) => errors.length === 0;
const page = (path: string) => readFileSync(join(press.current, path, 'index.html'), 'utf8');

async function shown(): Promise<void> {
  const { seq } = await readManifest(cms);
  await press.until('show everything', (status) => status.seq === seq && quiet(status));
}

beforeAll(async () => {
  cms = await startCms({ listen: true });
  // A machine that is busy closes a connection at the moment when it is used again; here only what is broken on purpose is.
  cms.strapi.server.httpServer.keepAliveTimeout = 0;
  way = await breakCms(cms.url);
  for (let number = 0; number < 8; number += 1) {
    const texts = locales.map((locale) => [locale, { title: `Ciems ${number} ${locale}` }]);
    village = await publish(cms, 'village', Object.fromEntries(texts) as Record<string, object>);
  }
  press = await PressProcess.start({ dataDir: join(work, 'data'), ...source(way.url), pollMs: POLL });
  await press.ready();
  const silent = await breakCms(cms.url);
  hanging = {
    way: silent,
    press: await PressProcess.start({ dataDir: join(work, 'hanging'), ...source(silent.url), pollMs: POLL }),
  };
  await hanging.press.ready();
  silent.fault = () => undefined;
});
beforeEach(() => {
  way.fault = undefined;
});
afterAll(async () => {
  await press?.stop('SIGKILL');
  await hanging?.press.stop('SIGKILL');
  await hanging?.way.stop();
  await way?.stop();
  await cms?.stop();
  rmSync(work, { recursive: true, force: true });
});

/** Whatever the CMS answers, readers keep what they have; when it is right again, what is new comes by itself. */
async function expectKept(fault: Fault, words: RegExp): Promise<void> {
  await shown();
  const before = releaseFiles(press.current);
  way.fault = fault;
  await change(cms, 'village', village, 'lv', { summary: `Aiz kļūdas ${words.source}` });
  const { errors } = await press.until('say what is wrong', failed);
  expect(errors.join(' ')).toMatch(words);
  expect(releaseFiles(press.current)).toEqual(before);
  way.fault = undefined;
  await shown();
  expect(releaseFiles(press.current)).not.toEqual(before);
}

describe('row 7: the CMS is down', () => {
  it('while the press runs: the site stays, the status says so, and it goes on by itself', async () => {
    await expectKept((request) => request.socket.destroy(), /cannot be read.*Is the CMS running/);
  });

  it('when the press starts: it shows what it has, and says that nothing newer comes', async () => {
    await shown();
    const before = releaseFiles(press.current);
    await press.stop();
    way.fault = (request) => request.socket.destroy();
    press = await PressProcess.start({ dataDir: join(work, 'data'), ...source(way.url), pollMs: POLL });
    const { errors } = await press.until('say what is wrong', failed);
    expect(errors.join(' ')).toMatch(/cannot be read/);
    expect((await press.status()).release).toBeGreaterThan(0);
    expect(releaseFiles(press.current)).toEqual(before);
    way.fault = undefined;
    await change(cms, 'village', village, 'lv', { summary: 'Pēc aukstā starta' });
    await shown();
    expect(page('lv/ciemi')).toContain('Pēc aukstā starta');
  });

  it('when a press starts that has nothing yet: it waits, and prints when the CMS is there', async () => {
    way.fault = (request) => request.socket.destroy();
    const fresh = await PressProcess.start({ dataDir: join(work, 'fresh'), ...source(way.url), pollMs: POLL });
    const { release } = await fresh.until('say what is wrong', failed);
    expect(release).toBeUndefined();
    way.fault = undefined;
    await fresh.ready();
    expect(releaseFiles(fresh.current)).toEqual(releaseFiles(press.current));
    expect(await fresh.stop()).toBe(0);
  });
});

describe('row 8: the CMS fails, or breaks off', () => {
  it.each<[string, Fault, RegExp]>([
    ['answers 500', (_, response) => response.writeHead(500).end('Internal error'), /answers 500/],
    ['answers 503 with a page', (_, response) => response.writeHead(503).end('<html>'), /answers 503/],
    [
      'breaks off in the middle of an answer',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': '9999' });
        response.write('{"feed":1,"since":0}\n', () => response.destroy());
      },
      /cannot be read|breaks off|discarded/,
    ],
    [
      'fails at the manifest only',
      (request, response, pass) => (request.url?.endsWith('/manifest') ? response.writeHead(500).end() : void pass()),
      /answers 500/,
    ],
  ])('and %s', (_, fault, words) => expectKept(fault, words));
});

describe('row 9: the answer is not what it should be', () => {
  const feed = (change: (text: string) => string): Fault => {
    return (request, _, pass) => (request.url?.includes('/manifest') ? pass() : pass(change));
  };
  it.each<[string, Fault, RegExp]>([
    ['cut in a line', feed((text) => text.slice(0, text.length * 0.6)), /not JSON.*line \d|line \d.*not JSON/],
    ['without its last line', feed((text) => text.replace(/\{"end".*\n$/, '')), /breaks off/],
    ['a page for people', feed(() => '<!doctype html><title>Login</title>'), /not JSON/],
    ['of a document that breaks the contract', feed((text) => text.replace('"title":', '"titel":')), /titel/],
    ['empty', feed(() => ''), /feed/],
  ])('%s: it is discarded and named', (_, fault, words) => expectKept(fault, words));

  it('a manifest that says something else: nothing is shown of it', async () => {
    const other: Fault = (request, _, pass) =>
      request.url?.includes('/manifest')
        ? pass((text) => text.replace(/"[0-9a-f]{64}"/, `"${'0'.repeat(64)}"`))
        : pass();
    await expectKept(other, /does not agree with its manifest/);
  });
});

describe('row 10: editors go on while the feed is read', () => {
  it('what is shown is the state of one moment, never half of two', async () => {
    const first = await publish(cms, 'village', { lt: { title: 'Pirmas', summary: 'versija 0.' } });
    const second = await publish(cms, 'village', { lt: { title: 'Antras', summary: 'versija 0.' } });
    await shown();
    const seen: [number, number][] = [];
    const look = () => {
      const text = page('lt/kaimai');
      const versionOf = (title: string) => Number(new RegExp(`${title}[^]*?versija (\\d+)\\.`).exec(text)?.[1] ?? NaN);
      seen.push([versionOf('Pirmas'), versionOf('Antras')]);
    };
    // Each of the first readings is met by an edit: the list is older by then than what was read.
    let met = 0;
    way.fault = (request, _, pass) => {
      if (!request.url?.endsWith('/manifest') || met >= 5) return pass();
      met += 1;
      void change(cms, 'village', first, 'lt', { summary: `versija ${met}.` })
        .then(() => change(cms, 'village', second, 'lt', { summary: `versija ${met}.` }))
        .then(() => pass());
    };
    // A press that starts anew in the middle of it reads everything at once.
    await press.stop('SIGKILL');
    rmSync(join(work, 'data', 'snapshots'), { recursive: true });
    press = await PressProcess.start({ dataDir: join(work, 'data'), ...source(way.url), pollMs: '1' });
    await press.ready();
    expect(met).toBe(5);
    look();
    for (let version = 6; version <= 30; version += 1) {
      await change(cms, 'village', first, 'lt', { summary: `versija ${version}.` });
      look();
      await change(cms, 'village', second, 'lt', { summary: `versija ${version}.` });
      look();
    }
    await shown();
    look();
    expect(seen.at(-1)).toEqual([30, 30]);
    expect(new Set(seen.map(String)).size).toBeGreaterThan(5);
    expect(seen.filter(([one, other]) => one !== other && one !== other + 1)).toEqual([]);
  });
});

describe('row 11: much of it is gone at once', () => {
  const empty: Fault = (request, response) => {
    const since = /since=(\d+)/.exec(request.url ?? '')?.[1] ?? '0';
    if (request.url?.includes('/manifest')) return response.end('{"seq":0,"entries":[]}');
    return response.end(`{"feed":1,"since":${since}}\n{"end":true,"seq":0,"count":0}\n`);
  };
  /** As if villages of the first letters had never been. */
  const thinned: Fault = (request, _, pass) => {
    const isLost = (id: string) => id < 'm';
    if (request.url?.includes('/manifest'))
      return pass((text) => {
        const { seq, entries } = JSON.parse(text) as { seq: number; entries: [string, string, string, string][] };
        return JSON.stringify({ seq, entries: entries.filter(([type, id]) => type !== 'village' || !isLost(id)) });
      });
    pass((text) => {
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { type?: string; id: string; count?: number });
      const kept = lines.filter(({ type, id }) => type !== 'village' || !isLost(id));
      const last = kept.at(-1);
      if (last?.count !== undefined) last.count = kept.length - 2;
      return `${kept.map((line) => JSON.stringify(line)).join('\n')}\n`;
    });
  };

  it.each<[string, Fault]>([
    ['the feed is suddenly empty', empty],
    ['more than a fifth of the pages are gone', thinned],
  ])('%s: refused, in words, until somebody confirms it', async (_, fault) => {
    await shown();
    const before = releaseFiles(press.current);
    way.fault = fault;
    const { errors } = await press.until('refuse it', failed);
    expect(errors.join(' ')).toMatch(/Release refused; the last one stays\..*pages instead of.*Confirm/);
    const looks = way.asked.length;
    await expect.poll(() => way.asked.length, { timeout: 20_000 }).toBeGreaterThan(looks + 4);
    expect(releaseFiles(press.current)).toEqual(before);
    await press.stop();
    press = await PressProcess.start({ dataDir: join(work, 'data'), ...source(way.url), pollMs: POLL });
    await press.until('refuse it still after a new start', failed);
    expect(releaseFiles(press.current)).toEqual(before);
    await press.command('/confirm');
    await press.until('show it', quiet);
    expect(releaseFiles(press.current).size).toBeLessThan(before.size);
    // All of it comes back, which is as much at once.
    way.fault = undefined;
    await press.until('refuse that too', failed);
    await press.command('/confirm');
    await shown();
    expect(releaseFiles(press.current)).toEqual(before);
  });
});

describe('row 8: the CMS hangs', () => {
  it('is given up after half a minute of silence, and meanwhile the site and the status answer', async () => {
    const { press: waiting, way: silent } = hanging;
    const before = releaseFiles(waiting.current);
    const { errors } = await waiting.until('give up', failed, 50_000);
    expect(errors.join(' ')).toContain('said nothing for 30 seconds');
    expect(releaseFiles(waiting.current)).toEqual(before);
    silent.fault = undefined;
    const { seq } = await readManifest(cms);
    await waiting.until('go on', (status) => status.seq === seq || status.errors.join().includes('Confirm'));
  });
});
