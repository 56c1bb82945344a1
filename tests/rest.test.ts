import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cms } from './cms.ts';
import { startCms } from './cms.ts';
import { readFeed } from './feed-client.ts';
import { call, createToken } from './rest-client.ts';

interface Item {
  id?: number;
  key: string;
  text: string | null;
  deadline: string | null;
}

let cms: Cms;
let token: string;
beforeAll(async () => {
  cms = await startCms({ listen: true });
  token = await createToken(cms);
});
afterAll(() => cms?.stop());

const rest = (method: string, path: string, data?: object, as = token) =>
  call(cms.url, as, method, `/api/${path}`, data && { data });

async function post(type: string, locale: string, data: object): Promise<string> {
  const answer = await rest('POST', `${type}?locale=${locale}`, data);
  expect(answer.text).not.toContain('error');
  return (answer.data as { documentId: string }).documentId;
}
const put = (type: string, id: string, locale: string, data: object) =>
  rest('PUT', `${type}/${id}?locale=${locale}`, data);
const get = async (path: string) => (await rest('GET', path)).data as Record<string, any>;
const idsOf = (related: { documentId: string }[]) => related.map(({ documentId }) => documentId);
const lineOf = async (id: string) => (await readFeed(cms)).lines.findLast((line) => line.id === id);

