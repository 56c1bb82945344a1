import type { ChildProcess } from 'node:child_process';
import { start } from './children.ts';

interface Options {
  dataDir: string;
  port: number;
  /** Port of the press to which publishings are announced. */
  pressPort?: number;
  /** Port at which drafts are previewed. */
  previewPort?: number;
  develop?: boolean;
  /** Whatever else its environment holds. */
  env?: Record<string, string>;
  /** The folder of the CMS, compiled; else the one of this repository. */
  appDir?: string;
}

/** Starts the CMS as a child process and gives it once it answers. Throws if it ends before that. */
export async function startCms({
  dataDir,
  port,
  pressPort,
  previewPort,
  develop = false,
  env = {},
  appDir = 'cms',
}: Options): Promise<ChildProcess> {
  const child = start('node_modules/@strapi/strapi/bin/strapi.js', [develop ? 'develop' : 'start'], {
    cwd: appDir,
    env: {
      NODE_ENV: develop ? 'development' : 'production',
      DATA_DIR: dataDir,
      CMS_PORT: String(port),
      CMS_LOG_LEVEL: process.env['CMS_LOG_LEVEL'] ?? 'warn',
      STRAPI_TELEMETRY_DISABLED: 'true',
      ...(pressPort ? { PRESS_URL: `http://127.0.0.1:${pressPort}` } : {}),
      ...(previewPort ? { PREVIEW_URL: `http://localhost:${previewPort}` } : {}),
      ...env,
    },
  });
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/_health`).catch(() => undefined);
    if (answer?.status === 204) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The CMS stopped before it answered; its messages are above.');
}
