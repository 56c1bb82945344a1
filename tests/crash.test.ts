import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { cmsDir } from './cms.ts';
import { readFeed } from './feed-client.ts';
import { administrator, freshData } from './fresh-data.ts';
import { freePort } from './free-port.ts';
import { call, signIn } from './rest-client.ts';

const bin = join(createRequire(import.meta.url).resolve('@strapi/strapi/package.json'), '..', 'bin/strapi.js');
const folder = mkdtempSync(join(tmpdir(), 'biseri-crash-'));
let child: ChildProcess | undefined;

async function kill(): Promise<void> {
  if (child?.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
afterEach(kill);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the CMS as a process of its own; `up` gives its address once it answers. */
async function start(dataDir: string, env: Record<string, string> = {}) {
  const port = await freePort();
  const own = spawn(process.execPath, [bin, 'start'], {
    cwd: cmsDir,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      CMS_PORT: String(port),
      CMS_LOG_LEVEL: 'error',
      ADMIN_EMAIL: administrator.email,
      ADMIN_PASSWORD: administrator.password,
      STRAPI_TELEMETRY_DISABLED: 'true',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = own;
  let said = '';
  for (const stream of [own.stdout, own.stderr]) stream.on('data', (piece: Buffer) => (said += piece.toString()));
  const url = `http://127.0.0.1:${port}`;
  const isUp = async () => (await fetch(`${url}/_health`).catch(() => undefined))?.status;
  return {
    said: () => said,
    ended: () => once(own, 'exit').then(([code]) => code as number | null),
    up: () => expect.poll(isUp, { interval: 100 }).toBe(204),
    url,
    dataDir,
  };
}
const feedOf = async (dataDir: string, url: string) =>
  (await readFeed({ dataDir, url } as Parameters<typeof readFeed>[0])).lines;

describe('a CMS that is killed', () => {
  it('while it loads the demo begins it again: every document once, at its own address', async () => {
    const dataDir = await freshData('demo');
    const file = join(dataDir, 'cms', 'data.db');
    // It has its tables, and has never been asked for the demo.
    const database = new DatabaseSync(file);
    expect(database.prepare("delete from strapi_core_store_settings where key like '%demo%'").run().changes).toBe(1);
    database.close();
    for (const table of ['biseri_lines']) {
      await start(dataDir, { DEMO: 'true' });
      const some = () => {
        const database = new DatabaseSync(file, { readOnly: true });
        const { n } = database.prepare(`select count(*) as n from ${table}`).get() as { n: number };
        database.close();
        return n;
      };
      await expect.poll(some, { interval: 100 }).toBeGreaterThan(5);
      await kill();
    }
    const { url, up } = await start(dataDir, { DEMO: 'true' });
    await up();
    const lines = await feedOf(dataDir, url);
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter(({ gone, former }) => gone === true || former !== undefined)).toEqual([]);
    const slugs = lines.flatMap(({ locales }) => Object.values(locales).map(({ slug }) => String(slug)));
    expect(slugs.filter((slug) => /-2$/.test(slug))).toEqual([]);
    await kill();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('while editors save has every save that it acknowledged, whole', async () => {
    const dataDir = await freshData('saves');
    const acknowledged = new Map<string, string>();
    for (let round = 0; round < 3; round += 1) {
      const { url, up } = await start(dataDir, { DEMO: 'false' });
      await up();
      const token = await signIn(url);
      const path = '/content-manager/collection-types/api::workshop.workshop/actions/publish?locale=mk';
      const write = async (name: string) => {
        for (let number = 0; ; number += 1) {
          const data = { title: `${name} ${number}`, startDate: '2024', actions: [{ text: 'а' }, { text: 'б' }] };
          const answer = await call(url, token, 'POST', path, data).catch(() => undefined);
          if (answer === undefined) return;
          expect(answer.status).toBe(200);
          acknowledged.set((answer.data as { documentId: string }).documentId, data.title);
        }
      };
      const writers = Promise.all(['А', 'Б', 'В'].map((name) => write(`${name}${round}`)));
      const before = acknowledged.size;
      await expect.poll(() => acknowledged.size, { interval: 10 }).toBeGreaterThan(before + 8);
      await kill();
      await writers;
    }
    const { url, up } = await start(dataDir, { DEMO: 'false' });
    await up();
    const lines = new Map((await feedOf(dataDir, url)).map((line) => [line.id, line]));
    for (const [id, title] of acknowledged) expect(lines.get(id)?.locales['mk']).toMatchObject({ title });
    // What was not acknowledged is there as a whole or not at all.
    for (const { facts, locales } of lines.values()) {
      expect(facts).toMatchObject({ startDate: '2024' });
      expect(Object.keys(locales['mk']?.['actions'] as object)).toHaveLength(2);
    }
    await kill();
    rmSync(dataDir, { recursive: true, force: true });
  });
});

describe('a CMS that cannot start says why', () => {
  it.each([
    ['', 'is damaged'],
    ['{"appKeys":', 'is damaged'],
    ['null', 'is damaged'],
    ['{"appKeys":[]}', 'lacks appKeys, adminJwt'],
  ])('when its secrets are %j', async (text, words) => {
    const dataDir = join(folder, 'secrets');
    mkdirSync(join(dataDir, 'cms'), { recursive: true });
    writeFileSync(join(dataDir, 'cms', 'secrets.json'), text);
    const started = await start(dataDir, { DEMO: 'false' });
    expect(await started.ended()).not.toBe(0);
    expect(started.said()).toContain(`${join(dataDir, 'cms', 'secrets.json')} ${words}`);
    expect(started.said()).toContain('Restore it from a backup, or delete it to make new secrets');
    expect(readFileSync(join(dataDir, 'cms', 'secrets.json'), 'utf8')).toBe(text);
  });

  it.each([
    ['postgres://biseri:geheim@127.0.0.1:9/biseri', 'There is no database at 127.0.0.1, port 9 (ECONNREFUSED)'],
    ['biseri', 'DATABASE_URL is no address'],
  ])('when its database is %s', async (address, words) => {
    const started = await start(join(folder, 'postgres'), { DATABASE_URL: address });
    expect(await started.ended()).not.toBe(0);
    expect(started.said()).toContain(words);
    expect(started.said()).not.toContain('geheim');
  });
});
