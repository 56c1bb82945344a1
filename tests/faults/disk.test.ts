import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCms as startCmsProcess } from '../../scripts/cms-process.ts';
import { startCms, type Cms } from '../cms.ts';
import { readManifest, siteToken } from '../feed-client.ts';
import { freePort } from '../postgres.ts';
import { cleanPrint } from '../property/clean-print.ts';
import { call, signIn } from '../rest-client.ts';
import { change, publish } from './entries.ts';
import { PressProcess } from './press-process.ts';
import { differences, releaseFiles } from './release-files.ts';
import { smallDisk, whyNoSmallDisk, type SmallDisk } from './small-disk.ts';

// A machine that has other work takes its time; what hangs is found all the same.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

const why = whyNoSmallDisk();
const MB = 1024 * 1024;

describe.skipIf(why !== undefined)(`row 15: no room for a release${why ? ` (left out: ${why})` : ''}`, () => {
  let cms: Cms;
  let disk: SmallDisk;
  let press: PressProcess;
  let village = '';

  const shown = async () => {
    const { seq } = await readManifest(cms);
    await press.until('show everything', (status) => status.seq === seq && status.errors.length === 0);
  };
  beforeAll(async () => {
    cms = await startCms({ listen: true });
    cms.strapi.server.httpServer.keepAliveTimeout = 0;
    village = await publish(cms, 'village', { lv: { title: 'Ciems' } });
    await cleanPrint({ cmsUrl: cms.url, token: siteToken(cms) });
    disk = smallDisk(24 * MB, 6000);
    press = await PressProcess.start({ dataDir: disk.folder, cmsUrl: cms.url, token: siteToken(cms), pollMs: '50' });
    await press.ready();
  });
  afterAll(async () => {
    await press?.stop('SIGKILL');
    disk?.remove();
    await cms?.stop();
  });

  it.each([
    ['bytes', { bytes: 0 }],
    ['a few bytes', { bytes: 40_000 }],
    ['files', { files: 0 }],
    ['a few files', { files: 7 }],
  ])(
    'when there are no more %s: readers keep the old one, the status says it, and it goes on when there is room',
    async (what, leave) => {
      await shown();
      const before = releaseFiles(press.current);
      disk.fill(leave);
      const body = {
        type: 'doc',
        content: Array.from({ length: 400 }, () => ({
          type: 'paragraph',
          content: [{ type: 'text', text: `Garš teksts: ${what}. ${'ā'.repeat(200)}` }],
        })),
      };
      await change(cms, 'village', village, 'lv', { summary: `Bez vietas: ${what}.`, body });
      const { errors } = await press.until('say that there is no room', (status) => status.errors.length > 0);
      expect(errors.join(' ')).toContain(`The disk of ${disk.folder} has no room left`);
      expect(errors.join(' ')).toContain('make room, and the press goes on by itself');
      const { release } = await press.status();
      expect(differences(releaseFiles(press.current), before)).toEqual([]);
      // It tries again and again, and what it tries leaves nothing behind.
      const objects = () => readdirSync(join(disk.folder, 'releases/objects')).filter((name) => name.endsWith('.tmp'));
      await expect.poll(objects, { timeout: 10_000 }).toEqual([]);
      expect(press.isRunning).toBe(true);
      disk.free();
      await shown();
      expect((await press.status()).release).toBeGreaterThan(release ?? 0);
      expect(
        differences(releaseFiles(press.current), await cleanPrint({ cmsUrl: cms.url, token: siteToken(cms) })),
      ).toEqual([]);
    },
  );

  it('a press that starts without room shows what it has', async () => {
    await shown();
    const before = releaseFiles(press.current);
    await press.stop();
    disk.fill({ bytes: 8192 });
    await change(cms, 'village', village, 'lv', { summary: 'Sākums bez vietas.' });
    press = await PressProcess.start({ dataDir: disk.folder, cmsUrl: cms.url, token: siteToken(cms), pollMs: '50' });
    await press.until('say that there is no room', (status) => status.errors.join().includes('has no room left'));
    expect(differences(releaseFiles(press.current), before)).toEqual([]);
    disk.free();
    await shown();
  });
});

