import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run, start } from '../scripts/children.ts';

/** What this file is to do when it is run by itself once more. */
const purpose = process.env['ON_PURPOSE'];

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// A library that ends the process in its own way, loaded where the tests are prepared, has once made failures look green.
it.skipIf(purpose)('a test that fails fails the whole run', async () => {
  const env = { ON_PURPOSE: 'fail' };
  expect(await run('scripts/test.ts', ['tests/failing.test.ts'], { env, quiet: true })).toBe(1);
});

it.skipIf(purpose)('a run that is stopped leaves no process behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'biseri-stopped-'));
  const file = join(folder, 'pid');
  const child = start('scripts/test.ts', ['tests/failing.test.ts'], {
    env: { ON_PURPOSE: 'hang', PID_FILE: file },
    quiet: true,
  });
  const gone = once(child, 'exit');
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toMatch(/^\d+$/);
  child.kill('SIGTERM');
  await gone;
  await expect.poll(() => isAlive(Number(readFileSync(file, 'utf8')))).toBe(false);
  rmSync(folder, { recursive: true });
});

it.runIf(purpose === 'fail')('fails on purpose', () => expect(purpose).toBeUndefined());

it.runIf(purpose === 'hang')('never ends', async () => {
  writeFileSync(process.env['PID_FILE']!, String(process.pid));
  await new Promise(() => {});
});
