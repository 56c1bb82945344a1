import type { Changes } from './changes';

/** What an administrator typed into one form and has not saved, kept in the browser. */
export interface LocalCopy {
  readonly id: string;
  readonly administrator: number;
  readonly model: string;
  readonly collectionType: string;
  /** `null` for an entry that was never saved. */
  readonly documentId: string | null;
  /** The language of the form; empty where there is none. */
  readonly locale: string;
  /** As the form had it when this was kept, to tell copies apart. */
  readonly title: string;
  /** ISO time. */
  readonly keptAt: string;
  readonly changes: Changes;
}

let database: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('biseri-writing', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('copies', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'));
  });
  // Somebody may allow it later.
  database.catch(() => (database = undefined));
  return database;
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction('copies', mode, { durability: 'strict' });
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore('copies'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser keeps nothing.'));
  });
}

/** Keeps a copy, on disk when it is done; rejects where the browser refuses or is full. */
export async function keepCopy(copy: LocalCopy): Promise<void> {
  await inStore('readwrite', (store) => store.put(copy));
}

export async function dropCopy(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id));
}

/** All copies of one administrator in this browser, the newest first. */
export async function copiesOf(administrator: number): Promise<LocalCopy[]> {
  const all = await inStore<LocalCopy[]>('readonly', (store) => store.getAll() as IDBRequest<LocalCopy[]>);
  return all
    .filter((copy) => copy.administrator === administrator)
    .sort((one, other) => other.keptAt.localeCompare(one.keptAt));
}
