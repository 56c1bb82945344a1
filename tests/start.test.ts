import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort } from './free-port.ts';

const root = resolve(import.meta.dirname, '..');
const dataDir = mkdtempSync(join(tmpdir(), 'biseri-start-'));
const running = new Set<Started>();
afterAll(async () => {
  // Whatever a test left behind when it failed.
  for (const { child } of running) child.kill('SIGTERM');
  await Promise.all([...running].map(({ ended }) => ended));
  rmSync(dataDir, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

function npm(command: string, env: Record<string, string>, before: string[] = []): Started {
  const child = spawn(process.execPath, [...before, join(root, 'scripts/run.mjs'), command], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (text += piece.toString()));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const one = { child, said: () => text, ended };
  running.add(one);
  void ended.then(() => running.delete(one));
  return one;
}

describe('npm start', () => {
  it('brings up the CMS and the site with the demo, and Ctrl-C stops both', async () => {
    const [cms, site, press, preview] = [await freePort(), await freePort(), await freePort(), await freePort()];
    const env = {
      DATA_DIR: dataDir,
      CMS_PORT: String(cms),
      SITE_PORT: String(site),
      PRESS_PORT: String(press),
      PREVIEW_PORT: String(preview),
      ADMIN_EMAIL: '',
      ADMIN_PASSWORD: '',
      DEMO: '',
    };
    const first = npm('start', env);
    await expect.poll(first.said, { interval: 200 }).toContain('Ctrl-C stops both');
    expect(first.said()).toMatch(/shown once:\n {2}e-mail {4}admin@example\.org\n {2}password {2}\S{16,}/);
    expect(first.said()).toContain(`http://localhost:${site}/`);
    expect(first.said()).toContain(`http://localhost:${cms}/admin`);
    const home = await (await fetch(`http://localhost:${site}/mk/`)).text();
    expect(home).toContain('<html lang="mk"');
    expect((await fetch(`http://localhost:${cms}/admin`)).status).toBe(200);
    const missing = await fetch(`http://localhost:${site}/lv/nav-tadas/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('<html lang="lv"');
    first.child.kill('SIGINT');
    // A terminal sends Ctrl-C to all processes of the group; here the bootstrap passes SIGTERM on.
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    for (const port of [cms, site, press, preview]) await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();

    const again = npm('start', env);
    await expect.poll(again.said, { interval: 200 }).toContain('Ctrl-C stops both');
    expect(again.said()).not.toContain('password');
    expect(await (await fetch(`http://localhost:${site}/mk/`)).text()).toBe(home);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  it('keeps its secrets to itself', () => {
    const file = join(dataDir, 'cms', 'secrets.json');
    expect(existsSync(file)).toBe(true);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toContain('siteToken');
  });

  it.each(['CMS_PORT', 'SITE_PORT', 'PRESS_PORT', 'PREVIEW_PORT'])(
    'says which setting to change when %s is taken',
    async (name) => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const address = other.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const started = npm('start', {
        CMS_PORT: String(await freePort()),
        SITE_PORT: String(await freePort()),
        PRESS_PORT: String(await freePort()),
        PREVIEW_PORT: String(await freePort()),
        [name]: String(port),
      });
      expect(await started.ended).toBe(1);
      expect(started.said()).toContain(`Port ${port} is already in use`);
      expect(started.said()).toContain(`${name}=`);
      other.close();
    },
  );

  it('refuses a port that is none', async () => {
    const started = npm('start', { CMS_PORT: 'many' });
    expect(await started.ended).toBe(1);
    expect(started.said()).toContain('CMS_PORT is “many”; it must be a port number');
  });

  it('refuses a password for the administrator that Strapi would not take', async () => {
    const folder = join(dataDir, 'weak');
    const started = npm('start', {
      DATA_DIR: folder,
      CMS_PORT: String(await freePort()),
      SITE_PORT: String(await freePort()),
      PRESS_PORT: String(await freePort()),
      PREVIEW_PORT: String(await freePort()),
      ADMIN_PASSWORD: 'weak',
    });
    expect(await started.ended).toBe(1);
    expect(started.said()).toContain('ADMIN_PASSWORD cannot be used: it must have at least 8 characters');
  });

  it('says which Node it needs when there is only an old one', async () => {
    const old = ['--import', "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.0'})"];
    const started = npm('start', {}, old);
    expect(await started.ended).toBe(1);
    expect(started.said()).toContain('This is Node 18.20.0; Biseri needs Node 20 or newer');
  });
});

describe('npm run build', () => {
  it.each([
    ['without a CMS and without a snapshot', {}, 'CMS_URL'],
    ['from a CMS that does not answer', { CMS_URL: 'http://127.0.0.1:9', CMS_TOKEN: 'x' }, 'http://127.0.0.1:9'],
  ])('%s fails and says what to do', async (_, env, words) => {
    const started = npm('build', { DATA_DIR: join(dataDir, 'nothing'), CMS_URL: '', CMS_TOKEN: '', ...env });
    expect(await started.ended).toBe(1);
    expect(started.said()).toContain(words);
  });
});
