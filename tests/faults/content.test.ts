import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../scripts/children.ts';
import { serveSite } from '../../scripts/serve-site.ts';
import { siteToken } from '../../scripts/settings.ts';
import { attributesOf, fileAt } from '../../site/fixtures/built-site.ts';
import { freePort } from '../postgres.ts';
import { Editor, inAll } from './editor.ts';
import { PressProcess, SITE_URL } from './press-process.ts';

/** In every field of drafts; found anywhere in what readers can reach, it is one too many. */
const CANARY = 'kanarinec7f3a';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

let cms: ChildProcess;
let cmsSaid = '';
let editor: Editor;
let press: PressProcess;
let site: Server;
let [cmsPort, sitePort] = [0, 0];
const work = mkdtempSync(join(tmpdir(), 'biseri-content-'));
const cmsData = join(work, 'cms-data');
const cmsUrl = () => `http://127.0.0.1:${cmsPort}`;

beforeAll(async () => {
  cmsPort = await freePort();
  const pressPort = await freePort();
  const strapi = createRequire(import.meta.url).resolve('@strapi/strapi/package.json');
  cms = spawn(process.execPath, [join(strapi, '../bin/strapi.js'), 'start'], {
    cwd: join(root, 'cms'),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: cmsData,
      CMS_PORT: String(cmsPort),
      CMS_LOG_LEVEL: 'debug',
      ADMIN_EMAIL: 'admin@example.org',
      ADMIN_PASSWORD: 'Only-for-tests-1',
      DEMO: 'false',
      STRAPI_TELEMETRY_DISABLED: 'true',
      PRESS_URL: `http://127.0.0.1:${pressPort}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => cms.kill('SIGKILL'));
  for (const stream of [cms.stdout, cms.stderr]) stream?.on('data', (piece: Buffer) => (cmsSaid += piece.toString()));
  const health = async () => (await fetch(`${cmsUrl()}/_health`).catch(() => undefined))?.status;
  await vi.waitFor(async () => expect(await health()).toBe(204), { timeout: 200_000, interval: 100 });
  editor = await Editor.signIn(cmsUrl());
  press = await PressProcess.start({
    dataDir: join(work, 'press'),
    cmsUrl: cmsUrl(),
    token: siteToken(cmsData),
    port: pressPort,
    pollMs: '200',
  });
  await press.ready();
  sitePort = await freePort();
  site = serveSite(press.current, sitePort);
}, 240_000);
afterAll(async () => {
  site?.close();
  await press?.stop('SIGKILL');
  const gone = cms && once(cms, 'exit');
  cms?.kill('SIGKILL');
  await gone;
  rmSync(work, { recursive: true, force: true });
});

const page = (path: string) => readFileSync(join(press.current, path, 'index.html'), 'utf8');
const get = (path: string) => fetch(`http://127.0.0.1:${sitePort}${path}`, { redirect: 'manual' });

/** Waits until everything that is published is shown. */
async function shown(): Promise<void> {
  const headers = { Authorization: `Bearer ${siteToken(cmsData)}` };
  const { seq } = (await (await fetch(`${cmsUrl()}/api/feed/manifest`, { headers })).json()) as { seq: number };
  await press.until('show everything', (status) => status.seq === seq && status.errors.length === 0);
}

/** Every file that a reader can reach, by path. */
function readable(): Map<string, Buffer> {
  const entries = readdirSync(join(press.current, '.'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file.slice(press.current.length + 1), readFileSync(file)]));
}
const pages = () =>
  [...readable()].filter(([file]) => file.endsWith('.html')).map(([file, bytes]) => [file, bytes.toString()] as const);
const mentions = (words: string) => [...readable()].filter(([, bytes]) => bytes.includes(words)).map(([file]) => file);

/** Links of all pages that lead to nothing. */
function deadLinks(): string[] {
  const files = readable();
  return pages().flatMap(([file, html]) =>
    [...attributesOf(html, 'href'), ...attributesOf(html, 'src')]
      .map((link) => (link.startsWith(`${SITE_URL}/`) ? link.slice(SITE_URL.length) : link))
      .filter((link) => link.startsWith('/') && !link.startsWith('//') && !files.has(fileAt(link)))
      .map((link) => `${file} → ${link}`),
  );
}

const picture = async (background: string): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = await sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toBuffer();
  return new Uint8Array(bytes);
};

describe('row 25: a relation whose target is not there', () => {
  it('has no link until the target is published, then by itself, and none again when it is unpublished or deleted', async () => {
    const project = await editor.draft('project', { lv: { title: 'Vēl melnraksts' } });
    const workshop = await editor.published('workshop', { lv: { title: 'Sanāksme', projects: [project] } });
    await shown();
    const own = () => page('lv/pasakumi/sanaksme');
    expect(own()).not.toContain('Vēl melnraksts');
    expect(deadLinks()).toEqual([]);
    expect(JSON.stringify((await press.status()).problems)).toContain(project);
    await editor.publish('project', project, 'lv');
    await shown();
    expect(own()).toContain('href="/lv/projekti/vel-melnraksts/"');
    expect(page('lv/projekti/vel-melnraksts')).toContain('href="/lv/pasakumi/sanaksme/"');
    expect(JSON.stringify((await press.status()).problems)).not.toContain(project);
    await editor.unpublish('project', project, 'lv');
    await shown();
    expect(own()).not.toContain('Vēl melnraksts');
    await editor.publish('project', project, 'lv');
    await shown();
    expect(own()).toContain('href="/lv/projekti/vel-melnraksts/"');
    await editor.remove('project', project);
    await shown();
    expect(own()).not.toContain('Vēl melnraksts');
    expect(deadLinks()).toEqual([]);
    await editor.remove('workshop', workshop);
    await shown();
    expect(deadLinks()).toEqual([]);
  });
});

describe('row 26: a translation that is missing', () => {
  it('is stood in for by another language that says which it is, and no page is promised that is not there', async () => {
    await editor.published('village', { lv: { title: 'Tikai latviski', summary: 'Kopsavilkums latviski.' } });
    await editor.published('village', { mk: { title: 'Двојазично' }, lt: { title: 'Dvikalbis' } });
    await shown();
    const list = page('lt/kaimai');
    expect(list).toMatch(/<[^>]+ lang="lv"[^>]*>(?:(?!<\/?[a-z])[^])*Tikai latviski/);
    expect(list).toMatch(/ lang="lv"[^>]*>Kopsavilkums latviski\./);
    expect(list).not.toMatch(/ lang="(?!lt)[^"]*"[^>]*>Dvikalbis/);
    const files = readable();
    expect([...files.keys()].filter((file) => file.includes('tikai-latviski'))).toEqual([
      'lv/ciemi/tikai-latviski/index.html',
    ]);
    let checked = 0;
    for (const [file, html] of pages()) {
      for (const [tag] of html.matchAll(/<link[^>]*rel="alternate"[^>]*hreflang=[^>]*>/g)) {
        const [lang = '', href = ''] = [attributesOf(tag, 'hreflang')[0], attributesOf(tag, 'href')[0]];
        const target = files.get(fileAt(href.slice(SITE_URL.length)))?.toString();
        expect(target, `${file}: ${tag}`).toBeDefined();
        if (lang !== 'x-default') expect(attributesOf(target ?? '', 'lang')[0], `${file}: ${tag}`).toBe(lang);
        expect(target, `${file}: ${tag}`).not.toContain('content="noindex');
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(100);
    expect(page('lv/ciemi/tikai-latviski')).not.toMatch(/<link[^>]*hreflang="lt"/);
  });
});

describe('row 32: a canary in every field of drafts, in every language', () => {
  type Fields = Readonly<
    Record<string, { type: string; regex?: string; component?: string; repeatable?: boolean; customField?: string }>
  >;
  const attributes = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { attributes: Fields }).attributes;
  const component = (name: string) => attributes(join(root, 'cms/src/components', `${name.replace('.', '/')}.json`));

  /** The word in every field that can hold one. */
  function fill(fields: Fields): Record<string, unknown> {
    const values = Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
      if (field.customField)
        return [[name, { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: CANARY }] }] }]];
      if (field.type === 'email') return [[name, `${CANARY}@example.org`]];
      if (field.regex?.startsWith('^https')) return [[name, `https://example.org/${CANARY}`]];
      if (['string', 'text'].includes(field.type) && field.regex === undefined && name !== 'key')
        return [[name, CANARY]];
      if (field.type !== 'component') return [];
      const item = fill(component(field.component ?? ''));
      return [[name, field.repeatable ? [item] : item]];
    });
    return Object.fromEntries(values);
  }

  it(
    'is nowhere in what readers get: no page, list, map of the site, feed, index or picture’s name',
    { timeout: 240_000 },
    async () => {
      const types = globSync('cms/src/api/*/content-types/*/schema.json', { cwd: root }).map(
        (file) => file.split('/')[3] ?? '',
      );
      expect(types.length).toBeGreaterThan(8);
      for (const type of types.filter((name) => name !== 'site-settings')) {
        const fields = attributes(join(root, `cms/src/api/${type}/content-types/${type}/schema.json`));
        const draft = { ...fill(fields), ...('slug' in fields ? {} : {}) };
        // One that was never published; one that was published without the word, and has it as a draft only.
        await editor.draft(
          type,
          inAll((locale) => ({ ...draft, slug: `${CANARY}-${locale}-${type}` })),
        );
        const live = await editor.published(type, { en: { title: `Clean ${type}` } });
        for (const locale of ['en', 'mk', 'sr', 'lv', 'lt'])
          await editor.change(type, live, locale, { ...draft, slug: `${CANARY}-later-${locale}-${type}` });
      }
      await editor.published('village', { lv: { title: 'Pēdējais ciems' } });
      await shown();
      await expect.poll(async () => (await get('/lv/ciemi/pedejais-ciems/')).status, { timeout: 20_000 }).toBe(200);
      expect(mentions('Clean').length).toBeGreaterThan(5);
      const found = [...readable()].filter(([file, bytes]) =>
        (file + bytes.toString('latin1')).toLowerCase().includes(CANARY),
      );
      expect(found.map(([file]) => file)).toEqual([]);
      // Nor in anything else that the press keeps, from which a later release could be made.
      const kept = readdirSync(press.dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      const holding = kept
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => readFileSync(file).includes(CANARY));
      expect(holding).toEqual([]);
      expect(JSON.stringify(await press.status())).not.toContain(CANARY);
    },
  );
});

