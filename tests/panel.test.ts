import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cms } from './cms.ts';
import { startCms } from './cms.ts';
import { readFeed } from './feed-client.ts';
import type { Postgres } from './postgres.ts';
import { startPostgres } from './postgres.ts';
import { call, signIn } from './rest-client.ts';

interface Entry {
  documentId: string;
  [name: string]: any;
}

/** What the admin panel asks of the CMS, asked without the panel (`journey.test.ts` has the panel itself). */
describe.each(['SQLite', 'PostgreSQL'])('in the admin, on %s,', (database) => {
  let cms: Cms;
  let postgres: Postgres | undefined;
  let token: string;
  beforeAll(async () => {
    postgres = database === 'PostgreSQL' ? await startPostgres() : undefined;
    cms = await startCms({ listen: true, env: postgres ? { DATABASE_URL: await postgres.createDatabase() } : {} });
    token = await signIn(cms.url);
  });
  afterAll(async () => {
    await cms?.stop();
    await postgres?.stop();
  });

  const manager = (method: string, path: string, body?: object) =>
    call(cms.url, token, method, `/content-manager/${path}`, body);
  const of = (type: string) => `collection-types/api::${type}.${type}`;
  async function create(type: string, locale: string, data: object): Promise<string> {
    const answer = await manager('POST', `${of(type)}?locale=${locale}`, data);
    expect(answer.text).not.toContain('"error"');
    return (answer.data as Entry).documentId;
  }
  const update = (type: string, id: string, locale: string, data: object) =>
    manager('PUT', `${of(type)}/${id}?locale=${locale}`, data);
  const read = (type: string, documentId: string, locale: string, populate: string[] = []) =>
    cms.strapi
      .documents(`api::${type}.${type}` as never)
      .findOne({ documentId, locale, populate } as never) as unknown as Promise<Entry>;
  const connect = (...ids: string[]) => ({ connect: ids.map((documentId) => ({ documentId, locale: 'mk' })) });

  it('many entries are published, unpublished and deleted at once', async () => {
    const project = await create('project', 'mk', { title: 'Заеднички' });
    const ids: string[] = [];
    for (let number = 1; number <= 6; number += 1) {
      const id = await create('workshop', 'mk', { title: `Средба ${number}`, projects: connect(project) });
      await update('workshop', id, 'lv', { title: `Sanāksme ${number}` });
      ids.push(id);
    }
    const lines = async () =>
      (await readFeed(cms)).lines
        .filter(({ id }) => ids.includes(id))
        .map(({ locales, gone }) => (gone ? 'gone' : Object.keys(locales).join()));
    const bulk = (action: string, locales: string[], documentIds = ids) =>
      manager('POST', `${of('workshop')}/actions/${action}?${locales.map((locale) => `locale=${locale}`).join('&')}`, {
        documentIds,
      });
    expect((await bulk('bulkPublish', ['mk', 'lv'])).status).toBe(200);
    expect(await lines()).toEqual(Array(6).fill('lv,mk'));
    const numbers = (await readFeed(cms)).lines.map(({ seq }) => seq);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect((await bulk('bulkUnpublish', ['mk'])).status).toBe(200);
    expect(await lines()).toEqual(Array(6).fill('lv'));
    expect((await bulk('bulkDelete', ['lv'], ids.slice(0, 3))).status).toBe(200);
    expect((await lines()).sort()).toEqual(['gone', 'gone', 'gone', 'lv', 'lv', 'lv']);
  });

  it('a bulk action that one entry stops leaves all as they were', async () => {
    const ids = [await create('village', 'mk', { title: 'Добро' }), await create('village', 'mk', { title: 'Лошо' })];
    await cms.strapi.db
      .query('api::village.village')
      .updateMany({ where: { documentId: ids[1] }, data: { title: null } });
    const before = await readFeed(cms);
    expect((await manager('POST', `${of('village')}/actions/bulkPublish?locale=mk`, { documentIds: ids })).status).toBe(
      400,
    );
    expect((await readFeed(cms)).text).toBe(before.text);
  });

  it('a copy takes nothing away from the original, and is checked like any other save', async () => {
    const id = await create('workshop', 'mk', { title: 'Оригинал', startDate: '2024' });
    const presentation = await create('presentation', 'mk', { title: 'Презентација', workshop: connect(id) });
    const copy = (data: object) => manager('POST', `${of('workshop')}/clone/${id}`, { locale: 'mk', ...data });
    const refused = await copy({ title: 'Копија', startDate: 'утре', body: '<script>' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('startDate “утре” cannot be right');
    expect(refused.text).toContain('body: ');
    const untouched = { connect: [], disconnect: [] };
    const made = await copy({ title: 'Копија', slug: 'original', presentations: untouched });
    expect(made.status).toBe(200);
    expect(await read('workshop', (made.data as Entry).documentId, 'mk', ['presentations'])).toMatchObject({
      title: 'Копија',
      slug: 'kopija',
      startDate: '2024',
      presentations: [],
    });
    expect(await read('presentation', presentation, 'mk', ['workshop'])).toMatchObject({
      workshop: { documentId: id },
    });
  });

  it('relations and items that are moved keep their order in every language', async () => {
    const projects: string[] = [];
    for (const title of ['A', 'B', 'C']) {
      const id = await create('project', 'mk', { title });
      await update('project', id, 'lv', { title });
      projects.push(id);
    }
    const [a = '', b = '', c = ''] = projects;
    const actions = [{ text: 'прва', deadline: '2024' }, { text: 'втора' }];
    const id = await create('workshop', 'mk', { title: 'Редослед', projects: connect(a, b, c), actions });
    await update('workshop', id, 'lv', { title: 'Secība' });
    const [first, second] = (await read('workshop', id, 'mk', ['actions']))['actions'] as { id: number }[];
    const position = { before: a, locale: 'mk', status: 'draft' };
    await update('workshop', id, 'mk', {
      actions: [{ id: second?.id, text: 'втора' }, { id: first?.id }],
      projects: { connect: [{ documentId: c, locale: 'mk', position }], disconnect: [] },
    });
    const latvian = await read('workshop', id, 'lv', ['actions', 'projects']);
    expect(latvian['projects'].map(({ documentId }: Entry) => documentId)).toEqual([c, a, b]);
    expect(latvian['actions'].map(({ deadline }: Entry) => deadline)).toEqual([null, '2024']);
  });

  it('a form that stayed open while the draft was replaced can still be saved', async () => {
    const id = await create('workshop', 'mk', { title: 'Отворена', actions: [{ text: 'прва' }, { text: 'втора' }] });
    const open = (await read('workshop', id, 'mk', ['actions']))['actions'] as object[];
    await manager('POST', `${of('workshop')}/${id}/actions/publish?locale=mk`, {});
    await manager('POST', `${of('workshop')}/${id}/actions/discard?locale=mk`, {});
    const saved = await update('workshop', id, 'mk', {
      title: 'Отворена',
      actions: open.map((action) => ({ ...action, text: 'нова' })),
    });
    expect(saved.status).toBe(200);
    const stored = (await read('workshop', id, 'mk', ['actions']))['actions'] as { key: string; text: string }[];
    expect(stored.map(({ key, text }) => ({ key, text }))).toEqual(
      (open as { key: string }[]).map(({ key }) => ({ key, text: 'нова' })),
    );
  });

  it('an entry that is related to itself is published and let go of in every language', async () => {
    const id = await create('project', 'mk', { title: 'Сам' });
    await update('project', id, 'mk', { predecessor: connect(id) });
    await update('project', id, 'lv', { title: 'Pats' });
    const publish = `${of('project')}/actions/bulkPublish?locale=mk&locale=lv`;
    expect((await manager('POST', publish, { documentIds: [id] })).status).toBe(200);
    const line = async () => (await readFeed(cms)).lines.find((candidate) => candidate.id === id);
    expect((await line())?.facts).toEqual({ predecessor: id });
    await update('project', id, 'lv', { predecessor: { connect: [], disconnect: [{ documentId: id, locale: 'lv' }] } });
    expect(await read('project', id, 'mk', ['predecessor', 'successors'])).toMatchObject({
      predecessor: null,
      successors: [],
    });
    await manager('POST', publish, { documentIds: [id] });
    expect((await line())?.facts).toEqual({});
  });

  it('a file that is deleted is gone from the entries that use it', async () => {
    const form = new FormData();
    const gpx =
      '<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk/></gpx>';
    form.append('files', new Blob([gpx], { type: 'application/gpx+xml' }), 'x.gpx');
    const uploaded = await fetch(`${cms.url}/upload`, {
      method: 'POST',
      body: form,
      headers: { Authorization: `Bearer ${token}` },
    });
    const [file] = (await uploaded.json()) as { id: number; documentId: string }[];
    const ids: string[] = [];
    for (const title of ['Прва', 'Втора']) ids.push(await create('route', 'mk', { title, track: file?.id }));
    await manager('POST', `${of('route')}/actions/bulkPublish?locale=mk`, { documentIds: ids });
    const lines = async () => (await readFeed(cms)).lines.filter(({ id }) => ids.includes(id));
    expect((await lines()).map(({ facts }) => facts)).toEqual(Array(2).fill({ track: file?.documentId }));
    const removed = await call(cms.url, token, 'POST', '/upload/actions/bulk-delete', { fileIds: [file?.id] });
    expect(removed.status).toBe(200);
    expect((await lines()).map(({ facts, files }) => [facts, files])).toEqual(Array(2).fill([{}, undefined]));
  });

  it('the buttons beside a slug make one that is free, whatever was typed', async () => {
    await create('village', 'mk', { title: 'Ѓавато' });
    const field = { contentTypeUID: 'api::village.village', field: 'slug' };
    const generate = async (locale: string, title: string) =>
      (await manager('POST', `uid/generate?locale=${locale}`, { ...field, data: { title } })).data as string;
    expect(await generate('mk', 'Ѓавато')).toBe('gjavato-2');
    expect(await generate('sr', 'Ђердап')).toBe('djerdap');
    expect(await generate('en', 'Index')).toBe('index-2');
    const check = async (value: string) =>
      (await manager('POST', 'uid/check-availability?locale=mk', { ...field, value })).data as object;
    expect(await check('slobodno')).toEqual({ isAvailable: true, suggestion: null });
    for (const [typed, suggestion] of [
      ['gjavato', 'gjavato-2'],
      ['..', 'village'],
      ['x'.repeat(120), 'x'.repeat(60)],
    ] as const)
      expect(await check(typed)).toEqual({ isAvailable: false, suggestion });
  });

  it('languages are those of cms/locales.json; none comes or goes by a click', async () => {
    const { data } = await call(cms.url, token, 'GET', '/i18n/locales');
    const { id } = (data as { id: number; code: string }[]).find(({ code }) => code === 'lt') ?? {};
    const removed = await call(cms.url, token, 'DELETE', `/i18n/locales/${id}`);
    expect([removed.status, removed.text]).toEqual([400, expect.stringContaining('Take it out of cms/locales.json')]);
    const added = await call(cms.url, token, 'POST', '/i18n/locales', {
      code: 'sq',
      name: 'Albanian',
      isDefault: false,
    });
    expect([added.status, added.text]).toEqual([400, expect.stringContaining('“sq” is not in cms/locales.json')]);
  });

  it('a page of the CMS may load and call nothing but its own host, and its cookies are not for scripts', async () => {
    const policy = (await fetch(`${cms.url}/admin`)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:/);
    const credentials = { email: 'admin@example.org', password: 'Only-for-tests-1', rememberMe: true };
    const answer = await fetch(`${cms.url}/admin/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/httponly/i);
  });

  it('there is one document of site settings, and no copy of it', async () => {
    const settings = cms.strapi.documents('api::site-settings.site-settings');
    const { documentId } = await settings.create({ locale: 'mk', data: { title: 'Бисери' } as never });
    await expect(settings.create({ locale: 'lv', data: { title: 'Biseri' } as never })).rejects.toThrow('only one');
    await expect(settings.clone({ documentId, locale: 'mk' })).rejects.toThrow('only one');
  });
});
