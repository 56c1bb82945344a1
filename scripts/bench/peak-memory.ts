import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The most that a process has held, in megabytes, where the system says so; else nothing. */
export function peakMemory(pid: number): number[] {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(join('/proc', String(pid), 'status'), 'utf8')) ?? [];
    return kilobytes === undefined ? [] : [(Number(kilobytes) * 1024) / 1e6];
  } catch {
    return [];
  }
}
