import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { MadePicture } from './make-variants.ts';
import type { PictureJob, WorkerAnswer } from './picture-worker.ts';

/** How a lane's processes are run. */
export interface LaneOptions {
  readonly workers: number;
  /** Whether they yield to everything else on the machine. */
  readonly late: boolean;
  /** Megabytes that one process may hold. */
  readonly memoryMb: number;
  /** After how long a picture is given up, in milliseconds. */
  readonly patienceMs: number;
}

interface Task {
  readonly job: PictureJob;
  readonly done: (answer: WorkerAnswer) => void;
  readonly failed: (error: Error) => void;
}

/** Processes without work for this long are ended; milliseconds. */
const IDLE_MS = 20_000;

/** How the decoders say that there is no memory left. */
const OUT_OF_MEMORY = /memory|resource temporarily unavailable|allocat/i;

/** A few processes and the jobs that wait for them, first come, first served. */
export class WorkerLane {
  /** The most memory that one of its processes has held, in bytes. */
  peakBytes = 0;
  readonly #options: LaneOptions;
  readonly #waiting: Task[] = [];
  readonly #idle: ChildProcess[] = [];
  readonly #all = new Set<ChildProcess>();
  #rest: NodeJS.Timeout | undefined;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** Throws with the reason when the job fails, and when its process dies of it. */
  async run(job: PictureJob): Promise<MadePicture> {
    clearTimeout(this.#rest);
    const answer = await new Promise<WorkerAnswer>((done, failed) => {
      this.#waiting.push({ job, done, failed });
      this.#next();
    });
    this.peakBytes = Math.max(this.peakBytes, answer.peakBytes);
    if ('error' in answer) throw new Error(OUT_OF_MEMORY.test(answer.error) ? this.#tooMuch() : answer.error);
    return answer.made;
  }

  close(): void {
    clearTimeout(this.#rest);
    for (const worker of this.#all) worker.kill();
    this.#idle.length = 0;
  }

  #next(): void {
    if (this.#waiting.length === 0 || (this.#idle.length === 0 && this.#all.size >= this.#options.workers)) return;
    const worker = this.#idle.pop() ?? this.#start();
    const { job, done, failed } = this.#waiting.shift() as Task;
    const { patienceMs } = this.#options;
    worker.ref();
    const patience = setTimeout(() => worker.kill('SIGKILL'), patienceMs);
    const settle = () => {
      clearTimeout(patience);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    };
    worker.once('message', (answer: WorkerAnswer) => {
      settle();
      worker.once('exit', () => this.#forget(worker));
      worker.unref();
      // After an error nobody knows what the decoder has left behind.
      if ('error' in answer) this.#end(worker);
      else this.#idle.push(worker);
      done(answer);
      this.#restLater();
      this.#next();
    });
    worker.once('error', () => worker.kill('SIGKILL'));
    worker.once('exit', (_code, signal) => {
      settle();
      this.#forget(worker);
      const why =
        signal === 'SIGKILL'
          ? `it took longer than ${patienceMs / 1000} seconds, or the machine had no memory for it`
          : this.#tooMuch();
      failed(new Error(why));
      this.#next();
    });
    worker.send(job);
  }

  #start(): ChildProcess {
    const { late, memoryMb } = this.#options;
    const command = [process.execPath, join(import.meta.dirname, 'picture-worker.ts'), late ? 'late' : 'first'];
    // What native code allocates is bounded by the system alone; where there is no `sh`, nothing bounds it.
    const bounded = ['sh', '-c', `ulimit -d ${memoryMb * 1024}; exec "$0" "$@"`, ...command];
    const [file = '', ...args] = process.platform === 'win32' ? command : bounded;
    const worker = spawn(file, args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    worker.channel?.unref();
    this.#all.add(worker);
    return worker;
  }

  #tooMuch(): string {
    return `it needs more memory than ${this.#options.memoryMb} MB`;
  }

  #end(worker: ChildProcess): void {
    this.#all.delete(worker);
    worker.kill();
  }

  #forget(worker: ChildProcess): void {
    this.#all.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
  }

  #restLater(): void {
    clearTimeout(this.#rest);
    if (this.#waiting.length > 0) return;
    this.#rest = setTimeout(() => {
      for (const worker of this.#idle.splice(0)) worker.kill();
    }, IDLE_MS).unref();
  }
}
