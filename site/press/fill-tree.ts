import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Puts files into a folder as links to where their bytes are, and takes those away that have none; `fresh`: the folder is not there yet. */
export function fillTree(folder: string, changes: ReadonlyMap<string, string | undefined>, fresh: boolean): void {
  const made = new Set<string>();
  const make = (path: string) => {
    if (made.has(path)) return;
    if (path.length > folder.length) make(dirname(path));
    mkdirSync(path, { recursive: !fresh || path === folder });
    made.add(path);
  };
  if (fresh) make(folder);
  for (const [file, source] of changes) {
    const target = join(folder, file);
    if (source === undefined) rmSync(target, { force: true });
    else if (fresh) {
      make(dirname(target));
      linkOrCopy(source, target);
    } else replaceFile(source, target, make);
  }
}

/** Puts a file in its place in one step; whoever reads the old one goes on reading it. */
export function replaceFile(
  source: string,
  target: string,
  make = (folder: string): unknown => mkdirSync(folder, { recursive: true }),
): void {
  const half = `${target}.new`;
  const link = () => {
    rmSync(half, { force: true });
    linkOrCopy(source, half);
  };
  try {
    link();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    make(dirname(target));
    link();
  }
  renameSync(half, target);
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EXDEV' && code !== 'EMLINK') throw error;
    copyFileSync(source, target);
  }
}
