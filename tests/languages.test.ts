import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Cms } from './cms.ts';
import { cmsDir, startCms } from './cms.ts';
import { readFeed } from './feed-client.ts';
import { freshData } from './fresh-data.ts';
import { call, signIn } from './rest-client.ts';

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
}

/** The list as the CMS of this process has it in memory. */
const list = createRequire(import.meta.url)(join(cmsDir, 'dist/locales.json')) as { code: string; name: string }[];
const dataDir = await freshData('languages');
let cms: Cms | undefined;
afterAll(async () => {
  await cms?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function restart(): Promise<Cms> {
  await cms?.stop();
  return (cms = await startCms({ dataDir, listen: true }));
}

it('a language that leaves the list leaves the feed, comes back with it, and can be deleted while it is away', async () => {
  const first = await restart();
  const villages = first.strapi.documents('api::village.village') as unknown as Documents;
  const { documentId } = await villages.create({ locale: 'mk', data: { title: 'Село' } });
  await villages.update({ documentId, locale: 'lt', data: { title: 'Kaimas' } });
  await villages.publish({ documentId, locale: '*' });
  const alone = await villages.create({ locale: 'lt', data: { title: 'Tik čia' } });
  await villages.publish({ documentId: alone.documentId, locale: 'lt' });
  const before = await readFeed(first);

  const place = list.findIndex(({ code }) => code === 'lt');
  const [lithuanian] = list.splice(place, 1);
  if (lithuanian === undefined) throw new Error('Lithuanian is not in the list.');
  const without = await readFeed(await restart());
  const lines = new Map(without.lines.map((line) => [line.id, line]));
  expect(Object.keys(lines.get(documentId)?.locales ?? {})).toEqual(['mk']);
  expect(lines.get(alone.documentId)).toMatchObject({ gone: true });

  list.splice(place, 0, lithuanian);
  const again = await readFeed(await restart());
  const content = ({ lines }: typeof before) => lines.map(({ seq: _, updated: __, ...line }) => line);
  expect(content(again)).toEqual(content(before));

  list.splice(place, 1);
  const last = await restart();
  const token = await signIn(last.url);
  const { data } = await call(last.url, token, 'GET', '/i18n/locales');
  const { id } = (data as { id: number; code: string }[]).find(({ code }) => code === 'lt') ?? {};
  expect((await call(last.url, token, 'DELETE', `/i18n/locales/${id}`)).status).toBe(200);
  for (const uid of ['api::village.village', 'biseri::address']) {
    const where = uid.startsWith('biseri') ? { locale: 'lt', live: false } : { locale: 'lt' };
    expect(await last.strapi.db.query(uid).count({ where })).toBe(0);
  }
  list.splice(place, 0, lithuanian);
  expect(
    Object.keys((await readFeed(await restart())).lines.find((line) => line.id === documentId)?.locales ?? {}),
  ).toEqual(['mk']);
});
