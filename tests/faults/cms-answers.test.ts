import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCms, type Cms } from '../cms.ts';
import { readManifest, siteToken } from '../feed-client.ts';
import { breakCms, type BrokenCms, type Fault } from './broken-cms.ts';
import { Editor, inAll } from './editor.ts';
import { PressProcess, type Status } from './press-process.ts';
import { filesBesideCards } from './release-files.ts';

/** How often the press asks in these tests, in milliseconds: what goes wrong is met soon. */
const POLL = '100';

let cms: Cms;
let editor: Editor;
let way: BrokenCms;
let press: PressProcess;
/** A press of its own whose CMS says nothing any more; looked at in the end, because it has patience. */
let hanging: { way: BrokenCms; press: PressProcess };
let village = '';
const work = mkdtempSync(join(tmpdir(), 'biseri-answers-'));

const start = (url: string, folder: string) =>
  PressProcess.start({ dataDir: join(work, folder), cmsUrl: url, token: siteToken(cms), pollMs: POLL });
const hasFailed = (status: Status) => status.errors.length > 0;
const page = (path: string) => readFileSync(join(press.current, path, 'index.html'), 'utf8');
/** Waits until readers have what is published, and everything that follows it. */
async function shown(): Promise<void> {
  await press.shows((await readManifest(cms)).seq);
  await press.rests();
}

async function change(summary: string, id = village, locale = 'lv'): Promise<void> {
  await editor.change('village', id, locale, { title: `Ciems ${locale}`, summary });
  await editor.publish('village', id, locale);
}

