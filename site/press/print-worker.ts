/** A thread that renders pages for the press: it is told all documents once, then one handful of pages after the other. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Content } from '../src/content/content.ts';
import { loadLanguages } from '../src/languages/load-languages.ts';
import type { Language } from '../src/languages/language.ts';
import { loadPress } from '../src/render/compile-press.ts';
import { repositoryRoot } from '../src/repository-root.ts';
import type { FeedDocument } from '../src/schema/parse-document.ts';
import { readSchemas } from '../src/schema/read-schemas.ts';
import { DrawnCards } from '../src/sharing/card-shelf.ts';
import type { MediaRecord } from '../src/snapshot/media-index.ts';
import { documentKey } from '../src/snapshot/snapshot.ts';
import { ObjectStore } from './object-store.ts';
import { TextTeller, type ToldPrints } from './same-texts.ts';
import { PagePrinter, type PrinterOptions, type Print, type WantedPage } from './page-printer.ts';

/** What a thread is given to begin with. */
export interface WorkerData extends PrinterOptions {
  /** Folder of the compiled pages. */
  readonly compiled: string;
  readonly objects: string;
  readonly dataDir: string;
}

interface Begin {
  readonly seq: number;
  readonly cms: string;
  readonly today: string;
  readonly words: string;
  readonly media: readonly [string, MediaRecord][];
  /** Names of the cards that have been drawn. */
  readonly cards: readonly string[];
}

export type ToWorker =
  /** Documents as JSON, some at a time; it says when it has taken them. */
  | { readonly documents: readonly string[] }
  /** All of them are there; what else a content is made of. `words`: `wordsHash` of the languages. */
  | { readonly begin: Begin }
  | { readonly pages: readonly WantedPage[] };

export type FromWorker = 'taken' | ToldPrints | { readonly failed: string };

/** Tells whether two threads have the same words, which are read from files. */
export const wordsHash = (languages: readonly Language[]): string =>
  createHash('sha256')
    .update(JSON.stringify(languages.map(({ code, words }) => [code, words])))
    .digest('hex');

if (parentPort) await work(parentPort, workerData as WorkerData);

async function work(port: NonNullable<typeof parentPort>, data: WorkerData): Promise<void> {
  const documents = new Map<string, FeedDocument>();
  const teller = new TextTeller();
  const printer = new PagePrinter(await loadPress(data.compiled), data, new ObjectStore(data.objects));
  const schemas = readSchemas(join(repositoryRoot(), 'cms/src'));
  const languages = loadLanguages(repositoryRoot(), schemas);

  async function take(message: ToWorker): Promise<void> {
    if ('documents' in message) {
      for (const text of message.documents) {
        const document = JSON.parse(text) as FeedDocument;
        documents.set(documentKey(document.type, document.id), document);
      }
      port.postMessage('taken' satisfies FromWorker);
    } else if ('begin' in message) {
      const { seq, cms, today, words, media } = message.begin;
      const cards = new DrawnCards(message.begin.cards);
      // Somebody changed the dictionaries since the press began: it prints alone, with those that it has.
      if (words !== wordsHash(languages)) process.exit(1);
      const { dataDir } = data;
      const snapshot = { seq, cms, documents };
      printer.lay(new Content({ snapshot, media: new Map(media), languages, schemas, today, dataDir, cards }));
    } else {
      const prints: Print[] = [];
      for (const page of message.pages) prints.push(await printer.print(page));
      port.postMessage(teller.tell(prints) satisfies FromWorker);
    }
  }

  let last = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    last = last
      .then(() => take(message))
      .catch((error: unknown) => port.postMessage({ failed: (error as Error).message } satisfies FromWorker));
  });
}
