import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileOnce } from './compile-once.ts';

let parent: string;
let compiled = 0;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'biseri-compiled-'));
  compiled = 0;
});
afterEach(() => rmSync(parent, { recursive: true }));

/** Writes what a compilation writes, one file after the other. */
async function compile(folder: string): Promise<void> {
  compiled += 1;
  writeFileSync(join(folder, 'first'), '');
  await breathe();
  writeFileSync(join(folder, 'last'), '');
}

describe('the compiled pages', () => {
  it('are whole for each of several that begin at once, and are compiled no more afterwards', async () => {
    const folders = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const folder = await compileOnce({ compile, parent });
        expect(readdirSync(folder).sort()).toEqual(['first', 'last']);
        return folder;
      }),
    );
    expect(new Set(folders).size).toBe(1);
    const all = compiled;
    expect(await compileOnce({ compile, parent })).toBe(folders[0]);
    expect(compiled).toBe(all);
    expect(readdirSync(parent)).toHaveLength(1);
  });

  it('are not there at all when compiling fails', async () => {
    const failing = async (folder: string) => {
      await compile(folder);
      throw new Error('no such component');
    };
    await expect(compileOnce({ compile: failing, parent })).rejects.toThrow('no such component');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('of other addresses of the site are their own, and the oldest go', async () => {
    const before = process.env['SITE_URL'];
    const folders: string[] = [];
    try {
      for (let number = 0; number < 5; number += 1) {
        process.env['SITE_URL'] = `https://${number}.example`;
        folders.push(await compileOnce({ compile, parent }));
      }
    } finally {
      if (before === undefined) delete process.env['SITE_URL'];
      else process.env['SITE_URL'] = before;
    }
    expect(folders.filter((folder) => existsSync(folder))).toEqual(folders.slice(2));
  });
});