beforeAll(async () => {
  cms = await startCms({ listen: true });
  editor = await Editor.signIn(cms.url);
  for (let number = 0; number < 6; number += 1)
    village = await editor.published(
      'village',
      inAll((locale) => ({ title: `Ciems ${number} ${locale}` })),
    );
  way = await breakCms(cms.url);
  const silent = await breakCms(cms.url);
  press = await start(way.url, 'data');
  hanging = { way: silent, press: await start(silent.url, 'hanging') };
  await press.ready();
  await hanging.press.ready();
  await hanging.press.rests();
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
  const before = filesBesideCards(press.current);
  way.fault = fault;
  const summary = `Pēc kļūdas ${Math.random()}`;
  await change(summary);
  const { errors } = await press.until('say what is wrong', hasFailed);
  expect(errors.join(' ')).toMatch(words);
  expect(filesBesideCards(press.current)).toEqual(before);
  way.fault = undefined;
  await shown();
  expect(page('lv/ciemi')).toContain(summary);
}

describe('row 7: the CMS is down', () => {
  const down: Fault = (request) => request.socket.destroy();

  it('while the press runs: the site stays, the status says so, and it goes on by itself', () =>
    expectKept(down, /cannot be read.*Is the CMS running/));

  it('when the press starts: it shows what it has, and says that nothing newer comes', async () => {
    await shown();
    const before = filesBesideCards(press.current);
    await press.stop();
    way.fault = down;
    press = await start(way.url, 'data');
    const { errors, release } = await press.until('say what is wrong', hasFailed);
    expect(errors.join(' ')).toContain('cannot be read');
    expect(release).toBeGreaterThan(0);
    expect(filesBesideCards(press.current)).toEqual(before);
    way.fault = undefined;
    await change('Pēc aukstā starta');
    await shown();
    expect(page('lv/ciemi')).toContain('Pēc aukstā starta');
  });

  it('when a press starts that has nothing yet: it waits, and prints when the CMS is there', async () => {
    await shown();
    way.fault = down;
    const fresh = await start(way.url, 'fresh');
    const { release } = await fresh.until('say what is wrong', hasFailed);
    expect(release).toBeUndefined();
    way.fault = undefined;
    await fresh.ready();
    await fresh.rests();
    expect(filesBesideCards(fresh.current)).toEqual(filesBesideCards(press.current));
    expect(await fresh.stop()).toBe(0);
  });
});

describe('row 8: the CMS fails or breaks off', () => {
  it.each<[string, Fault, RegExp]>([
    ['answers 500', (_, response) => response.writeHead(500).end('Internal error'), /the CMS answers 500/],
    ['answers 503 with a page', (_, response) => response.writeHead(503).end('<html>'), /the CMS answers 503/],
    [
      'breaks off in the middle of an answer',
      (request, response) => {
        response.writeHead(200, { 'Content-Length': '9999' });
        response.write(`{"feed":1,"since":${sinceOf(request.url)}}\n`, () => response.destroy());
      },
      /cannot be read/,
    ],
    [
      'says in the middle of an answer that this is all',
      (request, response) => response.end(`{"feed":1,"since":${sinceOf(request.url)}}\n`),
      /breaks off after 1 lines.*discarded/,
    ],
  ])('it %s', (_, fault, words) => expectKept(fault, words));
});

const sinceOf = (url = '') => /since=(\d+)/.exec(url)?.[1] ?? '0';
const isManifest = (url = '') => url.endsWith('/manifest');

describe('row 9: the answer is not what it should be', () => {
  const feed = (other: (text: string) => string): Fault => {
    return (request, _, pass) => (isManifest(request.url) ? pass() : pass(other));
  };
  it.each<[string, Fault, RegExp]>([
    ['cut in a line', feed((text) => text.slice(0, text.length * 0.6)), /line \d.*is not JSON.*discarded/],
    ['without its last line', feed((text) => text.replace(/\{"end".*\n$/, '')), /breaks off.*discarded/],
    ['with a line too few', feed((text) => text.replace(/\n[^]*?\n/, '\n')), /says 1 documents but holds 0/],
    ['a page for people', feed(() => '<!doctype html><title>Login</title>'), /is not JSON/],
    ['a document that breaks the contract', feed((text) => text.replace('"title":', '"titel":')), /village.*titel/],
    ['empty', feed(() => ''), /breaks off/],
  ])('%s: it is discarded, and the status names what is wrong', (_, fault, words) => expectKept(fault, words));

  it('not what its manifest says: all is read again, and nothing is shown until the two agree', async () => {
    const other: Fault = (request, _, pass) =>
      isManifest(request.url) ? pass((text) => text.replace(/"[0-9a-f]{64}"/, `"${'0'.repeat(64)}"`)) : pass();
    await shown();
    way.fault = other;
    await change('Nesakrīt');
    const { errors } = await press.until('say what is wrong', hasFailed);
    expect(errors.join(' ')).toContain('does not agree with its manifest');
    way.fault = undefined;
    await shown();
    expect(page('lv/ciemi')).toContain('Nesakrīt');
  });
});

describe('row 10: editors go on while the feed is read', () => {
  it('what is shown is the state of one moment, never half of two', async () => {
    const first = await editor.published('village', { lt: { title: 'Pirmas', summary: 'versija 0.' } });
    const second = await editor.published('village', { lt: { title: 'Antras', summary: 'versija 0.' } });
    const publish = async (id: string, title: string, version: number) => {
      await editor.change('village', id, 'lt', { title, summary: `versija ${version}.` });
      await editor.publish('village', id, 'lt');
    };
    await shown();
    const seen: [first: number, second: number][] = [];
    const look = () => {
      const text = page('lt/kaimai');
      const versionOf = (title: string) => Number(new RegExp(`${title}[^]*?versija (\\d+)\\.`).exec(text)?.[1]);
      seen.push([versionOf('Pirmas'), versionOf('Antras')]);
    };
    // Each reading is met by an edit: what was read is older by then than the list that it is compared with.
    let met = 0;
    way.fault = (request, _, pass) => {
      if (!isManifest(request.url) || met >= 4) return pass();
      met += 1;
      void publish(first, 'Pirmas', met)
        .then(() => publish(second, 'Antras', met))
        .then(() => pass());
    };
    // A press that begins with nothing reads everything at once.
    await press.stop('SIGKILL');
    rmSync(join(work, 'data', 'snapshots'), { recursive: true });
    press = await start(way.url, 'data');
    await press.ready();
    expect(met).toBe(4);
    look();
    for (let version = 5; version <= 12; version += 1) {
      await publish(first, 'Pirmas', version);
      look();
      await publish(second, 'Antras', version);
      look();
    }
    await shown();
    look();
    expect(seen.at(-1)).toEqual([12, 12]);
    expect(new Set(seen.map(String)).size).toBeGreaterThan(3);
    expect(seen.filter(([one, other]) => one !== other && one !== other + 1)).toEqual([]);
  });
});

describe('row 11: much of it is gone at once', () => {
  const empty: Fault = (request, response) =>
    isManifest(request.url)
      ? response.end('{"seq":0,"entries":[]}')
      : response.end(`{"feed":1,"since":${sinceOf(request.url)}}\n{"end":true,"seq":0,"count":0}\n`);

  it('the feed is suddenly empty: refused, also after a new start, until somebody confirms it', async () => {
    await shown();
    const before = filesBesideCards(press.current);
    way.fault = empty;
    const { errors } = await press.until('refuse it', hasFailed);
    expect(errors.join(' ')).toMatch(/Release refused; the last one stays\..*pages instead of.*Confirm/);
    expect(filesBesideCards(press.current)).toEqual(before);
    await press.stop();
    press = await start(way.url, 'data');
    await press.until('refuse it still', hasFailed);
    expect(filesBesideCards(press.current)).toEqual(before);
    expect(await press.command('/confirm')).toBe(200);
    await press.until('show it', (status) => !hasFailed(status));
    expect(filesBesideCards(press.current).size).toBeLessThan(before.size);
    // All of it comes back, which is as much at once.
    way.fault = undefined;
    await press.until('refuse that too', hasFailed);
    await press.command('/confirm');
    await shown();
    expect(filesBesideCards(press.current)).toEqual(before);
  });
});

describe('row 8: the CMS hangs', () => {
  it('is given up after half a minute of silence, and meanwhile the site and the status answer', async () => {
    const { press: waiting } = hanging;
    const before = filesBesideCards(waiting.current);
    const { errors } = await waiting.until('give up', hasFailed, 60_000);
    expect(errors.join(' ')).toContain('said nothing for 30 seconds');
    expect(filesBesideCards(waiting.current)).toEqual(before);
  });
});
