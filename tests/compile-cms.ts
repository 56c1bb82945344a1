import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The CMS runs compiled; the tests run what is in the sources now. */
export default function setup(): void {
  const root = resolve(import.meta.dirname, '..');
  execFileSync(process.execPath, [resolve(root, 'node_modules/typescript/bin/tsc'), '-p', resolve(root, 'cms')], {
    stdio: 'inherit',
  });
}