describe('over REST', () => {
  it('facts that one language changes are the same in all, published rows and the feed included', async () => {
    const id = await post('workshops', 'mk', { title: 'Работилница', startDate: '2022-09' });
    await put('workshops', id, 'lv', { title: 'Darbseminārs' });
    expect(await get(`workshops/${id}?locale=lv`)).toMatchObject({ startDate: '2022-09' });
    await put('workshops', id, 'lv', { startDate: '2022-09-20' });
    expect(await get(`workshops/${id}?locale=mk`)).toMatchObject({ title: 'Работилница', startDate: '2022-09-20' });
    expect((await lineOf(id))?.facts).toEqual({ startDate: '2022-09-20' });
  });

  it('relations set, connected, ordered and disconnected in one language are so in all', async () => {
    const projects: string[] = [];
    for (const title of ['A', 'B', 'C']) {
      const id = await post('projects', 'mk', { title });
      await put('projects', id, 'lv', { title });
      projects.push(id);
    }
    const [a = '', b = '', c = ''] = projects;
    const id = await post('workshops', 'mk', { title: 'Врски', projects: { connect: [a, b] } });
    await put('workshops', id, 'lv', { title: 'Saites' });
    const shown = async (locale: string) =>
      idsOf((await get(`workshops/${id}?locale=${locale}&populate=projects`))['projects']);
    expect(await shown('lv')).toEqual([a, b]);
    await put('workshops', id, 'lv', { projects: { connect: [{ documentId: c, position: { before: a } }] } });
    expect(await shown('mk')).toEqual([c, a, b]);
    await put('workshops', id, 'mk', { projects: { disconnect: [a] } });
    expect(await shown('lv')).toEqual([c, b]);
    await put('workshops', id, 'lv', { projects: { set: [b, a] } });
    expect(await shown('mk')).toEqual([b, a]);
    expect((await lineOf(id))?.facts).toEqual({ projects: [b, a] });
    await put('workshops', id, 'mk', { projects: [] });
    expect(await shown('lv')).toEqual([]);
  });

  it('a relation to what is not published, or not there in a language, is kept for later', async () => {
    const draft = await rest('POST', 'projects?locale=mk&status=draft', { title: 'Нацрт' });
    const project = (draft.data as { documentId: string }).documentId;
    const id = await post('workshops', 'mk', { title: 'Чека', projects: [project] });
    await put('workshops', id, 'lv', { title: 'Gaida', projects: { set: [] } });
    expect((await lineOf(id))?.facts).toEqual({ projects: [project] });
    await put('projects', project, 'lv', { title: 'Projekts' });
    const waiting = await get(`workshops/${id}?locale=lv&populate=projects`);
    expect(idsOf(waiting['projects'])).toEqual([project]);
  });

  it('items of a list that are sent without ids are known by their place', async () => {
    const id = await post('workshops', 'mk', { title: 'Листа', actions: [{ text: 'а' }, { text: 'б' }] });
    await put('workshops', id, 'lv', { title: 'Saraksts', actions: [{ text: 'a', deadline: '2024' }, { text: 'b' }] });
    const items = async (locale: string) =>
      ((await get(`workshops/${id}?locale=${locale}&populate=actions`))['actions'] as Item[]).map(
        ({ text, deadline }) => [text, deadline],
      );
    expect(await items('mk')).toEqual([
      ['а', '2024'],
      ['б', null],
    ]);
    await put('workshops', id, 'mk', { actions: [{ text: 'а', deadline: '2025' }, { text: 'б' }, { text: 'в' }] });
    expect(await items('lv')).toEqual([
      ['a', '2025'],
      ['b', null],
      [null, null],
    ]);
  });

  it('what was read can be sent back, in another order too: items are known by their keys', async () => {
    const place = { town: 'Скопје', country: 'MK' };
    const data = { title: 'Назад', place, statedCounts: [{ kind: 'result', count: 6 }] };
    const id = await post('workshops', 'mk', { ...data, actions: [{ text: 'а', deadline: '2024' }, { text: 'б' }] });
    await put('workshops', id, 'lv', { title: 'Atpakaļ', actions: [{ text: 'a', deadline: '2024' }, { text: 'b' }] });
    const read = await get(`workshops/${id}?locale=mk&populate[0]=actions&populate[1]=place&populate[2]=statedCounts`);
    const sent = await put('workshops', id, 'mk', {
      actions: (read['actions'] as Item[]).toReversed(),
      place: read['place'] as object,
      statedCounts: read['statedCounts'] as object[],
    });
    expect(sent.status).toBe(200);
    const actions = (await get(`workshops/${id}?locale=lv&populate=actions`))['actions'] as Item[];
    expect(actions.map(({ text, deadline }) => [text, deadline])).toEqual([
      ['b', null],
      ['a', '2024'],
    ]);
    expect((await lineOf(id))?.facts).toMatchObject({ statedCounts: [{ kind: 'result', count: 6 }] });
    expect((await lineOf(id))?.locales['mk']).toMatchObject({ place: { one: { town: 'Скопје' } } });
  });

  it('deleting one language leaves the others as they are', async () => {
    const id = await post('villages', 'mk', { title: 'Село', theme: 'food' });
    await put('villages', id, 'lv', { title: 'Ciems' });
    expect((await rest('DELETE', `villages/${id}?locale=lv`)).status).toBe(204);
    expect(await lineOf(id)).toMatchObject({ locales: { mk: { title: 'Село' } }, former: { lv: ['ciems'] } });
    expect(await get(`villages/${id}?locale=mk`)).toMatchObject({ title: 'Село' });
  });

  it('the settings of the site are one document, also when several languages come at once', async () => {
    const titles = ['en', 'mk', 'lv'];
    await Promise.all(titles.map((locale) => rest('PUT', `site-settings?locale=${locale}`, { title: locale })));
    for (const locale of titles) await rest('PUT', `site-settings?locale=${locale}`, { title: `${locale}!` });
    const lines = (await readFeed(cms)).lines.filter(({ type }) => type === 'site-settings');
    expect(lines.map(({ locales }) => locales)).toEqual([
      { en: { title: 'en!' }, lv: { title: 'lv!' }, mk: { title: 'mk!' } },
    ]);
  });

  it.each([
    ['a title of null', { title: null }, 'title is missing'],
    ['a date that is none', { startDate: '2012-13' }, 'cannot be right'],
    ['markup in place of a body', { body: '<p>' }, 'body: '],
    ['a slug that is reserved', { slug: 'index' }, 'is reserved'],
    ['an id of its own', { id: 1 }, 'Invalid key id'],
  ])('%s is refused, and nothing of the call is kept', async (_, data, words) => {
    const id = await post('workshops', 'mk', { title: 'Цела' });
    const answer = await put('workshops', id, 'mk', { summary: 'пола', ...data });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(words);
    const stored = await cms.strapi.documents('api::workshop.workshop').findOne({ documentId: id, locale: 'mk' });
    expect(stored).toMatchObject({ title: 'Цела', summary: null });
  });

  it('an unknown language, all at once, and an unknown document are refused', async () => {
    const id = await post('workshops', 'mk', { title: 'Јазици' });
    for (const locale of ['xx', '*']) expect((await put('workshops', id, locale, { title: 'X' })).status).toBe(400);
    expect((await put('workshops', 'a'.repeat(24), 'mk', { title: 'X' })).status).toBe(404);
  });
});

