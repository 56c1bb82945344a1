import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packRelease } from './pack-release.ts';
import { ReleaseStore } from './release-store.ts';

let dataDir: string;
let store: ReleaseStore;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'biseri-pack-'));
  store = new ReleaseStore(dataDir, 2);
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const never = new AbortController().signal;
const long = (word: string) => `<p>${`${word} `.repeat(500)}</p>`;

function release(texts: Record<string, string>): void {
  const files = Object.entries(texts).map(([file, text]): [string, string] => {
    const hash = createHash('sha256').update(text).digest('hex');
    store.objects.put(hash, text);
    return [file, hash];
  });
  const changes = store.changesTo(new Map(files));
  const next = store.next(changes, { seq: 1, pages: files.length, madeAt: '' });
  store.write(next);
  store.show(next);
}
const at = (file: string) => join(store.current, file);
const unpacked = (file: string) => [
  brotliDecompressSync(readFileSync(at(`${file}.br`))).toString(),
  gunzipSync(readFileSync(at(`${file}.gz`))).toString(),
];

it('long texts get compressed twins that hold the same, short ones and pictures none', async () => {
  release({ 'a/index.html': long('a'), 'b/index.html': 'short', 'c.webp': long('c') });
  await packRelease(store, never);
  expect(unpacked('a/index.html')).toEqual([long('a'), long('a')]);
  for (const file of ['b/index.html.br', 'b/index.html.gz', 'c.webp.br'])
    expect(existsSync(at(file)), file).toBe(false);
});

it('a twin never says anything but what its page says, however often the page changes', async () => {
  for (let edit = 0; edit < 9; edit += 1) {
    release({ 'a/index.html': long(`edit ${edit % 4}`), 'b/index.html': long('same') });
    if (existsSync(at('a/index.html.br'))) expect(unpacked('a/index.html')[0]).toBe(long(`edit ${edit % 4}`));
    if (edit % 2 === 0) await packRelease(store, never);
  }
  await packRelease(store, never);
  expect(unpacked('a/index.html')).toEqual([long('edit 0'), long('edit 0')]);
  expect(unpacked('b/index.html')).toEqual([long('same'), long('same')]);
});

it('a page that is gone leaves no twin behind', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    release({ 'a/index.html': long(`a ${turn}`), 'b/index.html': long('b') });
    await packRelease(store, never);
  }
  for (let turn = 0; turn < 3; turn += 1) {
    release({ 'b/index.html': long('b') });
    expect(existsSync(at('a/index.html.br'))).toBe(false);
    expect(existsSync(at('a/index.html'))).toBe(false);
  }
  store.tidy();
  const objects = createHash('sha256').update(long('a 0')).digest('hex');
  expect(existsSync(`${store.objects.path(objects)}.br`)).toBe(false);
});

it('stops when something more important is to be done', async () => {
  release({ 'a/index.html': long('a') });
  expect(await packRelease(store, AbortSignal.abort())).toBe(0);
  expect(existsSync(at('a/index.html.br'))).toBe(false);
});

it('gives the twins of one release to no other that is shown meanwhile', async () => {
  release({ 'a/index.html': long('old') });
  const packing = packRelease(store, never);
  release({ 'a/index.html': long('new') });
  expect(await packing).toBe(0);
  expect(existsSync(at('a/index.html.br'))).toBe(false);
});
