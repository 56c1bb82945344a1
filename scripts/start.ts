import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { buildCms } from './build-cms.ts';
import { root, run, stopAll } from './children.ts';
import { startCms } from './cms-process.ts';
import { ensureFree, settings, siteToken } from './settings.ts';

/** How often the site asks the CMS whether anything was published. */
const POLL_MS = 1000;

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());

async function main(): Promise<void> {
  const { dataDir, cmsPort, sitePort } = settings();
  await ensureFree('CMS_PORT', cmsPort);
  await ensureFree('SITE_PORT', sitePort);
  await buildCms();
  if (stopping.signal.aborted) return;
  const cms = await startCms({ dataDir, port: cmsPort });
  cms.once('exit', () => stopping.abort(new Error('The CMS stopped.')));

  const cmsUrl = `http://127.0.0.1:${cmsPort}`;
  const token = siteToken(dataDir);
  const env = { DATA_DIR: dataDir, CMS_URL: cmsUrl, CMS_TOKEN: token, SITE_URL: process.env['SITE_URL'] ?? `http://localhost:${sitePort}` };
  let printed = await lastNumber(cmsUrl, token);
  if ((await run('site/scripts/build.ts', [], { env, quiet: true })) !== 0) throw new Error('The site could not be built; the messages are above.');
  const server = createServer(sirv(join(root, 'site', 'dist'), { dev: true, dotfiles: false })).listen(sitePort, '127.0.0.1');
  console.log(`\nThe site   http://localhost:${sitePort}/\nThe CMS    http://localhost:${cmsPort}/admin\n\nCtrl-C stops both.`);

  while (!stopping.signal.aborted) {
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      stopping.signal.addEventListener('abort', () => (clearTimeout(timer), resolve(undefined)), { once: true });
    });
    const number = await lastNumber(cmsUrl, token).catch(() => printed);
    if (stopping.signal.aborted || number === printed) continue;
    if ((await run('site/scripts/build.ts', [], { env, quiet: true })) === 0) console.log('Published: the site is up to date.');
    printed = number;
  }
  server.close();
  server.closeAllConnections();
  const { reason } = stopping.signal as { reason: unknown };
  if (reason instanceof Error && reason.name !== 'AbortError') throw reason;
}

async function lastNumber(cmsUrl: string, token: string): Promise<number> {
  const answer = await fetch(`${cmsUrl}/api/feed/manifest`, { headers: { Authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${cmsUrl} answered ${answer.status} when asked what is published.`);
  return ((await answer.json()) as { seq: number }).seq;
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
