/**
 * Loaded into the press before it (`node --import`); lets its disk fail as a test says over the channel between them, or
 * as `KILL_AT` says from the start. Each order is answered with the number of changes to files since the one before.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

/** What a test may order. */
export interface DiskOrder {
  /** At so many changes to files from now on the process ends as `kill -9` ends it: in the middle, if it is a write. */
  readonly killAt?: number;
  /** Half of what is written for a release is lost, and nobody is told. */
  readonly lose?: boolean;
}

let order: DiskOrder = { killAt: Number(process.env['KILL_AT'] ?? 0) };
let count = 0;

const CHANGES = ['renameSync', 'linkSync', 'rmSync', 'mkdirSync', 'symlinkSync', 'writeSync', 'fsyncSync'] as const;
const disk = fs as unknown as Record<string, (...words: unknown[]) => unknown>;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way; nothing may happen before it.
  for (;;);
}

for (const name of CHANGES) {
  const change = disk[name] as (...words: unknown[]) => unknown;
  disk[name] = (...words) => {
    count += 1;
    return count === order.killAt ? die() : change(...words);
  };
}
const write = fs.writeFileSync;
disk['writeFileSync'] = (file: unknown, bytes: unknown, options: unknown) => {
  count += 1;
  const whole = bytes as string | Uint8Array;
  const isLost = order.lose === true && String(file).includes('objects');
  const isEnd = count === order.killAt;
  write(file as string, isLost || isEnd ? whole.slice(0, whole.length / 2) : whole, options as fs.WriteFileOptions);
  if (isEnd) die();
};
syncBuiltinESMExports();

if (isMainThread) {
  process.on('message', (wanted: DiskOrder) => {
    process.send?.(count);
    order = wanted;
    count = 0;
  });
  // A press that has nothing more to do may end.
  process.channel?.unref();
}
