import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from './snapshot.ts';
import { loadLastSnapshot, saveSnapshot } from './snapshot-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const snapshot = (seq: number): Snapshot => ({
  seq,
  cms: 'http://cms.example',
  documents: new Map([
    [
      'page/a',
      {
        type: 'page',
        id: 'a',
        seq,
        gone: false,
        facts: {},
        locales: { lv: { title: 'Ķekava\u00a0 „šeit”' } },
        former: {},
        files: {},
        hashes: {},
        updated: {},
      },
    ],
  ]),
});

describe('the store of snapshots', () => {
  it('gives back what was saved last, character for character', () => {
    saveSnapshot(folder, snapshot(1));
    saveSnapshot(folder, snapshot(2));
    expect(loadLastSnapshot(folder)).toMatchObject({ snapshot: snapshot(2), problems: [] });
  });

  it('is empty before the first one', () => {
    expect(loadLastSnapshot(folder)).toBeUndefined();
  });

  it('keeps the last three and nothing half-written', () => {
    for (const seq of [1, 2, 3, 4, 5]) saveSnapshot(folder, snapshot(seq));
    expect(readdirSync(join(folder, 'snapshots')).map((name) => /seq-(\d+)/.exec(name)?.[1])).toEqual(['3', '4', '5']);
  });

  it.each([
    ['cut short', (path: string) => truncateSync(path, 40)],
    ['empty', (path: string) => truncateSync(path, 0)],
    ['changed in one letter', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('Ķ', 'K'))],
  ])('passes over a snapshot that is %s, says so, and gives the one before', (_, damage) => {
    saveSnapshot(folder, snapshot(1));
    damage(saveSnapshot(folder, snapshot(2)));
    const found = loadLastSnapshot(folder);
    expect(found?.snapshot.seq).toBe(1);
    expect(found?.problems[0]).toMatch(/seq-2\.ndjson is damaged/);
  });

  it('says what to do when all are damaged', () => {
    truncateSync(saveSnapshot(folder, snapshot(1)), 10);
    expect(() => loadLastSnapshot(folder)).toThrow(/No snapshot is left.*sync/s);
  });
});
