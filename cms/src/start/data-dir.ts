import { resolve } from 'node:path';

/** The folder that holds all state (absolute path): `DATA_DIR`, or `.data` beside the workspaces. */
export function dataDir(): string {
  return resolve(process.env['DATA_DIR'] ?? resolve(process.cwd(), '..', '.data'));
}
