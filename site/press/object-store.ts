import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { packedEndings } from './pack-release.ts';

const FOLDERS = Array.from({ length: 256 }, (_, number) => number.toString(16).padStart(2, '0'));

/** Bytes under their SHA-256. Several threads may put into one folder. */
export class ObjectStore {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    for (const name of FOLDERS) mkdirSync(join(folder, name), { recursive: true });
  }

  path(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash.slice(2));
  }

  /**
   * Keeps bytes, unless they are there; what lies there damaged is put right. Where the process is killed meanwhile,
   * half an object may stay behind; no release names it then, and `keepOnly` takes it away when the next press begins.
   */
  put(hash: string, bytes: string | Uint8Array): void {
    const path = this.path(hash);
    if (existsSync(path)) {
      const wanted = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      if (!readFileSync(path).equals(wanted)) writeOver(path, wanted);
      return;
    }
    try {
      writeFileSync(path, bytes, { flag: 'wx' });
    } catch (error) {
      // Another thread had the same bytes to put.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
      rmSync(path, { force: true });
      throw error;
    }
  }

  /** Removes bytes, and their compressed twins. */
  remove(hash: string): void {
    for (const ending of ['', ...packedEndings]) rmSync(this.path(hash) + ending, { force: true });
  }

  /** Removes what nothing names. Only while nobody puts anything. */
  keepOnly(needed: ReadonlySet<string>): void {
    for (const folder of FOLDERS) {
      for (const name of readdirSync(join(this.folder, folder))) {
        const [hash = '', ...endings] = name.split('.');
        if (endings.includes('tmp') || !needed.has(folder + hash))
          rmSync(join(this.folder, folder, name), { force: true });
      }
    }
  }
}

/** In the file itself, not in a new one of its name: the trees that readers are served from hold links to it. */
function writeOver(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'r+');
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, done);
    ftruncateSync(file, bytes.length);
  } finally {
    closeSync(file);
  }
}
