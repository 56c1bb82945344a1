import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { issueTicket, readTicket, type PreviewWish } from '../../cms/src/feed/signature.ts';
import { startSampleCms, type SampleCms } from '../fixtures/sample-cms.ts';
import { sampleDocuments } from '../fixtures/sample-documents.ts';
import { compilePress, loadPress, type Press as Pages } from '../src/render/compile-press.ts';
import { repositoryRoot } from '../src/repository-root.ts';
import { previewServer } from './preview-server.ts';
import { Previewer } from './previewer.ts';
import { Press } from './press.ts';
import { Turns } from './turns.ts';

const site = 'http://localhost:4321';
const wish: PreviewWish = { type: 'workshop', id: 'wo-daugavpils', locale: 'lv', state: 'draft' };

describe('a ticket', () => {
  const now = 1_800_000_000_000;
  const ticket = (change: Record<string, string> = {}) =>
    new URLSearchParams({ ...Object.fromEntries(issueTicket(wish, 'key', now)), ...change });

  it('lets in for a quarter of an hour', () => {
    expect(readTicket(ticket(), 'key', now)).toEqual(wish);
    expect(readTicket(ticket(), 'key', now + 15 * 60_000 - 1)).toEqual(wish);
    expect(readTicket(ticket(), 'key', now + 15 * 60_000)).toBeUndefined();
  });

  it.each([
    ['for another entry', { id: 'other' }],
    ['for another type', { type: 'page' }],
    ['for another language', { locale: 'mk' }],
    ['for another state', { state: 'published' }],
    ['for a state that is none', { state: 'x' }],
    ['for longer', { until: String(now + 10 ** 9) }],
    ['with another signature', { signature: 'x' }],
  ])('is refused %s', (_, change: Record<string, string>) => {
    expect(readTicket(ticket(change), 'key', now)).toBeUndefined();
  });

  it('is refused when it is signed with another key, or empty', () => {
    expect(readTicket(ticket(), 'other', now)).toBeUndefined();
    expect(readTicket(new URLSearchParams(), 'key', now)).toBeUndefined();
  });
});

describe('turns', () => {
  it('are taken one after the other, also after one that failed', async () => {
    const turns = new Turns();
    const said: string[] = [];
    const work = (name: string) => async () => {
      said.push(`${name} begins`);
      await new Promise(setImmediate);
      said.push(`${name} ends`);
      if (name === 'a') throw new Error('a failed');
    };
    const [a, b] = [turns.take(work('a')), turns.take(work('b'))];
    await expect(a).rejects.toThrow('a failed');
    await b;
    expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });
});

