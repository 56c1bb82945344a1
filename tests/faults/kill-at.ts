/**
 * Loaded into the press before it (`node --import`): ends the process as `kill -9` does when it makes its `KILL_AT`th
 * change to a file, in the middle of it where it is a write. With `KILL_FROM=signal` the changes are counted from the
 * moment of a SIGUSR2, which `KILL_FILE` then confirms; without, from the start. With `KILL_AT=0` it lives, and a further
 * SIGUSR2 has it write into `KILL_FILE` how many changes there were.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const at = Number(process.env['KILL_AT'] ?? 0);
const file = process.env['KILL_FILE'] ?? '';
const { writeFileSync, writeSync } = fs;
let counting = process.env['KILL_FROM'] !== 'signal';
let count = 0;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way; nothing may happen before it.
  for (;;);
}

const changes = [
  'writeFileSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'mkdirSync',
  'symlinkSync',
  'writeSync',
  'fsyncSync',
];
for (const name of changes as 'rmSync'[]) {
  const change = fs[name] as (...words: unknown[]) => unknown;
  (fs as unknown as Record<string, unknown>)[name] = (...words: unknown[]) => {
    if (!counting || ++count !== at) return change(...words);
    const [target, bytes] = words as [string, string | Uint8Array];
    if (name === ('writeFileSync' as string)) writeFileSync(target, bytes.slice(0, bytes.length / 2));
    if (name === ('writeSync' as string)) writeSync(Number(target), String(bytes).slice(0, 10));
    return die();
  };
}
syncBuiltinESMExports();

if (isMainThread) {
  process.on('SIGUSR2', () => {
    const said = counting ? String(count) : 'counting';
    counting = true;
    writeFileSync(file, said);
  });
}
