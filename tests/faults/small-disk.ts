import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that is quickly full. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves this many bytes free, or as many files. */
  fill(leave: { readonly bytes?: number; readonly files?: number }): void;
  /** Takes away what `fill` put there. */
  free(): void;
  remove(): void;
}

const mount = (options: string, folder: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;

/** Why there can be no small disk here; nothing where there can. */
export function whyNoSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return 'small disks are mounted on Linux only';
  if (process.getuid?.() !== 0) return 'only root may mount a small disk';
  const folder = mkdtempSync(join(tmpdir(), 'biseri-mount-'));
  const isMounted = mount('size=64k', folder);
  if (isMounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return isMounted ? undefined : 'this machine lets nobody mount a small disk';
}

/** Mounts a disk of so many bytes and files, in memory. */
export function smallDisk(bytes: number, files: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'biseri-disk-'));
  if (!mount(`size=${bytes},nr_inodes=${files}`, folder)) throw new Error(`Nothing can be mounted at ${folder}.`);
  const filler = join(folder, 'filler');
  return {
    folder,
    fill({ bytes: left, files: names }) {
      this.free();
      const { bsize, bavail, ffree } = statfsSync(folder);
      if (left !== undefined) fillBytes(filler, Math.max(0, bavail * bsize - left));
      if (names === undefined) return;
      for (let number = 0; number < ffree - names; number += 1) writeFileSync(`${filler}-${number}`, '');
    },
    free() {
      spawnSync('find', [folder, '-maxdepth', '1', '-name', 'filler*', '-delete']);
    },
    remove() {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Others may write at the same time: then the disk is full a little earlier. */
function fillBytes(filler: string, bytes: number): void {
  try {
    writeFileSync(filler, Buffer.alloc(bytes));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
