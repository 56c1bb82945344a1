import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../scripts/children.ts';
import { freePort } from '../free-port.ts';
import type { DiskOrder } from './disk-faults.ts';

/** The public address of the site in these tests; one for all, because the pages are compiled for it. */
export const SITE_URL = 'https://biseri.example';

/** The day that pages are printed for, so that no test runs over midnight. */
export const SITE_TODAY = '2026-11-20';

/** So long, in milliseconds, that nothing can be due to the press asking by itself. */
export const NEVER = '3600000';

/** What `GET /status` says, as far as these tests read it. */
export interface Status {
  readonly release?: number;
  readonly seq?: number;
  readonly pinned: boolean;
  readonly running: boolean;
  readonly wanted: boolean;
  /** Whether files made of whole lists still follow. */
  readonly behind: boolean;
  /** Whether slow forms of pictures and cards may still follow. */
  readonly drawing: boolean;
  readonly lastRun?: { readonly at: string; readonly rendered: number; readonly pages: number };
  readonly errors: readonly string[];
  readonly problems: readonly (string | { readonly text: string })[];
}

export interface Options {
  readonly dataDir: string;
  readonly cmsUrl: string;
  readonly token: string;
  /** The port on which it answers; by default a free one. */
  readonly port?: number;
  readonly pollMs?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is to go wrong with its disk from the start; without, nothing can be ordered later either. */
  readonly disk?: DiskOrder;
}

/** The press as a process of its own, seen only from outside. */
export class PressProcess {
  readonly port: number;
  readonly dataDir: string;
  readonly #token: string;
  readonly #child: ChildProcess;
  #said = '';

  private constructor(port: number, { dataDir, cmsUrl, token, pollMs = NEVER, env = {}, disk }: Options) {
    this.port = port;
    this.dataDir = dataDir;
    this.#token = token;
    const preload = disk ? ['--import', join(import.meta.dirname, 'disk-faults.ts')] : [];
    this.#child = spawn(process.execPath, [...preload, join(root, 'site/scripts/press.ts')], {
      cwd: root,
      env: {
        ...process.env,
        DATA_DIR: dataDir,
        CMS_URL: cmsUrl,
        CMS_TOKEN: token,
        SITE_URL,
        SITE_TODAY,
        PRESS_PORT: String(port),
        PRESS_POLL_MS: pollMs,
        KILL_AT: String(disk?.killAt ?? 0),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe', ...(disk ? ['ipc' as const] : [])],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (piece: Buffer) => (this.#said += piece.toString()));
    // Whoever runs the tests may stop them in the middle.
    const end = () => this.#child.kill('SIGKILL');
    process.on('exit', end);
    this.#child.on('exit', () => process.off('exit', end));
  }

  /** Starts it and waits for nothing. */
  static async start(options: Options): Promise<PressProcess> {
    return new PressProcess(options.port ?? (await freePort()), options);
  }

  /** The folder that readers are served from. */
  get current(): string {
    return join(this.dataDir, 'releases', 'current');
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** All that it has written to its two streams so far. */
  said(): string {
    return this.#said;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  ask(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${path}`, init);
  }

  /** A command that wants the token: `/rollback`, `/unpin`, `/confirm`. */
  async command(path: string): Promise<number> {
    const headers = { Authorization: `Bearer ${this.#token}` };
    return (await this.ask(path, { method: 'POST', headers })).status;
  }

  async status(): Promise<Status> {
    const answer = await this.ask('/status');
    if (!answer.ok) throw new Error(`GET /status: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Status;
  }

  /**
   * Waits until the status is as wanted; fails with what it was last, and with what the press said. As long as a test may
   * take: beside other work it has taken three minutes until a press began to answer.
   */
  async until(what: string, isMet: (status: Status) => boolean, timeoutMs = 600_000): Promise<Status> {
    const end = Date.now() + timeoutMs;
    let last: Status | undefined;
    while (Date.now() < end) {
      last = await this.status().catch((error: unknown) => {
        // Nobody answers yet, or any more.
        if (error instanceof TypeError) return undefined;
        throw new Error(`${String(error)}\n${this.#said.slice(-3000)}`);
      });
      if (last && isMet(last)) return last;
      if (!this.isRunning) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const state = this.isRunning ? `status ${JSON.stringify(last)}` : 'the press has ended';
    throw new Error(`The press was to ${what}: ${state}\n${this.#said.slice(-3000)}`);
  }

  /** Waits for the first release of this process. */
  ready(): Promise<Status> {
    return this.until('print a first time', ({ lastRun }) => lastRun !== undefined);
  }

  /** Waits until everything up to a number of the feed is shown. */
  shows(seq: number, timeoutMs?: number): Promise<Status> {
    const isShown = ({ seq: shown = -1, behind, errors }: Status) => shown >= seq && !behind && errors.length === 0;
    return this.until(`show number ${seq}`, isShown, timeoutMs);
  }

  /** Waits until nothing follows any more what is published. */
  rests(): Promise<Status> {
    return this.until('come to rest', ({ behind, drawing }) => !behind && !drawing);
  }

  /** Lets its disk fail; gives how many changes to files there were since the last order. */
  async order(order: DiskOrder): Promise<number> {
    const answer = once(this.#child, 'message') as Promise<[number]>;
    this.#child.send(order);
    return (await answer)[0];
  }

  /** Holds it where it is, as a busy machine may, until `resume`. */
  pause(): void {
    this.#child.kill('SIGSTOP');
  }

  resume(): void {
    this.#child.kill('SIGCONT');
  }

  /** Sends a signal and waits for the end; gives the exit code, if it ended by itself. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (!this.isRunning) return this.#child.exitCode;
    const gone = once(this.#child, 'exit') as Promise<[number | null]>;
    this.#child.kill(signal);
    return (await gone)[0];
  }

  /** Waits for it to end by itself; gives the exit code. */
  async ended(): Promise<number | null> {
    if (this.isRunning) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }
}
