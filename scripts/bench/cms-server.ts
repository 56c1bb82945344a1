import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ask } from './cms-child.ts';
import type { Filled } from './fill-cms.ts';
import type { Workplace } from './workplace.ts';

export type Database = 'SQLite' | 'PostgreSQL';

/** A running CMS in a process of its own. */
export interface BenchCms {
  /** Its address, on loopback. */
  readonly url: string;
  /** Its data folder (absolute path). */
  readonly dataDir: string;
  /** Reads the feed and nothing else. */
  readonly siteToken: string;
  /** Reads drafts that are being previewed, and signs tickets to see them. */
  readonly previewToken: string;
  /** May read everything over REST. */
  readonly restToken: string;
  fill(count: number, locales: readonly string[]): Promise<Filled>;
  /** Changes one published workshop in one language, and publishes it. */
  publishChange(documentId: string, locale: string, words: string): Promise<void>;
  /** Changes the draft of one workshop in one language. */
  saveDraft(documentId: string, locale: string, words: string): Promise<void>;
}

/** The child's next message; throws what it says went wrong, or if it ends instead. */
function nextAnswer(child: ChildProcess): Promise<unknown> {
  return new Promise((done, fail) => {
    const ended = () => fail(new Error('The CMS of the bench stopped; its messages are above.'));
    if (child.exitCode !== null || child.signalCode !== null) return ended();
    child.once('exit', ended);
    child.once('message', (message: { value?: unknown; failed?: string }) => {
      child.off('exit', ended);
      if (message.failed === undefined) done(message.value);
      else fail(new Error(message.failed));
    });
  });
}

/** Starts an empty CMS on a data folder of its own; the workplace ends it and takes the folder away. */
export async function startBenchCms(
  place: Workplace,
  { databaseUrl = '', env = {} }: { databaseUrl?: string | undefined; env?: Readonly<Record<string, string>> } = {},
): Promise<BenchCms> {
  const dataDir = place.folder();
  const child = fork(join(import.meta.dirname, 'cms-child.ts'), [], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl, CMS_TOKEN: '', ...env },
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Ctrl-C is for the bench, which then ends it.
    detached: true,
  });
  const gone = new Promise((done) => child.once('exit', done));
  const ask = (message: Ask): Promise<unknown> => {
    const answer = nextAnswer(child);
    child.send(message, () => undefined); // Where it is gone, its end is the answer.
    return answer;
  };
  place.later(async () => {
    // Its data goes too: nothing needs to be put in order.
    child.kill('SIGKILL');
    await gone;
  });
  const { url, restToken } = (await nextAnswer(child)) as { url: string; restToken: string };
  const secrets = JSON.parse(readFileSync(join(dataDir, 'cms', 'secrets.json'), 'utf8')) as {
    readonly siteToken: string;
    readonly previewToken: string;
  };
  return {
    url,
    dataDir,
    restToken,
    siteToken: secrets.siteToken,
    previewToken: secrets.previewToken,
    fill: async (count, locales) => (await ask({ ask: 'fill', count, locales })) as Filled,
    publishChange: async (documentId, locale, words) => void (await ask({ ask: 'publish', documentId, locale, words })),
    saveDraft: async (documentId, locale, words) => void (await ask({ ask: 'save', documentId, locale, words })),
  };
}

/** Starts several empty CMSs, each on a database of its own. */
export async function startBenchCmses(place: Workplace, database: Database, count: number): Promise<BenchCms[]> {
  // Loaded only where it is used: it ends the process on Ctrl-C by itself.
  const postgres =
    database === 'PostgreSQL' ? await (await import('../../tests/postgres.ts')).startPostgres() : undefined;
  if (postgres) place.later(() => postgres.stop());
  const servers: BenchCms[] = [];
  for (let number = 0; number < count; number += 1) {
    servers.push(await startBenchCms(place, { databaseUrl: await postgres?.createDatabase() }));
  }
  return servers;
}
