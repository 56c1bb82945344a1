import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const beside = (target: string, what: string) => join(dirname(target), `.${basename(target)}-${what}-${process.pid}`);

/** Where to build what shall replace `target`: beside it, so that it can be renamed. */
export const freshFolder = (target: string): string => beside(target, 'new');

/** Puts a finished folder in the place of `target`. The old one is put back when that fails. */
export function swapFolder(target: string, fresh: string): void {
  const old = beside(target, 'old');
  const had = existsSync(target);
  if (had) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (had) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Tidies up after builds that were killed; one killed between its two renames gets its old folder back. */
export function clearLeftovers(target: string): void {
  const prefix = `.${basename(target)}-`;
  if (!existsSync(dirname(target))) return;
  for (const name of readdirSync(dirname(target))) {
    const [, what, pid] = (name.startsWith(prefix) && /^(new|old)-(\d+)$/.exec(name.slice(prefix.length))) || [];
    if (what === undefined || isRunning(Number(pid))) continue;
    const path = join(dirname(target), name);
    if (what === 'old' && !existsSync(target)) renameSync(path, target);
    else rmSync(path, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
