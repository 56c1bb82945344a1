/** Types of the site: made anew from the schema files, then all pages and modules checked. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../src/repository-root.ts';
import './generate-types.ts';

const cwd = join(import.meta.dirname, '..');
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(repositoryRoot(), 'node_modules', script), ...args], { cwd, env, stdio: 'inherit' })
    .status ?? 1;

process.exitCode = run('astro/bin/astro.mjs', 'check') || run('typescript/bin/tsc', '-p', '.');
