import { availableParallelism } from 'node:os';
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ContentParts } from '../src/content/content.ts';
import type { Print, WantedPage } from './page-printer.ts';
import { SameTexts, TextListener } from './same-texts.ts';
import { wordsHash, type FromWorker, type ToWorker, type WorkerData } from './print-worker.ts';

/** Pages that a thread is given at once: enough that asking costs nothing, few enough that all end together. */
const AT_ONCE = 40;

/** How long this thread prints before it gives the others more to do, who wait for that; milliseconds. */
const DEAF_MS = 2;

/** Documents that are told at once. */
const DOCUMENTS_AT_ONCE = 200;

/** Threads that may be put in the place of others, in one printing. */
const REPLACEMENTS = 2;

/** Its page, its Markdown, and so on, in each language. */
const PAGES_OF_A_DOCUMENT = 10;

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
  /** Those that have begun and wait for something to do. */
  readonly #ready: Worker[] = [];
  readonly #data: WorkerData;
  readonly #count: number;
  readonly #from: number;

  /** `count` threads help where there are `from` pages or more to print. */
  constructor(data: WorkerData, count = Math.min(MOST, availableParallelism() - 1), from = FEW_PAGES) {
    this.#data = data;
    this.#count = count;
    this.#from = from;
  }

  /** Has threads begin that will be of use if there are that many documents to print: they take a while to load the pages. */
  prepare(documents: number): void {
    if (documents < this.#from / PAGES_OF_A_DOCUMENT) return;
    while (this.#ready.length < this.#count) this.#ready.push(this.#start());
  }

  /** Prints all pages, some with `own`; throws what went wrong with one of them. */
  async print(
    parts: ContentParts,
    pages: readonly WantedPage[],
    own: (page: WantedPage) => Promise<Print>,
  ): Promise<Print[]> {
    const prints: Print[] = [];
    const same = new SameTexts();
    const waiting: (readonly WantedPage[])[] = [];
    for (let at = 0; at < pages.length; at += AT_ONCE) waiting.push(pages.slice(at, at + AT_ONCE));
    waiting.reverse();
    let replacements = REPLACEMENTS;

    const help = async (): Promise<void> => {
      const worker = this.#ready.pop() ?? this.#start();
      const listener = new TextListener(same);
      try {
        await this.#tell(worker, parts);
        for (let some = waiting.pop(); some; some = waiting.pop()) {
          try {
            const told = await this.#ask(worker, { pages: some });
            if (told !== 'taken') prints.push(...listener.hear(told));
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
      let breath = performance.now();
      for (let some = waiting.pop(); some; some = waiting.pop()) {
        for (const page of some) {
          prints.push(same.in(await own(page)));
          if (performance.now() - breath < DEAF_MS) continue;
          await breathe();
          breath = performance.now();
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
      await Promise.all(this.#ready.splice(0).map((worker) => worker.terminate()));
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
    const documents = [...snapshot.documents.values()];
    for (let at = 0; at < documents.length; at += DOCUMENTS_AT_ONCE) {
      const some = documents.slice(at, at + DOCUMENTS_AT_ONCE).map((document) => JSON.stringify(document));
      // One lot after the other: all of them at once would be there twice.
      await this.#ask(worker, { documents: some });
    }
    const { seq, cms } = snapshot;
    const rest = { today, words: wordsHash(languages), media: [...media], cards: [...(cards?.names ?? [])] };
    worker.postMessage({ begin: { seq, cms, ...rest } } satisfies ToWorker);
  }

  #ask(worker: Worker, question: ToWorker): Promise<Exclude<FromWorker, { failed: string }>> {
    return new Promise((done, fail) => {
      if (!this.threads.has(worker)) return fail(new WorkerDied());
      const died = () => fail(new WorkerDied());
      worker.once('exit', died);
      worker.once('message', (message: FromWorker) => {
        worker.off('exit', died);
        if (typeof message === 'object' && 'failed' in message) fail(new Error(message.failed));
        else done(message);
      });
      worker.postMessage(question);
    });
  }
}
