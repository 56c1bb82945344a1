import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cms } from './cms.ts';
import { cmsDir, startCms } from './cms.ts';
import { readFeed } from './feed-client.ts';

/**
 * The README's two recipes on the side of the CMS, in a copy of it: a language is one line of
 * `locales.json`, a content type is a schema folder. (`site/tests/recipes.test.ts` has the other side.)
 */
const root = mkdtempSync(join(tmpdir(), 'biseri-recipes-'));
const appDir = join(root, 'cms');
let cms: Cms;

interface Documents {
  create(params: object): Promise<{ documentId: string; slug: string }>;
  update(params: object): Promise<{ slug: string }>;
  publish(params: object): Promise<unknown>;
}
const documents = (type: string) => cms.strapi.documents(`api::${type}.${type}` as never) as unknown as Documents;

const localized = { pluginOptions: { i18n: { localized: true } } };
const craft = {
  kind: 'collectionType',
  collectionName: 'crafts',
  info: { singularName: 'craft', pluralName: 'crafts', displayName: 'Craft' },
  options: { draftAndPublish: true },
  ...localized,
  attributes: {
    title: { type: 'string', required: true, ...localized },
    slug: { type: 'uid', targetField: 'title', ...localized },
    hours: { type: 'integer' },
    village: { type: 'relation', relation: 'oneToOne', target: 'api::village.village' },
  },
};

beforeAll(async () => {
  const repository = resolve(cmsDir, '..');
  cpSync(cmsDir, appDir, {
    recursive: true,
    filter: (path) => !/node_modules|\/dist$|\/dist\/|\.strapi|\/src\/admin/.test(path),
  });
  cpSync(join(repository, 'tsconfig.base.json'), join(root, 'tsconfig.base.json'));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));

  const list = join(appDir, 'locales.json');
  const lines = ['  { "code": "sq", "name": "shqip" },', '  { "code": "ltg", "name": "latgalīšu", "intl": "lv" },'];
  writeFileSync(list, readFileSync(list, 'utf8').replace(/\n(?= {2}\{ "code": "mk")/, `\n${lines.join('\n')}\n`));

  const folder = join(appDir, 'src/api/craft/content-types/craft');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'schema.json'), JSON.stringify(craft));

  execFileSync(process.execPath, [join(repository, 'node_modules/typescript/bin/tsc'), '-p', appDir], {
    stdio: 'inherit',
  });
  cms = await startCms({ appDir, listen: true });
});
afterAll(async () => {
  await cms?.stop();
  rmSync(root, { recursive: true, force: true });
});

it('Albanian and Latgalian, which Strapi does not know, are languages like the others', async () => {
  const { documentId } = await documents('workshop').create({
    locale: 'sq',
    data: { title: 'Punëtoria e parë', startDate: '2024-05' },
  });
  expect(
    (await documents('workshop').update({ documentId, locale: 'ltg', data: { title: 'Pyrmuo sanuoksme' } })).slug,
  ).toBe('pyrmuo-sanuoksme');
  await documents('workshop').publish({ documentId, locale: '*' });
  const line = (await readFeed(cms)).lines.find(({ id }) => id === documentId);
  expect(line?.facts).toEqual({ startDate: '2024-05' });
  expect(line?.locales).toMatchObject({ sq: { slug: 'punetoria-e-pare' }, ltg: { title: 'Pyrmuo sanuoksme' } });
});

it('a new content type is in step, has addresses and is in the feed', async () => {
  const village = await documents('village').create({ locale: 'lv', data: { title: 'Ciems' } });
  const { documentId } = await documents('craft').create({ locale: 'mk', data: { title: 'Ткаење', hours: 3 } });
  await documents('craft').update({
    documentId,
    locale: 'lv',
    data: { title: 'Aušana', hours: 4, village: village.documentId },
  });
  await documents('craft').publish({ documentId, locale: '*' });
  const line = (await readFeed(cms)).lines.find(({ id }) => id === documentId);
  expect(line).toMatchObject({
    type: 'craft',
    facts: { hours: 4, village: village.documentId },
    locales: { mk: { slug: 'tkaenje' }, lv: { slug: 'ausana' } },
  });
});
