import { AsyncLocalStorage } from 'node:async_hooks';

interface Transaction {
  raw(sql: string, values: number[]): Promise<unknown>;
}

/** The number of the lock; any will do that nobody else uses in this database. */
const LOCK = 0x62697365;

/** The last piece of work that each running transaction has begun or queued. */
const last = new WeakMap<Transaction, Promise<unknown>>();
const working = new AsyncLocalStorage<Transaction>();

/**
 * Does a piece of work in a transaction while nobody else writes, so that numbers rise in the order
 * of commits and no two saves undo each other. Other transactions wait for a lock (on SQLite for the
 * only connection); within one, where the admin's bulk actions start everything at once, work is done
 * one after the other. Work inside work is part of it.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return strapi.db.transaction(async (transaction: { trx: unknown }) => {
    const trx = transaction.trx as Transaction;
    if (working.getStore() === trx) return work();
    const own = (last.get(trx) ?? Promise.resolve()).then(async () => {
      if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
      return working.run(trx, work);
    });
    last.set(
      trx,
      own.catch(() => undefined),
    );
    return own;
  });
}
