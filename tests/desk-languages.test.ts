import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Cms } from './cms.ts';
import { startCms } from './cms.ts';
import { readFeed } from './feed-client.ts';
import type { Postgres } from './postgres.ts';
import { startPostgres } from './postgres.ts';
import { call, signIn } from './rest-client.ts';

const paragraph = (...texts: object[]) => ({ type: 'paragraph', content: texts });
const doc = (...content: object[]) => ({ type: 'doc', content });
const plain = (text: string) => ({ type: 'text', text });
const bold = (text: string) => ({ type: 'text', text, marks: [{ type: 'bold' }] });

/** The languages of an entry as the editor's desk keeps them, asked as the admin does. */
describe.each(['SQLite', 'PostgreSQL'])('on %s,', (database) => {
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
    call(cms.url, token, method, `/content-manager/collection-types/${path}`, body);
  const uid = (type: string) => `api::${type}.${type}`;
  async function create(type: string, locale: string, data: object): Promise<string> {
    const answer = await manager('POST', `${uid(type)}?locale=${locale}`, data);
    expect(answer.text).not.toContain('"error"');
    return (answer.data as { documentId: string }).documentId;
  }
  async function update(type: string, id: string, locale: string, data: object): Promise<void> {
    expect((await manager('PUT', `${uid(type)}/${id}?locale=${locale}`, data)).text).not.toContain('"error"');
  }
  const publish = (type: string, id: string, locale: string) =>
    manager('POST', `${uid(type)}/${id}/actions/publish?locale=${locale}`, {});
  const read = (type: string, documentId: string, locale: string, populate: string[] = []) =>
    cms.strapi
      .documents(uid(type) as never)
      .findOne({ documentId, locale, populate } as never) as unknown as Promise<any>;
  const desk = (method: string, path: string, body?: object, as = token) =>
    call(cms.url, as, method, `/desk/languages${path}`, body);
  const entry = async (type: string, id: string, locale: string, from = '') =>
    (await desk('GET', `/${type}/${id}?locale=${locale}&from=${from}`)).data;
  const staleLanguages = async (type: string, id: string) =>
    (await entry(type, id, 'en')).languages
      .filter(({ stale }: { stale: boolean }) => stale)
      .map(({ locale }: { locale: string }) => locale);

  /** Somebody who may do nothing but what is named. */
  async function signInAs(name: string, permissions: object[]): Promise<string> {
    const role = await cms.strapi.service('admin::role').create({ name, description: '' });
    await cms.strapi.service('admin::role').assignPermissions(role.id, permissions);
    const account = { email: `${name.toLowerCase()}@example.org`, password: 'Only-for-tests-1' };
    const user = { ...account, firstname: name, lastname: 'x', isActive: true, roles: [role.id] };
    await cms.strapi.service('admin::user').create(user);
    const { data } = await call(cms.url, '', 'POST', '/admin/login', account);
    expect(data.token).toBeTypeOf('string');
    return data.token;
  }
  const may = (action: string, type: string, fields: string[], locales: string[]) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: uid(type),
    properties: { fields, locales },
    conditions: [],
  });

  describe('a translation', () => {
    it('is stale in what its source changed since, and even again where it was written anew', async () => {
      const id = await create('village', 'mk', { title: 'Брајчино', summary: 'Планинско село.' });
      await update('village', id, 'lv', { title: 'Brajčino', summary: 'Kalnu ciems.' });
      await update('village', id, 'mk', { title: 'Брајчино', summary: 'Планинско село над езерото.' });
      expect(await staleLanguages('village', id)).toEqual(['lv']);
      const { behind, source, from } = await entry('village', id, 'lv');
      expect([source, from, behind]).toEqual(['mk', 'mk', { summary: 'Планинско село.' }]);
      await update('village', id, 'lv', { title: 'Brajčino ciems' });
      expect(await staleLanguages('village', id)).toEqual(['lv']);
      await update('village', id, 'lv', { summary: 'Kalnu ciems virs ezera.' });
      expect(await staleLanguages('village', id)).toEqual([]);
    });

    it('is not stale for facts, nor after the source went back to what was translated', async () => {
      const id = await create('workshop', 'mk', { title: 'Средба', startDate: '2024', place: { town: 'Битола' } });
      await update('workshop', id, 'lv', { title: 'Sanāksme' });
      await update('workshop', id, 'mk', { startDate: '2025', kind: 'meeting' });
      expect(await staleLanguages('workshop', id)).toEqual([]);
      await update('workshop', id, 'mk', { title: 'Друга средба' });
      await update('workshop', id, 'mk', { title: 'Средба' });
      expect(await staleLanguages('workshop', id)).toEqual([]);
    });

    it('is right again when somebody says so, who may change it', async () => {
      const id = await create('village', 'mk', { title: 'Љубојно' });
      await update('village', id, 'lt', { title: 'Liubojno' });
      await update('village', id, 'mk', { title: 'Љубојно.' });
      const reader = await signInAs(`reader-${database}`, [may('read', 'village', ['title'], ['mk', 'lt'])]);
      expect((await desk('POST', `/village/${id}/confirm`, { locale: 'lt' }, reader)).status).toBe(403);
      expect(await staleLanguages('village', id)).toEqual(['lt']);
      expect((await desk('POST', `/village/${id}/confirm`, { locale: 'lt' })).status).toBe(200);
      expect(await staleLanguages('village', id)).toEqual([]);
    });

    it('follows the words of parts by their item, and forgets those of items that are gone', async () => {
      const actions = [{ text: 'прва' }, { text: 'втора' }];
      const id = await create('workshop', 'mk', { title: 'Работилница', actions });
      await update('workshop', id, 'lv', { title: 'Darbseminārs' });
      const [first, second] = (await read('workshop', id, 'mk', ['actions'])).actions;
      await update('workshop', id, 'mk', { actions: [second, { ...first, text: 'прва, поправена' }] });
      const { behind } = await entry('workshop', id, 'lv');
      expect(behind).toEqual({ [`actions/${first.key}/text`]: 'прва' });
      await update('workshop', id, 'mk', { actions: [second] });
      expect(await staleLanguages('workshop', id)).toEqual([]);
    });

    it('of a source that was deleted has the next language as its source, and says so', async () => {
      const id = await create('village', 'mk', { title: 'Дихово' });
      await update('village', id, 'lv', { title: 'Dihovo' });
      await update('village', id, 'lt', { title: 'Dichovo' });
      await manager('DELETE', `${uid('village')}/${id}?locale=mk`);
      const { source, languages } = await entry('village', id, 'lt');
      expect(source).toBe('lv');
      expect(languages).toMatchObject([
        { locale: 'lv', formerly: 'mk', stale: false },
        { locale: 'lt', formerly: 'mk', stale: false },
      ]);
      await update('village', id, 'lv', { title: 'Dihovas ciems' });
      expect(await staleLanguages('village', id)).toEqual(['lt']);
    });

    it('can become the source itself', async () => {
      const id = await create('village', 'mk', { title: 'Маловиште' });
      await update('village', id, 'sr', { title: 'Маловиште' });
      expect((await desk('PUT', `/village/${id}/source`, { locale: 'sr' })).status).toBe(200);
      await update('village', id, 'sr', { title: 'Маловиште, село' });
      expect(await staleLanguages('village', id)).toEqual(['mk']);
      expect((await desk('PUT', `/village/${id}/source`, { locale: 'lt' })).status).toBe(404);
    });

    it('is stale after its source was taken back to what is published, if it followed the draft', async () => {
      const id = await create('village', 'mk', { title: 'Старо' });
      await publish('village', id, 'mk');
      await update('village', id, 'mk', { title: 'Ново' });
      await update('village', id, 'lv', { title: 'Jauns' });
      await manager('POST', `${uid('village')}/${id}/actions/discard?locale=mk`, {});
      expect((await entry('village', id, 'lv')).behind).toEqual({ title: 'Ново' });
    });
  });

  describe('the overview', () => {
    const overview = async (query: string, as = token) => (await desk('GET', `?${query}`, undefined, as)).data;

    it('has a cell for each language: nothing, a draft, live, stale, by type, project, language, state and title', async () => {
      const project = await create('project', 'mk', { title: 'Преглед' });
      const own = { connect: [{ documentId: project, locale: 'mk' }] };
      const id = await create('workshop', 'mk', { title: 'Преглед на јазици', projects: own });
      await update('workshop', id, 'lv', { title: 'Valodu pārskats' });
      await publish('workshop', id, 'mk');
      await update('workshop', id, 'mk', { title: 'Преглед на сите јазици' });
      const { rows } = await overview(`type=workshop&project=${project}`);
      expect(rows).toEqual([
        {
          type: 'workshop',
          id,
          title: 'Преглед на сите јазици',
          lang: 'mk',
          cells: {
            mk: { live: true, stale: false, machine: false, source: true },
            lv: { live: false, stale: true, machine: false, source: false },
          },
        },
      ]);
      const found = async (query: string) =>
        (await overview(`project=${project}&${query}`)).rows.map((row: any) => row.id);
      expect((await found('')).sort()).toEqual([id, project].sort());
      expect(await found('state=stale&locale=lv')).toEqual([id]);
      expect(await found('state=stale&locale=mk')).toEqual([]);
      expect(await found('state=missing&locale=lv')).toEqual([project]);
      expect(await found('state=live')).toEqual([id]);
      expect(await found('locale=lv')).toEqual([id]);
      expect(await found(`text=${encodeURIComponent('valodu PĀR')}`)).toEqual([id]);
      expect((await overview(`project=${project}`)).counts.lv).toEqual({
        missing: 1,
        draft: 1,
        live: 0,
        stale: 1,
        machine: 0,
      });
    });

    it('shows nobody what they may not read: neither types nor languages', async () => {
      const id = await create('village', 'mk', { title: 'Само за мене' });
      await update('village', id, 'lv', { title: 'Latviski' });
      const reader = await signInAs(`latvian-${database}`, [may('read', 'village', ['title'], ['lv'])]);
      const { rows, types } = await overview('', reader);
      expect(types.map(({ type }: { type: string }) => type)).toEqual(['village']);
      expect(new Set(rows.flatMap(({ cells }: { cells: object }) => Object.keys(cells)))).toEqual(new Set(['lv']));
      expect(JSON.stringify(rows)).not.toContain('Само за мене');
      expect((await desk('GET', `/workshop/${id}?locale=lv`, undefined, reader)).status).toBe(403);
      const seen = (await desk('GET', `/village/${id}?locale=en&from=mk`, undefined, reader)).data;
      expect(seen.texts).toMatchObject([{ path: 'title', value: 'Latviski' }]);
      expect((await desk('POST', `/village/${id}/duplicate`, {}, reader)).status).toBe(403);
      expect((await call(cms.url, '', 'GET', '/desk/languages')).status).toBe(401);
    });
  });

  it('a copy has all languages, facts, relations and parts, an address of its own, and nothing of it is live', async () => {
    const project = await create('project', 'mk', { title: 'Проект' });
    const data = {
      title: 'Семинар',
      startDate: '2024-05',
      projects: { connect: [{ documentId: project, locale: 'mk' }] },
      actions: [{ text: 'прва', deadline: '2024' }],
    };
    const id = await create('workshop', 'mk', data);
    await update('workshop', id, 'lv', { title: 'Seminārs' });
    await publish('workshop', id, 'mk');
    await update('workshop', id, 'mk', { title: 'Семинарот' });
    const made = (await desk('POST', `/workshop/${id}/duplicate`, {})).data;
    expect(made.locale).toBe('mk');
    expect(await read('workshop', made.id, 'mk', ['projects', 'actions'])).toMatchObject({
      title: 'Семинарот (копија)',
      slug: 'seminarot-kopija',
      startDate: '2024-05',
      projects: [{ documentId: project }],
      actions: [{ text: 'прва', deadline: '2024' }],
    });
    expect(await read('workshop', made.id, 'lv', ['actions'])).toMatchObject({
      title: 'Seminārs (kopija)',
      slug: 'seminars-kopija',
      startDate: '2024-05',
      actions: [{ text: null, deadline: '2024' }],
    });
    const { source, languages } = await entry('workshop', made.id, 'lv');
    expect(source).toBe('mk');
    expect(languages).toMatchObject([
      { locale: 'mk', live: false },
      { locale: 'lv', live: false, stale: true },
    ]);
    const { unpublished } = await entry('workshop', made.id, 'lv');
    expect(unpublished).toEqual([{ type: 'project', id: project, title: 'Проект' }]);
    expect((await readFeed(cms)).lines.map((line) => line.id)).not.toContain(made.id);
  });

  describe('translation by machine', () => {
    let service: Server;
    let answer: (texts: string[]) => string | undefined;
    const asked: any[] = [];
    beforeAll(async () => {
      service = createServer((request, response) => {
        let text = '';
        request.on('data', (chunk) => (text += chunk));
        request.on('end', () => {
          const body = JSON.parse(text) as { q: string[] };
          asked.push(body);
          const said = answer(body.q);
          if (said !== undefined) response.end(said);
        });
      });
      await new Promise<void>((done) => void service.listen(0, '127.0.0.1', done));
    });
    afterAll(() => {
      service.closeAllConnections();
      service.close();
    });
    afterEach(() => {
      for (const name of ['TRANSLATE_URL', 'TRANSLATE_KEY', 'TRANSLATE_TIMEOUT']) delete process.env[name];
    });
    const turnOn = () => {
      asked.length = 0;
      answer = (texts) => JSON.stringify({ translatedText: texts.map((text) => text.toUpperCase()) });
      process.env['TRANSLATE_URL'] = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
    };
    const translate = (id: string, paths: string[]) =>
      desk('POST', `/village/${id}/translate`, { from: 'mk', to: 'lv', paths });

    it('is off until an operator names a service', async () => {
      const id = await create('village', 'mk', { title: 'Без преводач' });
      expect((await entry('village', id, 'lv')).translator).toBe(false);
      const refused = await translate(id, ['title']);
      expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('languages.translator.off')]);
    });

    it('sends only words and gives them back in their places; nothing is written', async () => {
      turnOn();
      process.env['TRANSLATE_KEY'] = 'our-key';
      const body = doc(paragraph(plain('едно '), bold('две'), plain(' три')), { type: 'paragraph' });
      const id = await create('village', 'mk', { title: 'Село', summary: 'Резиме', body });
      const { texts, pieces } = (await translate(id, ['title', 'body'])).data;
      expect(asked).toEqual([
        { q: ['Село', 'едно', 'две', 'три'], source: 'mk', target: 'lv', format: 'text', api_key: 'our-key' },
      ]);
      expect(texts).toEqual([
        { path: 'title', value: 'СЕЛО' },
        {
          path: 'body',
          value: doc(paragraph(plain('ЕДНО '), bold('ДВЕ'), plain(' ТРИ')), { type: 'paragraph' }),
        },
      ]);
      expect(pieces).toBe(1);
      expect(await read('village', id, 'lv')).toBeNull();
    });

    it.each([
      ['hangs', () => undefined, 'timeout'],
      ['answers with a page', () => '<!doctype html><p>Hello', 'nonsense'],
      ['answers with too few texts', () => '{"translatedText":["a"]}', 'nonsense'],
      ['answers with nothing', () => '{"translatedText":["",""]}', 'nonsense'],
      ['answers with tags', () => '{"translatedText":["<script>x</script>","b"]}', 'nonsense'],
      ['answers with null', () => 'null', 'nonsense'],
    ])('says clearly that the service %s', async (_, said, word) => {
      turnOn();
      process.env['TRANSLATE_TIMEOUT'] = '200';
      answer = said;
      const id = await create('village', 'mk', { title: 'Село', summary: 'Резиме' });
      const refused = await translate(id, ['title', 'summary']);
      expect(refused.status).toBe(400);
      expect(refused.text).toContain(`languages.translator.${word}`);
    });

    it('says clearly that nobody answers', async () => {
      process.env['TRANSLATE_URL'] = 'http://127.0.0.1:9';
      const id = await create('village', 'mk', { title: 'Село' });
      expect((await translate(id, ['title'])).text).toContain('languages.translator.unreachable');
    });

    it('stays marked for readers until a person confirms, whatever is saved meanwhile', async () => {
      const id = await create('village', 'mk', { title: 'Ознака' });
      await update('village', id, 'lv', { title: 'Zīme', machineTranslated: true });
      await update('village', id, 'lv', { title: 'Zīmes', machineTranslated: false });
      const published = async () => {
        await publish('village', id, 'lv');
        return (await readFeed(cms)).lines.find((line) => line.id === id)?.locales['lv'];
      };
      expect(await published()).toEqual({ title: 'Zīmes', slug: 'zime', machineTranslated: true });
      expect((await entry('village', id, 'lv')).languages).toMatchObject([
        { locale: 'mk', machine: false },
        { locale: 'lv', machine: true },
      ]);
      expect((await desk('POST', `/village/${id}/confirm`, { locale: 'lv', machine: true })).status).toBe(200);
      expect(await published()).toEqual({ title: 'Zīmes', slug: 'zime' });
    });
  });
});
