import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
const running = new Set<ChildProcess>();

interface Options {
  cwd?: string;
  env?: Record<string, string>;
  /** Only what it writes to standard error is shown. */
  quiet?: boolean;
}

/** Starts a Node script as a child that `stopAll` stops. */
export function start(
  script: string,
  words: string[],
  { cwd = root, env = {}, quiet = false }: Options = {},
): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', resolve(root, script), ...words],
    {
      cwd: resolve(root, cwd),
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'],
    },
  );
  // Read and dropped, so that the child never waits for somebody to listen.
  child.stdout?.resume();
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

/** Runs a Node script to its end; gives its exit code, 1 where a signal ended it. It is stopped when this process is. */
export async function run(script: string, words: string[], options: Options = {}): Promise<number> {
  const child = start(script, words, options);
  const stop = () => child.kill('SIGTERM');
  process.on('SIGTERM', stop);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  } finally {
    process.off('SIGTERM', stop);
  }
}

/** Stops every child and waits until all are gone. */
export async function stopAll(): Promise<void> {
  await Promise.all(
    [...running].map((child) => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), 15_000);
      return gone.then(() => clearTimeout(impatience));
    }),
  );
}
