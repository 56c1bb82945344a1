import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSampleCms, type SampleCms } from '../../fixtures/sample-cms.ts';
import { sampleDocuments } from '../../fixtures/sample-documents.ts';
import { isInCache, readMediaIndex } from './media-index.ts';
import { syncContent } from './sync-content.ts';

let cms: SampleCms;
let data: string;
beforeAll(async () => {
  cms = await startSampleCms(sampleDocuments);
});
afterAll(() => cms.stop());
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'sync-'));
  vi.stubEnv('DATA_DIR', data);
  vi.stubEnv('CMS_URL', `${cms.url}/`);
  vi.stubEnv('CMS_TOKEN', cms.token);
  cms.documents = sampleDocuments;
  cms.answer = undefined;
  cms.asked.length = 0;
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true });
});

const snapshots = () => readdirSync(join(data, 'snapshots'));

describe('syncing with the CMS', () => {
  it('saves a snapshot only when something is new', async () => {
    expect((await syncContent()).changed).toBe(true);
    expect((await syncContent()).changed).toBe(false);
    expect(snapshots()).toHaveLength(1);
  });

  it('fetches each file once and makes variants that are never wider than the original', async () => {
    await syncContent();
    const asked = cms.asked.filter((path) => path.startsWith('/uploads/'));
    expect(new Set(asked).size).toBe(asked.length);
    const index = readMediaIndex(data);
    const lake = [...index].find(([key]) => key.includes('lake'))?.[1];
    expect(lake).toMatchObject({ width: 1200, height: 800, made: 'all' });
    for (const record of index.values()) expect(isInCache(record, data)).toBe(true);
    cms.asked.length = 0;
    await syncContent();
    expect(cms.asked.filter((path) => path.startsWith('/uploads/'))).toEqual([]);
  });

  it('names a broken picture and goes on', async () => {
    const { problems } = await syncContent();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/“broken\.jpg”.*cannot be used.*Upload it again/);
  });

  it('names a file that the CMS does not have and goes on', async () => {
    cms.answer = (request, response, usual) =>
      request.url === '/uploads/track.gpx' ? void response.writeHead(404).end() : usual();
    expect((await syncContent()).problems.join('\n')).toMatch(/“track\.gpx”.*404/);
  });

  it('leaves the store as it was when the feed fails', async () => {
    await syncContent();
    const before = snapshots();
    cms.answer = (_request, response) => void response.writeHead(500).end();
    await expect(syncContent()).rejects.toThrow('500');
    expect(snapshots()).toEqual(before);
  });

  it('refuses to lose a whole language, unless that is confirmed', async () => {
    await syncContent();
    const withoutLithuanian = sampleDocuments.map((document) => {
      const locales = { ...(document['locales'] as Record<string, unknown> | undefined) };
      delete locales['lt'];
      return Object.keys(locales).length > 0
        ? { ...document, locales }
        : { type: document.type, id: document.id, gone: true };
    });
    // The numbers go on, as they do in a CMS.
    cms.documents = [...sampleDocuments.map(({ type, id }) => ({ type, id, gone: true })), ...withoutLithuanian];
    await expect(syncContent()).rejects.toThrow(/nothing is published any more in: lt.*--allow-lost-languages/);
    await expect(syncContent({ allowLost: true })).resolves.toMatchObject({ changed: true });
  });

  it('builds from the last snapshot when told to, without asking the CMS', async () => {
    await syncContent();
    cms.asked.length = 0;
    expect((await syncContent({ last: true })).snapshot.documents.size).toBe(sampleDocuments.length);
    expect(cms.asked).toEqual([]);
  });

  it('replaces a damaged snapshot by asking for everything', async () => {
    await syncContent();
    writeFileSync(join(data, 'snapshots', snapshots()[0] ?? ''), '{"snapshot":1');
    expect((await syncContent()).changed).toBe(true);
    await expect(syncContent({ last: true })).resolves.toBeDefined();
  });

  it('says what to set when nothing is set, and what is missing for a last snapshot', async () => {
    vi.stubEnv('CMS_TOKEN', '');
    await expect(syncContent()).rejects.toThrow(/CMS_URL and CMS_TOKEN/);
    await expect(syncContent({ last: true })).rejects.toThrow(/no snapshot/);
  });
});
