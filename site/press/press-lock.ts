import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes the data folder for one press; gives a function that frees it. Throws if another press that runs has it. */
export function lockPress(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'press.lock');
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${startOf(process.pid)}`);
  try {
    for (let attempt = 0; ; attempt += 1) {
      try {
        linkSync(own, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const [holder = 0, start = ''] = holderIn(file);
        if (attempt > 0 || isRunning(holder, start)) {
          throw new Error(
            `Another press (process ${holder}) works on ${dataDir}. Stop it, or choose another DATA_DIR.`,
            { cause: error },
          );
        }
        // It was killed while it held the lock.
        rmSync(file, { force: true });
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function holderIn(file: string): [pid: number, start: string] {
  const [pid = '', ...start] = readFileSync(file, 'utf8').split(' ');
  return [Number(pid), start.join(' ')];
}

/**
 * Whether the process that took the lock is there still. Its number alone says little: after a new start of the machine
 * or of a container another one has it, perhaps this very press.
 */
function isRunning(pid: number, start: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(pid) === start;
}

/** When a process started, in words that no other process of this number has; the same for all where nobody says it. */
function startOf(pid: number): string {
  try {
    // The name of the program, in brackets, may hold anything; the 20th word after it is the start, in ticks since boot.
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${words[19]}`;
  } catch {
    // Not Linux.
    const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return (stdout ?? '').trim();
  }
}