describe('a preview', () => {
  const work = mkdtempSync(join(repositoryRoot(), 'site/.preview-test-'));
  let pages: Pages;
  let cms: SampleCms;
  let press: Press;
  let previewer: Previewer;
  let dataDir: string;
  let count = 0;
  /** The draft that the CMS answers with. */
  let draft: Record<string, any>;

  beforeAll(async () => {
    vi.stubEnv('SITE_TODAY', '2026-11-20');
    vi.stubEnv('SITE_URL', site);
    await compilePress(join(work, 'compiled'));
    pages = await loadPress(join(work, 'compiled'));
  });
  beforeEach(async () => {
    count += 1;
    dataDir = join(work, `data-${count}`);
    vi.stubEnv('DATA_DIR', dataDir);
    cms = await startSampleCms(sampleDocuments.map((line, at) => ({ seq: at + 1, ...line })));
    cms.answer = (request, response, usual) =>
      request.url?.startsWith('/api/feed/preview') ? response.end(JSON.stringify({ ...draft, seq: 0 })) : usual();
    draftOf('wo-daugavpils');
    const options = { dataDir, cmsUrl: cms.url, cmsToken: cms.token, siteUrl: site, previewToken: 'key' };
    press = new Press(options, pages);
    previewer = new Previewer(press, options);
    return () => cms.stop();
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(work, { recursive: true });
  });

  function draftOf(id: string): void {
    draft = structuredClone(sampleDocuments.find((line) => line.id === id)) as Record<string, any>;
  }
  const releaseOf = (folder: string) =>
    readdirSync(join(folder, 'releases/current'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.replace(/.*current\//, ''), readFileSync(path, 'base64')]);

  const timesOf = (line: object) =>
    Object.fromEntries(
      Object.keys((line as { locales?: object }).locales ?? {}).map((code) => [code, '2026-01-01T00:00:00.000Z']),
    );

  it('is the page as it is printed, byte for byte, when the draft is what is published', async () => {
    await press.run();
    const { status, text } = await previewer.look(wish);
    expect(status).toBe(200);
    const slug = String(draft['locales'].lv.slug ?? draft['id']);
    expect(text).toBe(readFileSync(join(press.store.current, `lv/pasakumi/${slug}/index.html`), 'utf8'));
    expect(await previewer.look({ ...wish, state: 'published' })).toEqual({ status, text });
  });

  it('shows the draft over everything else, and printing knows nothing of it', async () => {
    await press.run();
    draft['locales'].lv.title = 'Slepens nosaukums';
    expect((await previewer.look(wish)).text).toContain('Slepens nosaukums');
    expect((await previewer.look({ ...wish, state: 'published' })).text).not.toContain('Slepens');
    cms.documents = cms.documents.map((line, at) => ({ ...line, seq: 100 + at }));
    await press.run();
    expect(JSON.stringify([...(press.store.live()?.files ?? [])])).not.toContain('Slepens');
    for (const [, bytes] of releaseOf(dataDir))
      expect(Buffer.from(bytes ?? '', 'base64').includes('Slepens')).toBe(false);
  });

  it('and a printing at the same time leave each other alone', async () => {
    cms.documents = cms.documents.map((line) => ({ ...line, updated: timesOf(line) }));
    await press.run();
    const clean = releaseOf(dataDir);
    for (let round = 0; round < 5; round += 1) {
      // Numbers that rise print every page anew, with the same words.
      cms.documents = cms.documents.map((line, at) => ({ ...line, seq: 1000 * (round + 1) + at }));
      let printing = true;
      const run = press.run().finally(() => (printing = false));
      for (let edit = 0; printing; edit += 1) {
        draft['locales'].lv.title = `Melnraksts ${round} ${edit}`;
        expect((await previewer.look(wish)).text).toContain(`Melnraksts ${round} ${edit}`);
      }
      await run;
      expect(releaseOf(dataDir)).toEqual(clean);
    }
  });

  it('brings along a picture that only the draft has, and no release has it', async () => {
    const usual = cms.answer;
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#c0ffee' } })
      .png()
      .toBuffer();
    cms.answer = (request, response, next) =>
      request.url === '/uploads/new.png' ? response.end(bytes) : usual?.(request, response, next);
    draftOf('pr-pearls');
    draft['facts'].cover.file = 'new';
    draft['files'].new = { url: '/uploads/new.png', name: 'new.png', mime: 'image/png', size: bytes.length };
    await press.run();
    const { text } = await previewer.look({ ...wish, type: 'project', id: 'pr-pearls', locale: 'en' });
    const published = readFileSync(join(press.store.current, 'en/projects/connecting-pearls/index.html'), 'utf8');
    const picture =
      [...text.matchAll(/\/media\/[^"\s]+\.webp/g)].map(String).find((one) => !published.includes(one)) ?? '';
    expect(existsSync(previewer.media.get(picture) ?? '')).toBe(true);
    cms.documents = cms.documents.map((line, at) => ({ ...line, seq: 100 + at }));
    await press.run();
    expect(existsSync(join(press.store.current, picture))).toBe(false);
  });

  it('of an entry without a page of its own is a page that shows it', async () => {
    await press.run();
    draftOf('pg-ipa');
    draft['locales'].en.fundingStatement = 'Co-financed, as the draft says.';
    const { status, text } = await previewer.look({ ...wish, type: 'programme', id: 'pg-ipa', locale: 'en' });
    expect(status).toBe(200);
    expect(text).toContain('Co-financed, as the draft says.');
    draftOf('settings');
    draft['locales'].lv.tagline = 'Melnraksta devīze';
    expect((await previewer.look({ ...wish, type: 'site-settings', id: 'settings' })).text).toContain(
      'Melnraksta devīze',
    );
    draft = { type: 'person', id: 'pe-new', facts: {}, locales: { lv: { title: 'Jauns Cilvēks' } } };
    expect(await previewer.look({ ...wish, type: 'person', id: 'pe-new' })).toEqual({
      status: 404,
      text: 'This entry has no page of its own, and no published page shows it yet.',
    });
  });

  it('of an entry that was never published and has no slug shows it all the same', async () => {
    await press.run();
    draft = { type: 'village', id: 'vi-new', facts: {}, locales: { lv: { title: 'Jauns ciems' } } };
    expect((await previewer.look({ ...wish, type: 'village', id: 'vi-new' })).text).toContain('Jauns ciems');
  });

  it('says what is missing, and does not mind what is missing in other languages', async () => {
    await press.run();
    draft['locales'].mk = {};
    expect((await previewer.look(wish)).status).toBe(200);
    draft['locales'].lv = { slug: 'bez-virsraksta' };
    const { status, text } = await previewer.look(wish);
    expect(status).toBe(422);
    expect(text).toContain('attribute “title”: is missing');
    await cms.stop();
    expect(await previewer.look(wish)).toMatchObject({ status: 502, text: /The CMS does not answer/ });
  });

  it('is sent with its ticket only, for no cache and no search engine, and follows the draft', async () => {
    await press.run();
    const { server, changed } = previewServer({
      previewer,
      key: 'key',
      siteUrl: site,
      assets: pages.assets,
      cmsOrigins: ['http://localhost:1337'],
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = (path: string) => fetch(`${url}${path}`, { redirect: 'manual' });
    const query = issueTicket(wish, 'key').toString();

    const answer = await ask(`/?${query}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.headers.get('content-security-policy')).toBe('frame-ancestors http://localhost:1337');
    const [, sheet = ''] = /href="(\/_astro\/[^"]+\.css)"/.exec(html) ?? [];
    expect((await ask(sheet)).headers.get('content-type')).toContain('text/css');
    expect((await ask('/lv/pasakumi/')).headers.get('location')).toBe(`${site}/lv/pasakumi/`);
    for (const path of ['/', '/changes', `/?${query}x`, `/?${issueTicket(wish, 'other').toString()}`])
      expect((await ask(path)).status, path).toBe(401);
    const expired = issueTicket(wish, 'key', Date.now() - 16 * 60_000).toString();
    expect(await (await ask(`/?${expired}`)).text()).toContain('has expired');

    const [, seen = ''] = /&seen=([0-9a-f]{64})'/.exec(html) ?? [];
    const news = ask(`/changes?${query}&seen=${seen}`);
    expect(await Promise.race([news, new Promise((done) => setTimeout(done, 300, 'nothing'))])).toBe('nothing');
    draft['locales'].lv.title = 'Jaunāks melnraksts';
    const start = performance.now();
    changed();
    expect((await news).status).toBe(200);
    // Untold, it would look after five seconds.
    expect(performance.now() - start).toBeLessThan(4500);
    expect(await (await ask(`/?${query}`)).text()).toContain('Jaunāks melnraksts');
    server.close();
    server.closeAllConnections();
  });
});
