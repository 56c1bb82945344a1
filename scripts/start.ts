import { join } from 'node:path';
import { buildCms } from './build-cms.ts';
import { start, stopAll } from './children.ts';
import { startCms } from './cms-process.ts';
import { serveSite } from './serve-site.ts';
import { ensureFree, previewToken, settings, siteToken } from './settings.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());

const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));

class StoppedByItself extends Error {}

async function main(): Promise<void> {
  const { dataDir, cmsPort, sitePort, pressPort, previewPort } = settings();
  await ensureFree('CMS_PORT', cmsPort);
  await ensureFree('SITE_PORT', sitePort);
  await ensureFree('PRESS_PORT', pressPort);
  await ensureFree('PREVIEW_PORT', previewPort);
  await buildCms();
  if (stopping.signal.aborted) return;
  const cms = await startCms({ dataDir, port: cmsPort, pressPort, previewPort });
  const press = start('site/scripts/press.ts', [], {
    env: {
      DATA_DIR: dataDir,
      CMS_URL: `http://127.0.0.1:${cmsPort}`,
      CMS_TOKEN: siteToken(dataDir),
      SITE_URL: process.env['SITE_URL'] ?? `http://localhost:${sitePort}`,
      PRESS_PORT: String(pressPort),
      PREVIEW_PORT: String(previewPort),
      PREVIEW_TOKEN: previewToken(dataDir),
      CMS_PUBLIC_URL: process.env['CMS_PUBLIC_URL'] ?? `http://localhost:${cmsPort}`,
    },
    quiet: true,
  });
  const end = (what: string) => () =>
    stopping.abort(new StoppedByItself(`${what} stopped by itself; its messages are above.`));
  cms.once('exit', end('The CMS'));
  press.once('exit', end('The press'));
  await firstRelease(pressPort);
  if (!stopping.signal.aborted) {
    const server = serveSite(join(dataDir, 'releases', 'current'), sitePort);
    console.log(
      `\nThe site   http://localhost:${sitePort}/\nThe CMS    http://localhost:${cmsPort}/admin\n\nCtrl-C stops both.`,
    );
    await stopped;
    server.close();
    server.closeAllConnections();
  }
  if (stopping.signal.reason instanceof StoppedByItself) throw stopping.signal.reason;
}

/** Waits until there is something to serve, be it of an earlier time; until then the errors of the press are on the screen. */
async function firstRelease(port: number): Promise<void> {
  while (!stopping.signal.aborted) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    const status = (await answer?.json()) as { release?: number } | undefined;
    if (status?.release !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
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
