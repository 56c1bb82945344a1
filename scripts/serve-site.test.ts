import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packRelease } from '../site/press/pack-release.ts';
import { ReleaseStore } from '../site/press/release-store.ts';
import { serverFiles } from '../site/src/render/server-files.ts';
import { fileTypes, headersOf } from '../site/src/render/site-headers.ts';
import { serveSite } from './serve-site.ts';

const root = resolve(import.meta.dirname, '..');
// Web servers that were started by root read as somebody else.
const work = mkdtempSync(join(tmpdir(), 'biseri-serve-'));
const store = new ReleaseStore(join(work, 'data'));
const page = (text: string) => `<!doctype html><p>${text}</p>${' '.repeat(2000)}`;
const files: Record<string, string> = {
  'index.html': page('door'),
  '404.html': page('nothing here'),
  'lv/404/index.html': page('šeit nekā nav'),
  'mk/index.html': page('почетна'),
  'en/new/index.html': page('new'),
  'en/old/index.html': page('this page has moved'),
  'en/gone/index.html': page('this page is withdrawn'),
  '_astro/site.css': `p{}${'/**/'.repeat(1000)}`,
  'media/a/report.pdf': '%PDF',
  'media/a/page.html': '<script>1</script>',
  'media/a/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  'media/a/480.webp': 'webp',
  'tiles.pmtiles': '0123456789',
  'en/feed.atom': '<feed/>',
  'en/events.ics': 'BEGIN:VCALENDAR',
  'en/route.gpx': '<gpx/>',
  'en/places.geojson': '{}',
  'en/track.kml': '<kml/>',
  'en/villages.csv': 'title\nСело',
  'en/index.md': '# Село',
  'catalogue.ttl': '<#a> <#b> "Село" .',
  'catalogue.jsonld': '{}',
  'site.webmanifest': '{}',
  'sitemap-0.xml': '<urlset/>',
  'robots.txt': 'User-agent: *',
};
const path = (route: string, to: string, movedTo?: string) => ({
  route,
  params: {},
  path: to,
  alternates: [],
  ...(movedTo === undefined ? {} : { movedTo }),
});
const list = [path('/[...moved]', '/en/old/', '/en/new/'), path('/[...withdrawn]', '/en/gone/')];

beforeAll(async () => {
  const all = { ...files, ...Object.fromEntries(serverFiles(list)) };
  const hashes = Object.entries(all).map(([file, text]): [string, string] => {
    const hash = createHash('sha256').update(text).digest('hex');
    store.objects.put(hash, text);
    return [file, hash];
  });
  const release = store.next(new Map(hashes), { seq: 1, pages: 7, madeAt: '' });
  store.write(release);
  store.show(release);
  await packRelease(store, new AbortController().signal);
  spawnSync('chmod', ['-R', 'a+rX', work]);
});
afterAll(() => rmSync(work, { recursive: true }));

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks as it stands: no header is added, nothing is unpacked, and no redirect is followed. */
const ask = (port: number, path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((done, fail) => {
    get({ host: '127.0.0.1', port, path, headers: { Host: `localhost:${port}`, ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', fail);
  });

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

const has = (program: string) => spawnSync('which', [program]).status === 0;

const children: ChildProcess[] = [];
function run(program: string, words: string[], env: Record<string, string> = {}): void {
  children.push(spawn(program, words, { env: { ...process.env, ...env }, stdio: 'ignore' }));
}
afterAll(async () => {
  for (const child of children) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }
});

function startOwn(port: number): void {
  const server = serveSite(store.current, port);
  afterAll(() => server.close());
}

function startCaddy(port: number): void {
  run('caddy', ['run', '--config', join(root, 'Caddyfile'), '--adapter', 'caddyfile'], {
    SITE_DOMAIN: `http://localhost:${port}`,
    CMS_DOMAIN: 'http://localhost:1',
    PREVIEW_DOMAIN: 'http://localhost:2',
    SITE_ROOT: store.current,
    XDG_DATA_HOME: join(work, 'caddy'),
    XDG_CONFIG_HOME: join(work, 'caddy'),
  });
}

function startNginx(port: number): void {
  const folder = join(work, 'nginx');
  mkdirSync(folder);
  const site = readFileSync(join(root, 'docs/nginx.conf'), 'utf8')
    .replaceAll('/srv/press/releases/current', store.current)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('example.org', 'localhost');
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/tmp;`);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { include /etc/nginx/mime.types; access_log off; ${paths.join(' ')} ${site} }`,
  );
  run('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')]);
}