describe.skipIf(why !== undefined)(`row 16: no room in the CMS${why ? ` (left out: ${why})` : ''}`, () => {
  let disk: SmallDisk;
  let cms: ChildProcess;
  let url = '';
  let token = '';
  const path = '/content-manager/collection-types/api::village.village';

  beforeAll(async () => {
    disk = smallDisk(64 * MB, 20_000);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    Object.assign(process.env, {
      ADMIN_EMAIL: 'admin@example.org',
      ADMIN_PASSWORD: 'Only-for-tests-1',
      DEMO: 'false',
      CMS_LOG_LEVEL: 'fatal',
    });
    cms = await startCmsProcess({ dataDir: disk.folder, port });
    token = await signIn(url);
  });
  afterAll(async () => {
    const gone = cms && once(cms, 'exit');
    cms?.kill('SIGKILL');
    await gone;
    disk?.remove();
    for (const name of ['ADMIN_EMAIL', 'ADMIN_PASSWORD', 'DEMO', 'CMS_LOG_LEVEL']) delete process.env[name];
  });

  const save = (title: string) => call(url, token, 'POST', `${path}?locale=lv`, { title, summary: 'ā'.repeat(50_000) });
  const titles = async () => {
    const { text } = await call(url, token, 'GET', `${path}?locale=lv&pageSize=100`);
    return (JSON.parse(text) as { results: { title: string }[] }).results.map(({ title }) => title).sort();
  };

  it('a save that has no room fails before the editor’s eyes, and every acknowledged one is there, also after a crash', async () => {
    const acknowledged: string[] = [];
    const one = await save('Pirmais');
    expect(one.status).toBe(201);
    acknowledged.push('Pirmais');
    disk.fill({ bytes: 600_000 });
    let refused = 0;
    for (let number = 0; number < 30 && refused < 3; number += 1) {
      const { status } = await save(`Ciems ${number}`);
      if (status === 201) acknowledged.push(`Ciems ${number}`);
      else {
        expect(status).toBeGreaterThanOrEqual(500);
        refused += 1;
      }
    }
    expect(refused).toBe(3);
    expect(await titles()).toEqual([...acknowledged].sort());
    disk.free();
    expect((await save('Pēc tam')).status).toBe(201);
    acknowledged.push('Pēc tam');
    expect(await titles()).toEqual([...acknowledged].sort());
    const database = new DatabaseSync(join(disk.folder, 'cms', 'data.db'), { readOnly: true });
    expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
  });

  it('an upload that has no room fails before the editor’s eyes and leaves nothing behind', async () => {
    const upload = async () => {
      const form = new FormData();
      form.append('files', new Blob([Buffer.alloc(3 * MB, 'text ')], { type: 'text/plain' }), 'liels.txt');
      const answer = await fetch(`${url}/upload`, {
        method: 'POST',
        body: form,
        headers: { Authorization: `Bearer ${token}` },
      });
      await answer.text();
      return answer.status;
    };
    const listed = async () => {
      const { text } = await call(url, token, 'GET', '/upload/files');
      return (JSON.parse(text) as { results: object[] }).results.length;
    };
    const stored = () =>
      readdirSync(disk.folder, { recursive: true })
        .map(String)
        .filter((name) => name.includes('liels'));
    disk.fill({ bytes: MB });
    expect(await upload()).toBeGreaterThanOrEqual(500);
    expect(await listed()).toBe(0);
    disk.free();
    expect(stored()).toEqual([]);
    expect(await upload()).toBe(201);
    expect(await listed()).toBe(1);
    rmSync(join(disk.folder, 'filler'), { force: true });
  });
});
