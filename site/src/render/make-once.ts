import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts files into a folder, unless those that are there were made from the same: `madeFrom` is a hash of all of it. */
export async function makeOnce(
  folder: string,
  madeFrom: string,
  make: () => AsyncIterable<readonly [name: string, bytes: Buffer | string]>,
): Promise<void> {
  const stamp = 'made-from';
  if (existsSync(join(folder, stamp)) && readFileSync(join(folder, stamp), 'utf8') === madeFrom) return;
  mkdirSync(folder, { recursive: true });
  for await (const [name, bytes] of make()) put(join(folder, name), bytes);
  put(join(folder, stamp), madeFrom);
}

/** Whole or not at all: several builds may make the same file at once. */
function put(path: string, bytes: Buffer | string): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, bytes);
  renameSync(fresh, path);
}
