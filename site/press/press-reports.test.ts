import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSampleCms, type SampleCms } from '../fixtures/sample-cms.ts';
import { sampleDocuments } from '../fixtures/sample-documents.ts';
import { compilePress, loadPress, type Press as Pages } from '../src/render/compile-press.ts';
import { repositoryRoot } from '../src/repository-root.ts';
import { controlServer } from './control-server.ts';
import type { EntryInLanguage, EntryState } from './entry-state.ts';
import { logLine } from './log-run.ts';
import { PressMetrics } from './press-metrics.ts';
import { pressWords } from './press-words.ts';
import { Press } from './press.ts';
import type { RunReport } from './run-report.ts';
import type { StatusReport } from './status-report.ts';

const siteUrl = 'http://localhost:4321';
const work = mkdtempSync(join(repositoryRoot(), 'site/.press-test-'));
let cms: SampleCms;
let pages: Pages;
let dataDir: string;
let press: Press;
let metrics: PressMetrics;
let server: Server;
let reports: RunReport[];
let count = 0;
type Line = (typeof cms.documents)[number];

beforeAll(async () => {
  vi.stubEnv('SITE_TODAY', '2026-11-20');
  vi.stubEnv('SITE_URL', siteUrl);
  await compilePress(join(work, 'compiled'));
  pages = await loadPress(join(work, 'compiled'));
});
beforeEach(async () => {
  count += 1;
  dataDir = join(work, `data-${count}`);
  cms = await startSampleCms(sampleDocuments.map((document, at) => ({ seq: at + 1, ...document })));
  await startPress();
});
afterEach(async () => {
  server.close();
  await cms.stop();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

/** A press of this data folder, as after a restart. */
async function startPress(): Promise<void> {
  server?.close();
  reports = [];
  metrics = new PressMetrics(() => press);
  const onRun = (report: RunReport) => {
    reports.push(report);
    metrics.take(report);
  };
  press = new Press({ dataDir, cmsUrl: cms.url, cmsToken: cms.token, siteUrl, onRun }, pages);
  const addresses = { siteUrl, cmsUrl: 'https://cms.example' };
  server = controlServer({ press, secret: cms.token, metrics, addresses, wake: () => undefined });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });
const status = async () => (await (await ask('/status')).json()) as StatusReport;
const entry = async (type: string, id: string, lang = 'en') =>
  (await (await ask(`/entry?type=${type}&id=${id}&lang=${lang}`)).json()) as EntryState;
const inLanguage = async (id: string, lang: string) => (await entry('workshop', id)).languages[lang] as EntryInLanguage;

function publish(id: string, change: (line: Record<string, any>) => void): void {
  const line = structuredClone(cms.documents.find((candidate) => candidate.id === id)) as Record<string, any>;
  change(line);
  const seq = Math.max(...cms.documents.map((one) => Number(one['seq']))) + 1;
  cms.documents = [...cms.documents.filter((one) => one.id !== id), { ...line, seq } as unknown as Line];
}
const retitle = (title: string) => publish('wo-daugavpils', (line) => (line['locales'].lv.title = title));
const removeHalf = () => {
  const last = Math.max(...cms.documents.map((one) => Number(one['seq'])));
  cms.documents = cms.documents.map((line, at) =>
    at % 2 === 0 || line.id === 'wo-daugavpils'
      ? line
      : { type: line.type, id: line.id, gone: true, seq: last + 1 + at },
  );
};
const listed = () => readFileSync(join(press.store.current, 'lv/pasakumi/index.html'), 'utf8');

describe('an entry that is asked for', () => {
  it('is live, since when and where, and keeps these dates when others change and over a restart', async () => {
    await press.run();
    const first = await inLanguage('wo-daugavpils', 'lv');
    expect(first).toMatchObject({
      live: true,
      current: true,
      address: `${siteUrl}/lv/pasakumi/ieviesanas-grupas-sanaksme/`,
      since: press.store.live()?.madeAt,
      changed: press.store.live()?.madeAt,
    });
    publish('vi-clay', (line) => (line['locales'].en.title = 'Another clay village'));
    await press.run();
    expect(await inLanguage('wo-daugavpils', 'lv')).toEqual(first);
    retitle('Cits nosaukums');
    await press.run();
    const second = await inLanguage('wo-daugavpils', 'lv');
    expect(second.since).toBe(first.since);
    expect(second.changed).toBe(press.store.live()?.madeAt);
    await startPress();
    await press.run();
    expect(await inLanguage('wo-daugavpils', 'lv')).toEqual(second);
  });

  it('is said not to be published, or not in this language', async () => {
    await press.run();
    expect(await inLanguage('wo-daugavpils', 'mk')).toMatchObject({ live: false, why: 'no-translation' });
    expect(await inLanguage('wo-nobody', 'mk')).toMatchObject({ live: false, why: 'not-published' });
    publish('wo-daugavpils', (line) => {
      for (const name of ['facts', 'locales', 'files', 'hashes']) delete line[name];
      Object.assign(line, { gone: true, former: { lv: ['ieviesanas-grupas-sanaksme'] } });
    });
    await press.run();
    expect(await inLanguage('wo-daugavpils', 'lv')).toMatchObject({ live: false, why: 'not-published' });
    expect((await ask('/entry?type=workshop')).status).toBe(400);
  });

  it('is said to be being printed as long as nothing is shown or a run is wanted', async () => {
    expect(await inLanguage('wo-daugavpils', 'lv')).toMatchObject({ live: false, why: 'printing' });
    await press.run();
    press.status.wanted = true;
    expect(await inLanguage('wo-nobody', 'lv')).toMatchObject({ live: false, why: 'printing' });
  });

  it('is live as it was when a later version is refused, and the reason is said', async () => {
    await press.run();
    retitle('Cits nosaukums');
    removeHalf();
    await expect(press.run()).rejects.toThrow('Release refused');
    const state = await inLanguage('wo-daugavpils', 'lv');
    expect(state).toMatchObject({ live: true, current: false, why: 'refused' });
    expect(state.sentence).toContain('The release was refused: /');
  });

  it('is said to wait while the site is pinned, also after a restart', async () => {
    await press.run();
    retitle('Kļūda');
    await press.run();
    press.rollBack();
    await startPress();
    expect(await press.run()).toBe(false);
    expect(await inLanguage('wo-daugavpils', 'lv')).toMatchObject({
      live: true,
      current: false,
      why: 'pinned',
      detail: '1',
    });
    expect(listed()).not.toContain('Kļūda');
    press.unpin();
    await press.run();
    expect(await inLanguage('wo-daugavpils', 'lv')).toMatchObject({ live: true, current: true });
    expect(listed()).toContain('Kļūda');
  });

  it('is said to wait for the CMS when it cannot be reached, and no longer once it can', async () => {
    await press.run();
    cms.answer = (_request, response) => response.writeHead(500).end();
    await expect(press.run()).rejects.toThrow(/500/);
    expect(await inLanguage('wo-nobody', 'lv')).toMatchObject({ live: false, why: 'cms-unreachable' });
    cms.answer = undefined;
    await press.run();
    expect(await inLanguage('wo-nobody', 'lv')).toMatchObject({ why: 'not-published' });
    expect((await status()).errors).toEqual([]);
  });

  it('is spoken of in the language of whoever asks', async () => {
    await press.run();
    const sentences = await Promise.all(
      [...pressWords.keys()].map(
        async (code) => (await entry('workshop', 'wo-daugavpils', code)).languages['mk']?.sentence,
      ),
    );
    expect(sentences).toContain('Записот не е објавен на овој јазик.');
    expect(new Set(sentences).size).toBe(pressWords.size);
  });
});

describe('a release that turns out to be broken', () => {
  it('gives way to the one before by itself, stays away while polling goes on and over a restart, and comes back whole', async () => {
    const retitle = (title: string) =>
      publish('wo-daugavpils', (line) => {
        line['locales'].lv.title = title;
        line['updated'] = { lv: '2026-02-01T00:00:00.000Z' };
      });
    retitle('Laba lapa');
    await press.run();
    // A disk that loses half of what is written to it.
    const { objects } = press.store;
    const put = objects.put.bind(objects);
    objects.put = (hash, bytes) => put(hash, bytes.slice(0, bytes.length / 2));
    retitle('Bojāta lapa');
    await expect(press.run()).rejects.toThrow('Release 2 cannot be read back (/');
    objects.put = put;
    expect(listed()).toContain('Laba lapa');
    expect(await press.run()).toBe(false);
    expect(await inLanguage('wo-daugavpils', 'lv')).toMatchObject({ live: true, current: false, why: 'broken' });
    await startPress();
    expect(await press.run()).toBe(false);
    expect((await status()).errors[0]).toContain('cannot be read back');
    expect(listed()).toContain('Laba lapa');
    publish('vi-clay', (line) => (line['locales'].en.title = 'Another clay village'));
    expect(await press.run()).toBe(true);
    expect(listed()).toContain('Bojāta lapa');
    expect(listed().trimEnd().endsWith('</html>')).toBe(true);
    expect((await status()).errors).toEqual([]);
  });
});

describe('a page that the disk has damaged under readers', () => {
  it.each([
    ['cut short', (page: string) => truncateSync(page, 100)],
    ['of as many other bytes', (page: string) => writeFileSync(page, readFileSync(page).fill(120), { flag: 'r+' })],
    ['gone', (page: string) => rmSync(page)],
  ])('%s: is found when it is quiet, made again, and said once', async (_, damage) => {
    await press.run();
    const page = join(press.store.current, 'lv/pasakumi/index.html');
    const sound = readFileSync(page, 'utf8');
    /** What it finds first, in so many looks at most. */
    const inspect = async (looks: number) => {
      let found: readonly string[] = [];
      for (let look = 0; look < looks && found.length === 0; look += 1) found = await press.inspect();
      return found;
    };
    expect(await inspect(10)).toEqual([]);
    damage(page);
    expect(await inspect(1000)).toEqual(['lv/pasakumi/index.html']);
    expect(await press.run()).toBe(true);
    expect(readFileSync(join(press.store.current, 'lv/pasakumi/index.html'), 'utf8')).toBe(sound);
    expect(await inspect(10)).toEqual([]);
    // Also in the trees that readers will see next.
    for (let edit = 0; edit < 3; edit += 1) {
      publish('vi-clay', (line) => (line['locales'].en.title = `Clay village ${edit}`));
      await press.run();
      expect(listed()).toBe(sound);
    }
  });
});

describe('the state of the site', () => {
  it('is JSON for programs, with problems in every language and where to put them right', async () => {
    await press.run();
    const report = await status();
    expect(report).toMatchObject({ release: 1, running: false, pinned: false, errors: [] });
    expect(report.releases.map(({ number }) => number)).toEqual([1]);
    expect(report.lastRun?.steps).toHaveProperty('print');
    const dangling = report.problems.find(({ id, kind }) => id === 'wo-skopje' && kind === 'dangling-relation');
    expect(Object.keys(dangling?.sentence ?? {})).toEqual([...pressWords.keys()]);
    expect(dangling?.edit).toMatch(
      /^https:\/\/cms\.example\/admin\/content-manager\/collection-types\/api::workshop\.workshop\/wo-skopje\?/,
    );
    expect(dangling?.address).toMatch(/^http:\/\/localhost:4321\/\w+\//);
  });

  it('is a valid page for people, in their language, without a script', async () => {
    await press.run();
    const validate = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'void-style': 'off', 'meta-refresh': 'off', 'long-title': 'off' },
    });
    for (const [code, words] of pressWords) {
      const answer = await ask('/status', { Accept: 'text/html', 'Accept-Language': `${code};q=0.9, xx` });
      const html = await answer.text();
      expect(html).toContain(`<html lang="${code}">`);
      expect(html).toContain(`<h1>${words.status.title}</h1>`);
      expect(html).not.toMatch(/<script|style="/);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      const { results } = await validate.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`))).toEqual([]);
    }
    expect(await (await ask('/status.html?lang=lt')).text()).toContain('Svetainės būsena');
    expect((await ask('/status.css')).headers.get('content-type')).toContain('text/css');
  });

  it('tells what editors wrote as text, never as code', async () => {
    publish('wo-skopje', (line) => (line['locales'].en.title = '<img src=x onerror=alert(1)>'));
    await press.run();
    const html = await (await ask('/status.html?lang=en')).text();
    expect(html).toContain('&lt;img src=x');
    expect(html).not.toContain('<img');
  });

  it('can be asked for by nobody who wants to change it without the token', async () => {
    await press.run();
    const { port } = server.address() as AddressInfo;
    for (const path of ['/status', '/entry', '/metrics', '/rollback', '/confirm', '/unpin'])
      expect((await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST' })).status, path).toBe(401);
  });
});

/** Prometheus's text format, read as its documentation says: a value by name and labels. */
function readMetrics(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const types = new Map<string, string>();
  for (const line of text.split('\n').filter(Boolean)) {
    const comment = /^# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)$/.exec(line);
    if (comment) {
      if (comment[1] === 'TYPE') types.set(comment[2] ?? '', comment[3] ?? '');
      continue;
    }
    const sample = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?:[a-z_]+="[^"\\\n]*",?)*\})? (\S+)$/.exec(line);
    if (!sample) throw new Error(`“${line}” is no sample`);
    const [, name = '', labels = '', value = ''] = sample;
    if (!types.has(name.replace(/_(bucket|sum|count)$/, '')) && !types.has(name))
      throw new Error(`${name} has no type`);
    found.set(name + labels, value === '+Inf' ? Infinity : Number(value));
  }
  return found;
}

describe('the figures for Prometheus', () => {
  it('count runs and failures, and say what is live', async () => {
    await press.run();
    cms.answer = (_request, response) => response.writeHead(500).end();
    await expect(press.run()).rejects.toThrow();
    const answer = await ask('/metrics');
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const figures = readMetrics(await answer.text());
    expect(figures.get('biseri_press_runs_total{result="shown"}')).toBe(1);
    expect(figures.get('biseri_press_runs_total{result="failed"}')).toBe(1);
    expect(figures.get('biseri_press_run_duration_seconds_count')).toBe(1);
    expect(figures.get('biseri_press_run_duration_seconds_bucket{le="+Inf"}')).toBe(1);
    expect(figures.get('biseri_press_pages')).toBe(press.store.live()?.pages);
    expect(figures.get('biseri_press_release')).toBe(1);
    expect(figures.get('biseri_press_seq')).toBe(press.status.seq);
    expect(figures.get('biseri_press_problems')).toBe(press.problems.length);
    expect(figures.get('biseri_press_last_success_timestamp_seconds')).toBeCloseTo(
      Date.parse(reports[0]?.at ?? '') / 1000,
    );
    expect(figures.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  });
});

describe('the line in the log', () => {
  it('is one for each run that did something, with the time of each step', async () => {
    await press.run();
    await press.run();
    expect(reports).toHaveLength(1);
    const line = JSON.parse(logLine(reports[0] as RunReport, 3, [])) as Record<string, unknown>;
    expect(line).toMatchObject({ level: 'info', event: 'run', release: 1, problems: 3, removed: 0 });
    expect(Object.keys(line['steps'] as object)).toEqual(['sync', 'media', 'print', 'gate', 'write', 'show', 'test']);
  });

  it('holds no secret, whatever an error says', () => {
    const report = {
      at: '2026-11-20T10:00:00.000Z',
      ms: 1,
      steps: {},
      error: 'http://cms/?token=right-token failed\nat x',
    };
    const line = logLine(report, 0, ['right-token', '']);
    expect(line).not.toContain('right-token');
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toMatchObject({ level: 'error', error: 'http://cms/?token=*** failed\nat x' });
  });
});

describe('the words of the press', () => {
  const english = pressWords.get('en') as Record<string, any>;
  it.each([...pressWords])('are all there in %s, with the same holes', (_, words) => {
    const own = words as Record<string, any>;
    for (const group of Object.keys(english)) {
      expect(Object.keys(own[group] as object)).toEqual(Object.keys(english[group] as object));
      for (const [key, text] of Object.entries(english[group] as Record<string, string>)) {
        const holes = (one: string) => [...new Set(one.match(/\{\w+\}/g))].sort();
        expect(holes(own[group][key] as string), key).toEqual(holes(text));
      }
    }
  });
});
