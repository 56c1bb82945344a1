import type { Core } from '@strapi/strapi';
import type * as Strapi from '@strapi/strapi';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { administrator, freshData } from './fresh-data.ts';

// Strapi's ES modules do not load in Node as they are; the CMS itself runs as CommonJS too.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as typeof Strapi;

export const cmsDir = resolve(import.meta.dirname, '..', 'cms');

export interface Cms {
  strapi: Core.Strapi;
  dataDir: string;
  /** Address of the running server; only with `listen`. */
  url: string;
  stop(): Promise<void>;
}

interface Options {
  /** Environment of the CMS; `DATABASE_URL` chooses PostgreSQL. */
  env?: Record<string, string>;
  /** Whether to open a port (a free one). */
  listen?: boolean;
  /** A data folder to go on with; else a new one, removed at the end. */
  dataDir?: string;
  /** The folder of the CMS, compiled; else the one of this repository. */
  appDir?: string;
}

const events = [
  'SIGINT',
  'SIGTERM',
  'uncaughtException',
  'unhandledRejection',
  'exit',
  'message',
  'disconnect',
  'beforeExit',
];

/** Boots the real CMS in this process, on a data folder of its own. One at a time. */
export async function startCms({ env = {}, listen = false, dataDir, appDir = cmsDir }: Options = {}): Promise<Cms> {
  const folder = dataDir ?? (env['DATABASE_URL'] ? mkdtempSync(join(tmpdir(), 'biseri-cms-')) : await freshData('cms'));
  const before = { ...process.env };
  const listeners = events.map((event) => [event, process.listeners(event as 'exit')] as const);
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATA_DIR: folder,
    STRAPI_TELEMETRY_DISABLED: 'true',
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    DEMO: 'false',
    CMS_LOG_LEVEL: 'error',
    CMS_PORT: '0',
    ...env,
  });
  const strapi = createStrapi({ appDir, distDir: join(appDir, 'dist'), serveAdminPanel: false });
  await strapi.load();
  if (listen) await new Promise<void>((resolve) => void strapi.server.listen(0, '127.0.0.1', resolve));
  // It shares its thread with those who ask: a connection that it closes for being idle may be just in use again.
  strapi.server.httpServer.keepAliveTimeout = 0;
  const address = strapi.server.httpServer.address();
  return {
    strapi,
    dataDir: folder,
    url: typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '',
    async stop() {
      await strapi.destroy();
      // Strapi takes all listeners off the process; the test runner needs its own.
      for (const [event, held] of listeners) for (const listener of held) process.on(event, listener as () => void);
      // Those that Node keeps to know whether somebody listens to the parent went too: without this, a worker
      // with nothing else to do would end before it has told its results.
      process.channel?.ref();
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
