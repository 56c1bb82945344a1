import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCms, type Cms } from '../cms.ts';
import { siteToken } from '../feed-client.ts';
import { PressProcess } from './press-process.ts';

// A machine that has other work takes its time; what hangs is found all the same.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

let cms: Cms;
let press: PressProcess | undefined;
const work = mkdtempSync(join(tmpdir(), 'biseri-locks-'));
const dataDir = join(work, 'data');

const start = () => PressProcess.start({ dataDir, cmsUrl: cms.url, token: siteToken(cms) });

beforeAll(async () => {
  cms = await startCms({ listen: true });
});
afterAll(async () => {
  await press?.stop('SIGKILL');
  await cms?.stop();
  rmSync(work, { recursive: true, force: true });
});

describe('row 5: two presses on one data folder', () => {
  it('the second leaves and says why, the first goes on', async () => {
    press = await start();
    await press.ready();
    const second = await start();
    expect(await second.ended()).toBe(1);
    expect(second.said()).toContain(`Another press (process ${press.pid}) works on ${dataDir}`);
    expect(press.isRunning).toBe(true);
    expect((await press.status()).errors).toEqual([]);
  });
});

describe('row 6: a lock that nobody holds', () => {
  it.each([
    ['whose process is gone', '4194303'],
    [
      'whose number another program has by now, as after a new start of the machine or of a container',
      String(process.pid),
    ],
    ['empty', ''],
    ['of something else', 'x'],
  ])('%s is taken over', async (_, text) => {
    await press?.stop('SIGKILL');
    writeFileSync(join(dataDir, 'press.lock'), text);
    press = await start();
    await press.ready();
  });
});
