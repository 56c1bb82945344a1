import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './children.ts';

const SOURCES = ['cms/{config,src,demo}/**/*.{ts,tsx,json}', 'cms/*.json', 'package-lock.json', 'tsconfig.base.json'];

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: root }).sort()) {
    if (file.endsWith('.test.ts') || !statSync(join(root, file)).isFile()) continue;
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/** Compiles the CMS and its admin, unless that was done for these very sources. */
export async function buildCms(): Promise<void> {
  const stamp = join(root, 'cms', 'dist', '.built');
  const now = fingerprint();
  // Developing wipes the admin and leaves the rest.
  const whole = existsSync(join(root, 'cms', 'dist', 'build', 'index.html'));
  if (whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  console.log('Building the CMS (about a minute, after every change of its code) …');
  const env = { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
  const code = await run('node_modules/@strapi/strapi/bin/strapi.js', ['build', '--silent'], { cwd: 'cms', env });
  if (code !== 0) throw new Error('The CMS could not be built; the messages are above.');
  writeFileSync(stamp, now);
}