describe.each([
  ['npm start', () => true, startOwn],
  ['Caddy', () => has('caddy'), startCaddy],
  ['nginx', () => has('nginx'), startNginx],
])('the site as %s serves it (where that is installed)', (name, isThere, start) => {
  const skip = !isThere();
  let port: number;
  beforeAll(async () => {
    if (skip) return;
    port = await freePort();
    start(port);
    await vi.waitFor(() => ask(port, '/'), { timeout: 10_000, interval: 50 });
  });

  it.skipIf(skip).each(Object.keys(files).filter((file) => !/^en\/(?:old|gone)|404/.test(file)))(
    'gives /%s its bytes and its headers',
    async (file) => {
      const address = `/${file.replace(/index\.html$/, '')}`;
      const { status, headers, body } = await ask(port, address);
      expect(status).toBe(200);
      expect(body.toString()).toBe(files[file]);
      for (const [header, value] of Object.entries(headersOf(address)))
        expect(headers[header.toLowerCase()], header).toBe(value);
      expect(headers['content-disposition']).toBe(headersOf(address)['Content-Disposition']);
      const type = fileTypes[/\.(\w+)$/.exec(file)?.[1] ?? ''] ?? /(?<html>html)$/.exec(file)?.groups?.['html'];
      if (type) expect(headers['content-type']?.replaceAll(' ', '').toLowerCase()).toContain(type.replaceAll(' ', ''));
    },
  );

  it.skipIf(skip)('says at a changed address where the page is now, for good', async () => {
    const { status, headers } = await ask(port, '/en/old/');
    expect(status).toBe(301);
    expect(new URL(headers.location ?? '', 'http://localhost').pathname).toBe('/en/new/');
  });

  it.skipIf(skip)('says of a withdrawn page that it is gone, in the page’s own words', async () => {
    const { status, headers, body } = await ask(port, '/en/gone/');
    expect(status).toBe(410);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(body.toString()).toBe(files['en/gone/index.html']);
  });

  it.skipIf(skip)('has a page for what is not there, in the language of the address', async () => {
    const answers = [await ask(port, '/nothing'), await ask(port, '/lv/nav/'), await ask(port, '/media/b/x.pdf')];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(answers[0]?.body.toString()).toBe(files['404.html']);
    expect(answers[1]?.body.toString()).toBe(files['lv/404/index.html']);
    for (const { headers } of answers) {
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-disposition']).toBeUndefined();
    }
  });

  it.skipIf(skip)('has each page at one address only', async () => {
    const { status, headers } = await ask(port, '/mk');
    expect([301, 308]).toContain(status);
    expect(new URL(headers.location ?? '', 'http://localhost').pathname).toBe('/mk/');
  });

  it.skipIf(skip)('sends what was compressed before, to whoever takes it', async () => {
    for (const [address, file] of [
      ['/mk/', 'mk/index.html'],
      ['/_astro/site.css', '_astro/site.css'],
    ] as const) {
      const { headers, body } = await ask(port, address, { 'Accept-Encoding': name === 'nginx' ? 'gzip' : 'gzip, br' });
      expect(headers['content-encoding']).toBe(name === 'nginx' ? 'gzip' : 'br');
      const unpack = name === 'nginx' ? gunzipSync : brotliDecompressSync;
      expect(unpack(body).toString()).toBe(files[file]);
      expect(body).toEqual(readFileSync(join(store.current, `${file}${name === 'nginx' ? '.gz' : '.br'}`)));
    }
  });

  it.skipIf(skip)('sends nothing again that the reader has', async () => {
    const first = await ask(port, '/mk/');
    const { status, body } = await ask(port, '/mk/', { 'If-None-Match': first.headers.etag ?? '' });
    expect(first.headers.etag).toBeDefined();
    expect(status).toBe(304);
    expect(body.length).toBe(0);
  });

  it.skipIf(skip)('gives a part of a file, as maps ask for it', async () => {
    const { status, headers, body } = await ask(port, '/tiles.pmtiles', { Range: 'bytes=2-5' });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe('bytes 2-5/10');
    expect(body.toString()).toBe('2345');
  });

  it
    .skipIf(skip)
    .each(['/.server/moved.caddy', '/_redirects', '/_headers', '/../data/releases/1.json', '/%2e%2e/%2e%2e/x'])(
    'keeps %s to itself',
    async (address) => {
      expect([400, 404]).toContain((await ask(port, address)).status);
    },
  );
});

describe('npm start’s server', () => {
  it('takes no other words than GET and HEAD, and stands addresses that are none', async () => {
    const port = await freePort();
    const server = serveSite(store.current, port);
    await once(server, 'listening');
    expect((await fetch(`http://127.0.0.1:${port}/mk/`, { method: 'POST' })).status).toBe(405);
    const head = await fetch(`http://127.0.0.1:${port}/mk/`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const address of ['//[', '/%', '/%00', '/%c0%ae', '//example.org/mk', '/mk\\..\\..']) {
      expect([400, 404], address).toContain((await ask(port, address)).status);
    }
    server.close();
  });
});
