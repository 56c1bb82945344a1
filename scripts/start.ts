import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { buildCms } from './build-cms.ts';
import { root, start, stopAll } from './children.ts';
import { startCms } from './cms-process.ts';
import { ensureFree, settings, siteToken } from './settings.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());

const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));

class StoppedByItself extends Error {}

async function main(): Promise<void> {
  const { dataDir, cmsPort, sitePort } = settings();
  await ensureFree('CMS_PORT', cmsPort);
  await ensureFree('SITE_PORT', sitePort);
  await buildCms();
  if (stopping.signal.aborted) return;
  const cms = await startCms({ dataDir, port: cmsPort });
  cms.once('exit', () => stopping.abort(new StoppedByItself('The CMS stopped by itself; its messages are above.')));

  const cmsUrl = `http://127.0.0.1:${cmsPort}`;
  const token = siteToken(dataDir);
  const env = {
    DATA_DIR: dataDir,
    CMS_URL: cmsUrl,
    CMS_TOKEN: token,
    SITE_URL: process.env['SITE_URL'] ?? `http://localhost:${sitePort}`,
  };
  const builder = start('site/scripts/build.ts', ['--watch'], { env, quiet: true });
  // It speaks when a build is done; until then its errors are on the screen, and it tries again.
  await Promise.race([once(builder.stdout ?? builder, 'data'), stopped]);
  if (stopping.signal.aborted) return failIfByItself();
  const server = createServer(sirv(join(root, 'site', 'dist'), { dev: true, dotfiles: false })).listen(
    sitePort,
    '127.0.0.1',
  );
  console.log(
    `\nThe site   http://localhost:${sitePort}/\nThe CMS    http://localhost:${cmsPort}/admin\n\nCtrl-C stops both.`,
  );

  await stopped;
  server.close();
  server.closeAllConnections();
  failIfByItself();
}

function failIfByItself(): void {
  if (stopping.signal.reason instanceof StoppedByItself) throw stopping.signal.reason;
}

let failed = false;
try {
  await main();
} catch (error) {
  failed = true;
  console.error(`\n${(error as Error).message}\n`);
} finally {
  await stopAll();
}
process.exit(failed ? 1 : 0);