describe('a token of the API that may read', () => {
  const secret = 'Тајна';
  let reader: string;
  let published: string;
  beforeAll(async () => {
    reader = await createToken(cms, [
      ...['find', 'findOne'].map((action) => `api::workshop.workshop.${action}`),
      ...['find', 'findOne'].map((action) => `api::route.route.${action}`),
      ...['find', 'findOne'].map((action) => `plugin::upload.content-api.${action}`),
    ]);
    published = await post('workshops', 'mk', { title: 'Јавна' });
    for (const locale of ['mk', 'lv'])
      await rest('PUT', `workshops/${published}?locale=${locale}&status=draft`, { title: secret });
    await rest('POST', 'workshops?locale=mk&status=draft', { title: secret });
    const filepath = join(cms.dataDir, 'x.png');
    const picture = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#a33' } })
      .png()
      .toBuffer();
    writeFileSync(filepath, picture);
    const [file] = await cms.strapi
      .plugin('upload')
      .service<{ upload(params: object): Promise<{ id: number }[]> }>('upload')
      .upload({
        data: {},
        files: { filepath, originalFilename: 'x.png', mimetype: 'image/png', size: picture.length },
      });
    await rest('POST', 'routes?locale=mk&status=draft', { title: secret, track: file?.id });
    await post('routes', 'mk', { title: 'Патека', track: file?.id });
  });

  it.each([
    'workshops?locale=*&status=draft',
    'workshops?locale=*&status=published&status=draft',
    'workshops?locale=*&status[0]=draft',
    'workshops?locale=*&publicationState=preview',
    'workshops?locale=*&populate=localizations',
    'workshops?locale=*&populate=*',
    'workshops?locale=*&hasPublishedVersion=false',
    'workshops?locale=*&publicationFilter=never-published',
    'workshops?locale=*&publicationFilter=modified',
    'workshops?locale=*&filters[publishedAt][$null]=true',
    `workshops?locale=*&filters[title][$eq]=${encodeURIComponent(secret)}`,
    `workshops?locale=*&_q=${encodeURIComponent(secret)}`,
    'Workshops?locale=*&status=draft',
    'routes?locale=*&populate[track][populate]=*',
    'routes?locale=*&populate[track][populate]=related',
    'upload/files',
    'upload/files?populate=*',
    'upload/files?populate=related',
    'upload/files?populate[related][on][api::route.route][populate]=*',
    'upload/files/1?populate=*',
  ])('reads no word of a draft at %s', async (path) => {
    for (const root of ['/api/', '/API/']) {
      const answer = await call(cms.url, reader, 'GET', `${root}${path}`);
      expect(answer.text).not.toContain(secret);
      expect([200, 400, 403]).toContain(answer.status);
    }
  });

  it('nor by saving a draft of its own', async () => {
    const id = await post('projects', 'mk', { title: 'Сопствен' });
    await rest('PUT', `projects/${id}?locale=mk&status=draft`, { workshops: [published] });
    const answer = await rest('PUT', `projects/${id}?locale=mk&status=draft&populate=workshops`, {});
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain(secret);
  });
});
