import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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

/** Compiles the pages for the press unless that was done for these very sources; gives the folder. */
export async function compileOnce(): Promise<string> {
  const root = repositoryRoot();
  const folder = join(root, 'site/.press');
  const stamp = join(folder, '.made-from');
  const hash = createHash('sha256').update(process.env['SITE_URL'] ?? '');
  for (const file of globSync(SOURCES, { cwd: root }).sort()) {
    if (file.endsWith('.test.ts') || !statSync(join(root, file)).isFile()) continue;
    hash.update(file).update(readFileSync(join(root, file)));
  }
  const now = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return folder;
  await compilePress(folder);
  writeFileSync(stamp, now);
  return folder;
}
