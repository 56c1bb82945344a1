import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

/** What one run makes and takes away again: temporary folders and processes. */
export class Workplace {
  readonly #undo: (() => void | Promise<void>)[] = [];

  /** A new folder, in the system's place for such or in `parent`; gone after `clear`. */
  folder(parent = tmpdir()): string {
    const folder = mkdtempSync(join(parent, '.biseri-bench-'));
    this.later(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    return folder;
  }

  /** Has something done by `clear`. */
  later(undo: () => void | Promise<void>): void {
    this.#undo.push(undo);
  }

  /** What can be undone at once, where the process ends before `clear` could wait for anything. */
  clearNow(): void {
    for (let undo = this.#undo.pop(); undo; undo = this.#undo.pop()) void undo();
  }

  /** Undoes everything, the last first. Goes on where one part fails, then throws that part's error. */
  async clear(): Promise<void> {
    const failed: unknown[] = [];
    for (let undo = this.#undo.pop(); undo; undo = this.#undo.pop()) {
      try {
        await undo();
      } catch (error) {
        failed.push(error);
      }
    }
    if (failed.length > 0) throw failed[0];
  }
}
