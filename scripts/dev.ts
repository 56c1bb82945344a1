import { start, stopAll } from './children.ts';
import { startCms } from './cms-process.ts';
import { ensureFree, settings, siteToken } from './settings.ts';

/** The CMS and the site, both reloading when their code changes; the site also when something is published. */
async function main(): Promise<void> {
  const { dataDir, cmsPort, sitePort } = settings();
  await ensureFree('CMS_PORT', cmsPort);
  await ensureFree('SITE_PORT', sitePort);
  await startCms({ dataDir, port: cmsPort, develop: true });
  const env = {
    DATA_DIR: dataDir,
    CMS_URL: `http://127.0.0.1:${cmsPort}`,
    CMS_TOKEN: siteToken(dataDir),
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  start('site/scripts/sync.ts', ['--watch'], { env });
  start('node_modules/astro/bin/astro.mjs', ['dev', '--port', String(sitePort)], { cwd: 'site', env });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void stopAll().then(() => process.exit(0)));
try {
  await main();
} catch (error) {
  console.error(`\n${(error as Error).message}\n`);
  await stopAll();
  process.exit(1);
}
