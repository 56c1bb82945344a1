import { availableParallelism } from 'node:os';
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ContentParts } from '../src/content/content.ts';
import type { Print, WantedPage } from './page-printer.ts';
import { wordsHash, type FromWorker, type ToWorker, type WorkerData } from './print-worker.ts';

/** Pages that a thread is given at once: enough that asking costs nothing, few enough that all end together. */
const AT_ONCE = 25;

/** Documents that are told at once. */
const DOCUMENTS_AT_ONCE = 200;

/** Threads that may be put in the place of others, in one printing. */
const REPLACEMENTS = 2;

/** Below this many pages other threads would begin when all is done. */
const FEW_PAGES = 1500;

/** More do not help: the disk is the limit then. */
const MOST = 7;

class WorkerDied extends Error {}

/**
 * Prints pages, many of them with the help of other threads. This thread prints with them, so that a thread that dies costs
 * time and nothing else; they end when there is nothing left to print.
 */
export class PrintWorkers {
  /** Those that work now. */
  readonly threads = new Set<Worker>();
  readonly #data: WorkerData;
  readonly #count: number;
  readonly #from: number;

  /** `count` threads help where there are `from` pages or more to print. */
  constructor(data: WorkerData, count = Math.min(MOST, availableParallelism() - 1), from = FEW_PAGES) {
    this.#data = data;
    this.#count = count;
    this.#from = from;
  }

  /** Prints all pages, some with `own`; throws what went wrong with one of them. */
  async print(
    parts: ContentParts,
    pages: readonly WantedPage[],
    own: (page: WantedPage) => Promise<Print>,
  ): Promise<Print[]> {
    const prints: Print[] = [];
    const waiting: (readonly WantedPage[])[] = [];
    for (let at = 0; at < pages.length; at += AT_ONCE) waiting.push(pages.slice(at, at + AT_ONCE));
    waiting.reverse();
    let replacements = REPLACEMENTS;

    const help = async (): Promise<void> => {
      const worker = this.#start();
      try {
        await this.#tell(worker, parts);
        for (let some = waiting.pop(); some; some = waiting.pop()) {
          try {
            prints.push(...(await this.#ask(worker, some)));
          } catch (error) {
            waiting.push(some);
            throw error;
          }
        }
      } catch (error) {
        if (!(error instanceof WorkerDied)) throw error;
        if (waiting.length > 0 && replacements-- > 0) return await help();
      } finally {
        await worker.terminate();
      }
    };
    const printOwn = async (): Promise<void> => {
      for (let some = waiting.pop(); some; some = waiting.pop()) {
        // After each page, or the other threads would wait for more to do until this one has done a handful.
        for (const page of some) {
          prints.push(await own(page));
          await breathe();
        }
      }
    };
    const count = pages.length < this.#from ? 0 : this.#count;
    const all = [...Array.from({ length: count }, help), printOwn()];
    try {
      await Promise.all(all);
      // What a thread had in hand when it died.
      await printOwn();
      return prints;
    } finally {
      // After an error nobody begins with anything more, and nothing is left running.
      waiting.length = 0;
      await Promise.allSettled(all);
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('./print-worker.ts', import.meta.url), { workerData: this.#data });
    this.threads.add(worker);
    // Its end is what is looked at; without a listener an error would end the press.
    worker.on('error', (error: Error) => console.error(`A thread of the press died: ${error.message}`));
    worker.on('exit', () => this.threads.delete(worker));
    return worker;
  }

  async #tell(worker: Worker, { snapshot, media, languages, today, cards }: ContentParts): Promise<void> {
    const tell = (message: ToWorker) => worker.postMessage(message);
    const documents = [...snapshot.documents.values()];
    for (let at = 0; at < documents.length; at += DOCUMENTS_AT_ONCE) {
      tell({ documents: documents.slice(at, at + DOCUMENTS_AT_ONCE).map((document) => JSON.stringify(document)) });
      await breathe();
    }
    const { seq, cms } = snapshot;
    tell({
      begin: { seq, cms, today, words: wordsHash(languages), media: [...media], cards: [...(cards?.names ?? [])] },
    });
  }

  #ask(worker: Worker, pages: readonly WantedPage[]): Promise<Print[]> {
    return new Promise((done, fail) => {
      if (!this.threads.has(worker)) return fail(new WorkerDied());
      const died = () => fail(new WorkerDied());
      worker.once('exit', died);
      worker.once('message', (message: FromWorker) => {
        worker.off('exit', died);
        if ('prints' in message) done(message.prints);
        else fail(new Error(message.failed));
      });
      worker.postMessage({ pages } satisfies ToWorker);
    });
  }
}