describe('row 33: unpublished, deleted, renamed', () => {
  it.each([
    ['unpublished', 410, (id: string) => editor.unpublish('village', id, 'lv')],
    ['deleted', 410, (id: string) => editor.remove('village', id)],
    [
      'renamed',
      301,
      async (id: string) => {
        await editor.change('village', id, 'lv', { title: 'Pavisam cits', slug: 'pavisam-cits' });
        await editor.publish('village', id, 'lv');
      },
    ],
  ])('%s: gone everywhere within one run, and the old address says so', async (what, status, act) => {
    const title = `Ciems, kas tiks ${what}`;
    const id = await editor.published('village', { lv: { title, summary: 'Par to.' } });
    const project = await editor.published('project', { lv: { title: `Projekts ${what}`, villages: [id] } });
    await shown();
    expect(mentions(title).length).toBeGreaterThan(2);
    const path = `/lv/ciemi/ciems-kas-tiks-${what}/`;
    expect((await get(path)).status).toBe(200);
    const { release = 0 } = await press.status();
    await act(id);
    await shown();
    expect((await press.status()).release).toBe(release + 1);
    expect(mentions(title)).toEqual([]);
    expect(deadLinks()).toEqual([]);
    const old = await get(path);
    expect(old.status).toBe(status);
    if (status === 301) expect(old.headers.get('location')).toBe('/lv/ciemi/pavisam-cits/');
    else expect(await old.text()).toContain('content="noindex');
    // Also for hosts that only have the files.
    expect(page(path)).toMatch(status === 301 ? /http-equiv="refresh"[^>]*\/lv\/ciemi\/pavisam-cits\// : /noindex/);
    await editor.remove('project', project);
  });
});

describe('row 34: files that only drafts use', () => {
  it('are not among what readers can reach, and go when their last page goes', async () => {
    const [seen, hidden] = [await picture('#2040a0'), await picture('#a04020')];
    const shownFile = await editor.upload('redzams.png', seen, 'image/png');
    const hiddenFile = await editor.upload('paslepts.png', hidden, 'image/png');
    const id = await editor.published('village', {
      lv: { title: 'Ar attēlu', cover: { file: shownFile.id, alt: 'Ezers' } },
    });
    await shown();
    const media = () => [...readable().keys()].filter((file) => file.startsWith('media/'));
    const own = () => attributesOf(page('lv/ciemi/ar-attelu'), 'src').filter((link) => link.startsWith('/media/'));
    expect(own().length).toBeGreaterThan(0);
    const before = media();
    await editor.change('village', id, 'lv', { cover: { file: hiddenFile.id, alt: 'Melnrakstā' } });
    await editor.draft('village', {
      lv: { title: 'Tikai melnraksts', cover: { file: hiddenFile.id, alt: 'Melnrakstā' } },
    });
    await editor.published('village', { lv: { title: 'Cits ciems' } });
    await shown();
    expect(media().filter((file) => !before.includes(file))).toEqual([]);
    const hash = createHash('sha256').update(hidden).digest('hex');
    const kept = readdirSync(press.dataDir, { recursive: true }).map(String);
    expect(kept.filter((file) => file.includes(hash))).toEqual([]);
    expect(mentions('paslepts')).toEqual([]);
    for (const link of own()) expect((await get(link)).status).toBe(200);
  });
});

describe('row 35: secrets', () => {
  it('are in no file of a release, in no log and in no answer of the press', async () => {
    // What goes wrong is logged too.
    await fetch(`${cmsUrl()}/api/feed`, { headers: { Authorization: 'Bearer wrong' } });
    await fetch(`${cmsUrl()}/admin/login`, { method: 'POST', body: '{' });
    await press.command('/rollback?release=99999');
    await press.ask('/hook', { method: 'POST' });
    const held = JSON.parse(readFileSync(join(cmsData, 'cms', 'secrets.json'), 'utf8')) as Record<
      string,
      string | string[]
    >;
    const secrets = [...Object.values(held).flat(), 'Only-for-tests-1', editor.token];
    expect(secrets.length).toBeGreaterThan(6);
    const status = await (await press.ask('/status')).text();
    expect(cmsSaid.length).toBeGreaterThan(100);
    expect(press.said().length).toBeGreaterThan(100);
    const kept = readdirSync(press.dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = kept.map((entry) => join(entry.parentPath, entry.name));
    for (const secret of secrets) {
      for (const [what, text] of Object.entries({
        'the log of the CMS': cmsSaid,
        'the log of the press': press.said(),
        status,
      }))
        expect(text.includes(secret), what).toBe(false);
      expect(files.filter((file) => readFileSync(file).includes(secret))).toEqual([]);
    }
  });
});
