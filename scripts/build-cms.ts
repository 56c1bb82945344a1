import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './children.ts';

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
  const strapi = join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
  const env = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
  // Its bundler has much to say of other people's code; only a failure is worth reading.
  await promisify(execFile)(process.execPath, [strapi, 'build', '--silent'], { cwd: join(root, 'cms'), env }).catch(
    ({ stdout, stderr }: { stdout: string; stderr: string }) => {
      throw new Error(`The CMS could not be built:\n${stdout}${stderr}`);
    },
  );
  writeFileSync(stamp, now);
}
