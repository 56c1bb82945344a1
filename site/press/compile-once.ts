import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { compilePress } from '../src/render/compile-press.ts';
import { repositoryRoot } from '../src/repository-root.ts';

/** What the compiled pages are made from. Words and schemas are read when they run, so they are not among it. */
const SOURCES = [
  'site/src/**/*.{astro,ts,css}',
  'site/press/*.ts',
  'site/astro.config.ts',
  'cms/src/body/*.ts',
  'package-lock.json',
];

/** Compiled pages that are kept: a press that began with earlier sources still reads from its own. */
const KEEP = 3;

/** A compilation that began so long ago has been killed; milliseconds. */
const LEFT_AFTER_MS = 3_600_000;

/**
 * Compiles the pages for the press unless that was done for these very sources; gives the folder. Several may begin at
 * once: each compiles in a folder of its own, and whoever is first puts it in the place that all of them then read.
 */
export async function compileOnce({
  compile = compilePress,
  parent = join(repositoryRoot(), 'site/.press'),
} = {}): Promise<string> {
  const folder = join(parent, hashOfSources());
  if (!existsSync(folder)) {
    mkdirSync(parent, { recursive: true });
    const half = mkdtempSync(join(parent, 'half-'));
    try {
      await compile(half);
      renameSync(half, folder);
    } catch (error) {
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  const now = new Date();
  utimesSync(folder, now, now);
  removeOld(parent);
  return folder;
}

function hashOfSources(): string {
  const root = repositoryRoot();
  const hash = createHash('sha256').update(process.env['SITE_URL'] ?? '');
  for (const file of globSync(SOURCES, { cwd: root }).sort()) {
    if (file.endsWith('.test.ts') || !statSync(join(root, file)).isFile()) continue;
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function removeOld(parent: string): void {
  const timeOf = (name: string) => statSync(join(parent, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newestFirst = (one: string, other: string) => timeOf(other) - timeOf(one);
  const isHalf = (name: string) => name.startsWith('half-');
  const names = readdirSync(parent);
  const made = names.filter((name) => !isHalf(name)).sort(newestFirst);
  const left = names.filter((name) => isHalf(name) && Date.now() - timeOf(name) > LEFT_AFTER_MS);
  for (const name of [...made.slice(KEEP), ...left]) rmSync(join(parent, name), { recursive: true, force: true });
}
