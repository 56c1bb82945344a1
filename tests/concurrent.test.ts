import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cms } from './cms.ts';
import { startCms } from './cms.ts';
import { readFeed, readManifest } from './feed-client.ts';
import type { Postgres } from './postgres.ts';
import { startPostgres } from './postgres.ts';
import { call, createToken } from './rest-client.ts';

interface Entry {
  documentId: string;
  title: string;
  startDate: string | null;
  [name: string]: any;
}

const locales = ['en', 'mk', 'lv'];

describe.each(['SQLite', 'PostgreSQL'])('many who write at once, on %s,', (database) => {
  let cms: Cms;
  let postgres: Postgres | undefined;
  let token: string;
  beforeAll(async () => {
    postgres = database === 'PostgreSQL' ? await startPostgres() : undefined;
    cms = await startCms({ listen: true, env: postgres ? { DATABASE_URL: await postgres.createDatabase() } : {} });
    token = await createToken(cms);
  });
  afterAll(async () => {
    await cms?.stop();
    await postgres?.stop();
  });

  async function rest(method: string, path: string, data?: object): Promise<Entry> {
    const answer = await call(cms.url, token, method, `/api/${path}`, data && { data });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.data as Entry;
  }
  const create = async (type: string, data: object) => (await rest('POST', `${type}?locale=mk`, data)).documentId;
  const published = (type: string, documentId: string, locale: string, populate: string[]) =>
    cms.strapi
      .documents(`api::${type}.${type}` as never)
      .findOne({ documentId, locale, status: 'published', populate } as never) as unknown as Promise<Entry | null>;
  const idsOf = (related: Entry[]) => related.map(({ documentId }) => documentId).sort();

  // SQLite refuses at the end where its disk is full: tests/faults/small-disk.test.ts.
  it.runIf(database === 'PostgreSQL')(
    'are told where the database refuses only at the end of a transaction',
    async () => {
      const { connection } = cms.strapi.db;
      await connection.raw('CREATE TABLE late (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)');
      const write = () => cms.strapi.db.transaction(({ trx }) => trx.raw('INSERT INTO late VALUES (1), (1)'));
      await expect(write()).rejects.toThrow(/duplicate key/);
      await connection.raw('DROP TABLE late');
    },
  );

  it('lose nothing of one document, each in a language and with a relation of their own', async () => {
    const projects: string[] = [];
    for (let number = 1; number <= 9; number += 1) {
      const id = await create('projects', { title: `П${number}` });
      for (const locale of ['en', 'lv']) await rest('PUT', `projects/${id}?locale=${locale}`, { title: `P${number}` });
      projects.push(id);
    }
    const id = await create('workshops', { title: 'Средба' });
    await Promise.all(
      projects.map((project, number) =>
        rest('PUT', `workshops/${id}?locale=${locales[number % 3]}`, {
          title: `Т${number}`,
          projects: { connect: [project] },
        }),
      ),
    );
    for (const locale of locales)
      expect(idsOf((await published('workshop', id, locale, ['projects']))?.['projects'])).toEqual(projects.sort());
    const line = (await readFeed(cms)).lines.find((candidate) => candidate.id === id);
    expect(Object.keys(line?.locales ?? {})).toEqual([...locales].sort());
    expect((line?.facts['projects'] as string[]).sort()).toEqual(projects);
  });

  it('never wait for one another for good, and the feed is what is published', async () => {
    const project = await create('projects', { title: 'Заеднички' });
    const first: string[] = [];
    for (let number = 0; number < 4; number += 1) first.push(await create('workshops', { title: `Р${number}` }));
    let seq = 0;
    const answers = await Promise.allSettled(
      Array.from({ length: 60 }, async (_, number) => {
        const id = first[number % 4] ?? '';
        const locale = locales[number % 3] ?? '';
        if (number % 6 === 0) await create('workshops', { title: `Нова ${number}`, projects: [project] });
        else if (number % 6 === 1) await rest('DELETE', `workshops/${id}?locale=lv`);
        else if (number % 6 === 2) await rest('PUT', `projects/${project}?locale=mk`, { workshops: { connect: [id] } });
        else if (number % 6 === 3) {
          const read = await readFeed(cms, seq);
          seq = read.seq;
        } else
          await rest('PUT', `workshops/${id}?locale=${locale}`, {
            title: `У${number}`,
            startDate: String(2000 + number),
          });
      }),
    );
    const failed = answers
      .filter(({ status }) => status === 'rejected')
      .map((answer) => String((answer as PromiseRejectedResult).reason));
    expect(failed).toEqual([]);
    const { lines } = await readFeed(cms);
    expect(new Set(lines.map((line) => line.seq)).size).toBe(lines.length);
    const live = lines.filter(({ gone, type }) => !gone && type === 'workshop');
    for (const { id, facts, locales: texts } of live) {
      for (const [locale, { title }] of Object.entries(texts)) {
        const row = await published('workshop', id, locale, []);
        expect([row?.title, row?.startDate ?? undefined]).toEqual([title, facts['startDate']]);
      }
    }
    const manifest = await readManifest(cms);
    expect(manifest.seq).toBe(Math.max(...lines.map((line) => line.seq)));
    for (const type of ['workshop', 'project']) {
      const rows = await cms.strapi.db
        .query(`api::${type}.${type}`)
        .count({ where: { publishedAt: { $notNull: true } } });
      expect(manifest.entries.filter(([of]) => of === type)).toHaveLength(rows);
    }
  });
});
