/**
 * The press: shows what is published within a second, and goes on until it is stopped.
 * Usage: node site/scripts/press.ts   (CMS_URL, CMS_TOKEN; SITE_URL; PRESS_PORT, PRESS_HOST, PRESS_POLL_MS; DATA_DIR)
 */
import { setTimeout as wait } from 'node:timers/promises';
import { compileOnce } from '../press/compile-once.ts';
import { controlServer } from '../press/control-server.ts';
import { lockPress } from '../press/press-lock.ts';
import { Press } from '../press/press.ts';
import { loadPress } from '../src/render/compile-press.ts';
import { dataDir } from '../src/repository-root.ts';

/** How often the CMS is asked although it gave no hint, in milliseconds. */
const pollMs = Number(process.env['PRESS_POLL_MS'] ?? 15_000);

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value.replace(/\/+$/, '');
}

async function main(): Promise<void> {
  const unlock = lockPress(dataDir());
  process.on('exit', unlock);
  const options = {
    dataDir: dataDir(),
    cmsUrl: setting('CMS_URL'),
    cmsToken: setting('CMS_TOKEN'),
    siteUrl: setting('SITE_URL'),
  };
  const press = new Press(options, await loadPress(await compileOnce()));

  let stopped = false;
  let confirmed = false;
  let wanted = new AbortController();
  const wake = (confirm = false) => {
    confirmed ||= confirm;
    wanted.abort();
  };
  const control = controlServer({ press, secret: options.cmsToken, wake });
  control.listen(Number(process.env['PRESS_PORT'] ?? 4320), process.env['PRESS_HOST'] ?? '127.0.0.1');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopped = true;
      wanted.abort();
      control.close();
      control.closeAllConnections();
    });
  }

  let said = '';
  while (!stopped) {
    wanted = new AbortController();
    const confirm = confirmed;
    confirmed = false;
    try {
      if (await press.run({ confirmed: confirm }))
        console.log(JSON.stringify({ ...press.status, problems: press.status.problems.length }));
      said = '';
    } catch (error) {
      const { message } = error as Error;
      if (message !== said) console.error(message);
      said = message;
    }
    await wait(pollMs, undefined, { signal: wanted.signal }).catch(() => undefined);
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
