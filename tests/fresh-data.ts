import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { startCms } from '../scripts/cms-process.ts';
import { freePort } from './free-port.ts';

/** The administrator of every CMS that a test starts. */
export const administrator = { email: 'admin@example.org', password: 'Only-for-tests-1' };

/** Names the folder of what is copied; each run of the tests has its own (`prepare.ts`). */
export const TEMPLATES = 'BISERI_TEST_TEMPLATES';

/**
 * A new data folder as the CMS leaves it after its first start, empty or with the demo. That start makes some hundred
 * tables and takes ten times as long as every other; it is made once in each run of the tests, and copied. What the
 * first start itself does is tried in `start.test.ts` and `crash.test.ts`.
 */
export async function freshData(name: string, { demo = false } = {}): Promise<string> {
  const template = join(String(process.env[TEMPLATES]), demo ? 'demo' : 'empty');
  if (!existsSync(template)) await makeTemplate(template, demo);
  const dataDir = mkdtempSync(join(tmpdir(), `biseri-${name}-`));
  cpSync(template, dataDir, { recursive: true });
  return dataDir;
}

async function makeTemplate(template: string, demo: boolean): Promise<void> {
  const making = `${template}.making`;
  try {
    mkdirSync(making);
  } catch {
    // Another file of the tests makes it.
    while (existsSync(making)) await setTimeout(50);
    if (existsSync(template)) return;
    throw new Error(`The data folder ${template} could not be made: see the test that tried it first.`);
  }
  try {
    const { email, password } = administrator;
    const env = { ADMIN_EMAIL: email, ADMIN_PASSWORD: password, DEMO: String(demo), CMS_LOG_LEVEL: 'error' };
    const cms = await startCms({ dataDir: join(making, 'data'), port: await freePort(), env });
    const gone = once(cms, 'exit');
    cms.kill('SIGTERM');
    await gone;
    renameSync(join(making, 'data'), template);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}
