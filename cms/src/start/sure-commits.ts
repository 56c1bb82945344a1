import type { Core } from '@strapi/strapi';

/** What knex gives for a transaction that its caller ends. */
interface Transaction {
  commit(value?: unknown): Promise<unknown>;
  /** Settles with the transaction, as the database ended it. */
  executionPromise: Promise<unknown>;
}

/** What all of knex's ways to begin a transaction go through. */
interface Context {
  transaction(...options: unknown[]): Promise<Transaction>;
}

/**
 * Lets nothing be acknowledged that the database did not take. Where COMMIT itself fails (the disk is full, the connection
 * breaks), knex's `commit` resolves all the same and only `executionPromise` rejects (knex issue 3847), which Strapi does not
 * look at: an editor would read "saved", and nothing would be there.
 */
export function makeCommitsSure(strapi: Core.Strapi): void {
  const { context } = strapi.db.connection as unknown as { context: Context };
  const begin = context.transaction.bind(context);
  context.transaction = async (...options) => {
    // With a function of its own knex looks after the end itself.
    if (typeof options[0] === 'function') return begin(...options);
    const transaction = await begin(...options);
    const commit = transaction.commit.bind(transaction);
    transaction.commit = async (value) => {
      await commit(value);
      return transaction.executionPromise;
    };
    return transaction;
  };
}
