import type { Core } from '@strapi/strapi';
import { join } from 'node:path';
import { dataDir } from '../src/start/data-dir';
import { keepStatements } from '../src/start/keep-statements';

interface SqliteConnection {
  pragma(statement: string): unknown;
  prepare(sql: string): unknown;
}

/** PostgreSQL where `DATABASE_URL` names one, else SQLite in the data folder. */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const url = env('DATABASE_URL', '');
  if (url !== '') {
    return {
      connection: {
        client: 'postgres',
        connection: { connectionString: url },
        pool: { min: 0, max: env.int('DATABASE_POOL_MAX', 10) },
      },
    };
  }
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: join(dataDir(), 'cms', 'data.db') },
      useNullAsDefault: true,
      pool: {
        // Readers do not wait for a writer, and a crash loses no acknowledged save.
        afterCreate(connection: SqliteConnection, done: (error: Error | null) => void) {
          connection.pragma('journal_mode = WAL');
          connection.pragma('synchronous = FULL');
          connection.pragma('busy_timeout = 10000');
          keepStatements(connection);
          done(null);
        },
      },
    },
  };
};
