import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { root } from './children.ts';

function port(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
  throw new Error(`${name} is “${text}”; it must be a port number from 1 to 65535.`);
}

/** Where things run, from the environment; `dataDir` is an absolute path. */
export function settings() {
  return {
    dataDir: resolve(process.env['DATA_DIR'] ?? join(root, '.data')),
    cmsPort: port('CMS_PORT', 1337),
    sitePort: port('SITE_PORT', 4321),
    pressPort: port('PRESS_PORT', 4320),
    previewPort: port('PREVIEW_PORT', 4322),
  };
}

/** Throws, naming the setting, if somebody else listens on the port. */
export function ensureFree(name: string, number: number): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${number} is already in use. Stop what listens there, or choose another with ${name}=… npm start.`,
            )
          : error,
      ),
    );
    probe.listen(number, '127.0.0.1', () => probe.close(() => done()));
  });
}

/** The key with which the site reads the CMS of this data folder. */
export const siteToken = (dataDir: string): string => process.env['CMS_TOKEN'] || secret(dataDir, 'siteToken');

/** The key with which the press reads the drafts of this data folder. */
export const previewToken = (dataDir: string): string =>
  process.env['PREVIEW_TOKEN'] || secret(dataDir, 'previewToken');

function secret(dataDir: string, name: string): string {
  const secrets = JSON.parse(readFileSync(join(dataDir, 'cms', 'secrets.json'), 'utf8')) as Record<string, string>;
  return secrets[name] ?? '';
}
