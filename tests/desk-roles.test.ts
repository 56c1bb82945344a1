import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDue } from '../cms/src/desk/schedule/run-due.ts';
import type { Cms } from './cms.ts';
import { startCms } from './cms.ts';
import { readFeed } from './feed-client.ts';
import { freshData } from './fresh-data.ts';
import type { Postgres } from './postgres.ts';
import { startPostgres } from './postgres.ts';
import type { Answer } from './rest-client.ts';
import { call, signIn } from './rest-client.ts';
import type { StaffRole } from './staff.ts';
import { employ, signInAs } from './staff.ts';

interface Entry {
  documentId: string;
  [name: string]: any;
}

const addresses = {
  author: 'avtor@example.org',
  colleague: 'kolega@example.org',
  editor: 'urednik@example.org',
  administrator: 'sef@example.org',
};
type Who = keyof typeof addresses;

const HOUR = 3_600_000;
const wall = (at: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Skopje', dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');

describe.each(['SQLite', 'PostgreSQL'])('at the desk, on %s,', (database) => {
  let cms: Cms;
  let postgres: Postgres | undefined;
  let dataDir: string;
  let env: Record<string, string>;
  const ids = {} as Record<Who, number>;
  const tokens = {} as Record<Who, string>;

  beforeAll(async () => {
    postgres = database === 'PostgreSQL' ? await startPostgres() : undefined;
    env = postgres ? { DATABASE_URL: await postgres.createDatabase() } : {};
    dataDir = postgres ? mkdtempSync(join(tmpdir(), 'biseri-desk-')) : await freshData('desk');
    cms = await startCms({ listen: true, env, dataDir });
    const roles: Record<Who, StaffRole> = {
      author: 'author',
      colleague: 'author',
      editor: 'editor',
      administrator: 'administrator',
    };
    const all = Object.keys(roles) as Who[];
    const people = all.map((who) => ({ email: addresses[who], role: roles[who] }));
    const made = await employ(cms.url, await signIn(cms.url), people);
    for (const [number, who] of all.entries()) {
      ids[who] = made[number] ?? 0;
      tokens[who] = await signInAs(cms.url, addresses[who]);
    }
  });
  afterAll(async () => {
    await cms?.stop();
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const ask = (who: Who, method: string, path: string, body?: object) => call(cms.url, tokens[who], method, path, body);
  const manager = (who: Who, method: string, path: string, body?: object) =>
    ask(who, method, `/content-manager/collection-types/api::${path}`, body);
  const ok = (answer: Answer): Entry => {
    expect(answer.status, answer.text).toBeLessThan(300);
    return answer.data as Entry;
  };
  const draft = async (who: Who, type = 'workshop', data: object = {}) =>
    ok(await manager(who, 'POST', `${type}.${type}?locale=mk`, { title: `Нацрт ${Math.random()}`, ...data }))
      .documentId;
  const of = (id: string, rest = '', locale = 'mk') => `workshop.workshop/${id}${rest}?locale=${locale}`;
  const publish = async (id: string, locale = 'mk') =>
    ok(await manager('administrator', 'POST', of(id, '/actions/publish', locale), {}));
  const lineOf = async (id: string) => (await readFeed(cms)).lines.find((line) => line.id === id);
  const read = (documentId: string, locale = 'mk', status: 'draft' | 'published' = 'draft') =>
    cms.strapi.documents('api::workshop.workshop').findOne({
      documentId,
      locale,
      status,
      populate: ['createdBy', 'projects', 'place'] as never,
    }) as unknown as Promise<Entry>;

  async function upload(who: Who, name = 'x.png'): Promise<Answer> {
    const form = new FormData();
    const picture = sharp({ create: { width: 2, height: 2, channels: 3, background: '#a33' } });
    form.append('files', new Blob([new Uint8Array(await picture.png().toBuffer())], { type: 'image/png' }), name);
    const headers = { Authorization: `Bearer ${tokens[who]}` };
    const answer = await fetch(`${cms.url}/upload`, { method: 'POST', body: form, headers });
    const text = await answer.text();
    return { status: answer.status, text, data: JSON.parse(text) as unknown };
  }

  /** Stops the CMS and starts it again on the same data. */
  async function restart(): Promise<void> {
    await cms.stop();
    cms = await startCms({ listen: true, env, dataDir });
    for (const who of Object.keys(addresses) as Who[]) tokens[who] = await signInAs(cms.url, addresses[who]);
  }

  // Whose roles these are, no database decides.
  describe.runIf(database === 'SQLite')('what each may do', () => {
    let file: number;
    beforeAll(async () => {
      file = ((await upload('editor')).data as unknown as [{ id: number }])[0].id;
    });

    /** A new entry of the author's that readers have. */
    const live = async () => {
      const id = await draft('author');
      await publish(id);
      return id;
    };
    const title = { title: 'Променет' };
    const future = () => ({ action: 'publish', locales: ['mk'], at: wall(new Date(Date.now() + HOUR)) });
    const status = async (answer: Promise<Answer>) => (await answer).status;
    const bulk = (who: Who, action: string, id: string) =>
      status(manager(who, 'POST', `workshop.workshop/actions/${action}?locale=mk`, { documentIds: [id] }));

    /** Action, each time on entries of its own; what an author gets, what editors and administrators get. */
    const table: [string, (who: Who) => Promise<number>, number, number, number?][] = [
      ['create an entry', (who) => status(manager(who, 'POST', 'village.village?locale=mk', title)), 201, 201],
      ['read their own', async (who) => status(manager(who, 'GET', of(await draft(who)))), 200, 200],
      ['read another’s', async (who) => status(manager(who, 'GET', of(await draft('colleague')))), 200, 200],
      ['list entries', (who) => status(manager(who, 'GET', 'workshop.workshop?locale=mk')), 200, 200],
      ['change their own', async (who) => status(manager(who, 'PUT', of(await draft(who)), title)), 200, 200],
      ['change another’s', async (who) => status(manager(who, 'PUT', of(await draft('colleague')), title)), 403, 200],
      [
        'add a language to their own',
        async (who) => status(manager(who, 'PUT', of(await draft(who), '', 'lv'), title)),
        200,
        200,
      ],
      [
        'add a language to another’s',
        async (who) => status(manager(who, 'PUT', of(await draft('colleague'), '', 'lv'), title)),
        403,
        200,
      ],
      [
        'change the draft of their own that is live',
        async (who) => status(manager(who, 'PUT', of(await live()), title)),
        200,
        200,
      ],
      ['delete their own draft', async (who) => status(manager(who, 'DELETE', of(await draft(who)))), 200, 200],
      ['delete another’s draft', async (who) => status(manager(who, 'DELETE', of(await draft('colleague')))), 403, 200],
      ['delete their own that is live', async (who) => status(manager(who, 'DELETE', of(await live()))), 403, 200],
      ['delete their own draft with others', async (who) => bulk(who, 'bulkDelete', await draft(who)), 200, 200],
      [
        'delete another’s draft with others',
        async (who) => bulk(who, 'bulkDelete', await draft('colleague')),
        403,
        200,
      ],
      [
        'publish their own',
        async (who) => status(manager(who, 'POST', of(await draft(who), '/actions/publish'), {})),
        403,
        200,
      ],
      [
        'publish what is new',
        (who) => status(manager(who, 'POST', 'workshop.workshop/actions/publish?locale=mk', title)),
        403,
        200,
      ],
      ['publish many', async (who) => bulk(who, 'bulkPublish', await draft(who)), 403, 200],
      ['unpublish', async (who) => status(manager(who, 'POST', of(await live(), '/actions/unpublish'), {})), 403, 200],
      ['unpublish many', async (who) => bulk(who, 'bulkUnpublish', await live()), 403, 200],
      [
        'go back to what is live',
        async (who) => status(manager(who, 'POST', of(await live(), '/actions/discard'), {})),
        200,
        200,
      ],
      [
        'copy an entry',
        async (who) =>
          status(
            manager(who, 'POST', `workshop.workshop/clone/${await draft('colleague')}?locale=mk`, {
              locale: 'mk',
              ...title,
            }),
          ),
        200,
        200,
      ],
      [
        'change the settings of the site',
        (who) =>
          status(ask(who, 'PUT', '/content-manager/single-types/api::site-settings.site-settings?locale=mk', title)),
        403,
        200,
      ],
      ['upload a picture', (who) => status(upload(who)), 201, 201],
      ['see the media library', (who) => status(ask(who, 'GET', '/upload/files')), 200, 200],
      [
        'change another’s picture',
        (who) => status(ask(who, 'POST', `/upload?id=${file}`, { fileInfo: { name: 'z.png' } })),
        403,
        200,
      ],
      ['make accounts', (who) => status(ask(who, 'GET', '/admin/users')), 403, 403, 200],
      ['change roles', (who) => status(ask(who, 'GET', '/admin/roles/1/permissions')), 403, 403, 200],
      ['make tokens', (who) => status(ask(who, 'GET', '/admin/api-tokens')), 403, 403, 200],
      [
        'prepare a report',
        (who) => status(ask(who, 'POST', '/desk/reports', { kind: 'workshop', locales: ['mk'] })),
        200,
        200,
      ],
      ['see what is scheduled', (who) => status(ask(who, 'GET', '/desk/schedules')), 200, 200],
      [
        'schedule',
        async (who) => status(ask(who, 'POST', `/desk/schedules/workshop/${await draft(who)}`, future())),
        403,
        200,
      ],
      ['see what was handed over', (who) => status(ask(who, 'GET', '/desk/handovers')), 200, 200],
      [
        'hand over their own',
        async (who) => status(ask(who, 'POST', `/desk/handovers/workshop/${await draft(who)}`, { locale: 'mk' })),
        200,
        200,
      ],
      [
        'hand over another’s',
        async (who) =>
          status(ask(who, 'POST', `/desk/handovers/workshop/${await draft('colleague')}`, { locale: 'mk' })),
        403,
        200,
      ],
    ];

    it.each(table)(
      '%s: an author, an editor, an administrator',
      async (_, action, author, editor, administrator = editor) => {
        const got = [await action('author'), await action('editor'), await action('administrator')];
        expect(got).toEqual([author, editor, administrator]);
      },
    );

    it('without signing in, nothing', async () => {
      const own = await draft('author');
      for (const [method, path] of [
        ['GET', '/desk/schedules'],
        ['GET', '/desk/handovers'],
        ['GET', '/desk/reports/choices'],
        ['POST', '/desk/reports'],
        ['POST', `/desk/schedules/workshop/${own}`],
        ['POST', `/desk/handovers/workshop/${own}`],
      ] as const)
        expect((await call(cms.url, '', method, path, method === 'POST' ? {} : undefined)).status).toBe(401);
    });
  });

  it('roles are called in the language of who reads of them', async () => {
    const named = async () =>
      ((await ask('administrator', 'GET', '/admin/roles')).data as Entry[]).map(({ name }) => name as string);
    expect((await named()).sort()).toEqual(['Author', 'Editor', 'Super Admin']);
    ok(await ask('administrator', 'PUT', '/admin/users/me', { preferedLanguage: 'lv' }));
    expect((await named()).sort()).toEqual(['Administrators', 'Autors', 'Redaktors']);
  });

  it('a picture is its author’s to delete until a page that is live shows it', async () => {
    const [{ id: file }] = (await upload('author')).data as [{ id: number }];
    const id = await draft('author', 'workshop', { gallery: [{ file, alt: 'Слика' }] });
    await publish(id);
    const remove = (who: Who) => call(cms.url, tokens[who], 'DELETE', `/upload/files/${file}`);
    const refused = await remove('author');
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('desk.fileIsLive')]);
    ok(await manager('editor', 'POST', of(id, '/actions/unpublish'), {}));
    expect((await remove('author')).status).toBe(200);
  });

  it('an entry stays its author’s in every language, also in one that an editor adds', async () => {
    const id = await draft('author');
    ok(await manager('editor', 'PUT', of(id, '', 'lv'), { title: 'Melnraksts' }));
    expect((await read(id, 'lv'))['createdBy']).toMatchObject({ id: ids.author });
    ok(await manager('author', 'PUT', of(id, '', 'lv'), { title: 'Mans melnraksts' }));
    const refused = await manager('colleague', 'PUT', of(id, '', 'lt'), { title: 'Ne mano', startDate: '1999' });
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('desk.notYours')]);
    expect((await read(id))['startDate']).toBe(null);
  });

  it('an author’s save reaches the drafts of all languages, and nothing that is live', async () => {
    const id = await draft('author', 'workshop', { startDate: '2020' });
    ok(await manager('author', 'PUT', of(id, '', 'lv'), { title: 'Latviski' }));
    await publish(id);
    const before = await readFeed(cms);
    ok(await manager('author', 'PUT', of(id, '', 'lv'), { startDate: '2021' }));
    expect((await read(id))['startDate']).toBe('2021');
    expect((await readFeed(cms)).text).toBe(before.text);
  });

  describe('an entry that is handed over', () => {
    const desk = (who: Who, method: string, id: string, body?: object, rest = '') =>
      ask(who, method, `/desk/handovers/workshop/${id}${rest}`, body);
    const listed = async (who: Who) =>
      ((await ask(who, 'GET', '/desk/handovers')).data as Entry[]).map(({ documentId, state }) => [documentId, state]);
    const save = async (who: Who, id: string, locale = 'mk') =>
      (await manager(who, 'PUT', of(id, '', locale), { title: 'Снимено' })).status;

    it('is its editor’s until it comes back with a note', async () => {
      const id = await draft('author', 'workshop', { title: 'За уредникот' });
      ok(await desk('author', 'POST', id, { locale: 'mk', editorId: ids.editor, note: 'Провери го датумот.' }));
      expect(await listed('editor')).toContainEqual([id, 'open']);
      expect(await listed('administrator')).not.toContainEqual([id, 'open']);
      expect(await listed('colleague')).toEqual([]);
      const [seen] = ((await ask('editor', 'GET', '/desk/handovers')).data as Entry[]).filter(
        ({ documentId }) => documentId === id,
      );
      expect(seen).toMatchObject({
        title: 'За уредникот',
        note: 'Провери го датумот.',
        authorName: 'avtor',
        locale: 'mk',
        uid: 'api::workshop.workshop',
      });
      const refused = await manager('author', 'PUT', of(id), { title: 'Уште нешто' });
      expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('desk.handedOver')]);
      expect((await manager('author', 'DELETE', of(id))).status).toBe(403);
      expect(await save('author', id, 'lv')).toBe(403);
      expect(await save('editor', id)).toBe(200);
      expect((await desk('author', 'POST', id, { note: 'Јас' }, '/return')).status).toBe(403);
      ok(await desk('editor', 'POST', id, { note: 'Додај место.' }, '/return'));
      expect(await listed('author')).toContainEqual([id, 'returned']);
      expect(await listed('editor')).not.toContainEqual([id, 'returned']);
      expect((await desk('author', 'GET', id)).data).toMatchObject({
        handover: { reply: 'Додај место.', editorName: 'urednik' },
        mayHandOver: true,
      });
      expect(await save('author', id)).toBe(200);
      ok(await desk('author', 'POST', id, { locale: 'mk', note: 'Додадено.' }));
      expect(await listed('administrator')).toContainEqual([id, 'open']);
    });

    it('is nobody’s task any more once it is published or deleted', async () => {
      const [published, deleted] = [await draft('author'), await draft('author')];
      for (const id of [published, deleted]) ok(await desk('author', 'POST', id, { locale: 'mk', note: '' }));
      ok(await manager('editor', 'POST', of(published, '/actions/publish'), {}));
      expect((await manager('editor', 'DELETE', of(deleted))).status).toBe(200);
      const left = (await listed('editor')).map(([id]) => id);
      expect(left).not.toContain(published);
      expect(left).not.toContain(deleted);
      expect(await save('author', published)).toBe(200);
      expect((await desk('author', 'GET', deleted)).status).toBe(404);
    });

    it('can be taken back by its author, and by nobody else', async () => {
      const id = await draft('author');
      ok(await desk('author', 'POST', id, { locale: 'mk' }));
      expect((await desk('author', 'POST', id, { locale: 'mk' })).text).toContain('handover.already');
      expect((await desk('colleague', 'DELETE', id)).status).toBe(403);
      expect((await desk('editor', 'DELETE', id)).status).toBe(403);
      ok(await desk('author', 'DELETE', id));
      expect(await save('author', id)).toBe(200);
    });

    it.each([
      ['somebody who is no editor', () => ({ locale: 'mk', editorId: ids.colleague }), 'handover.noEditor'],
      ['a language that is not there', () => ({ locale: 'lt' }), 'desk.noLanguage'],
      ['a note as long as a report', () => ({ locale: 'mk', note: 'а'.repeat(2001) }), 'handover.noteTooLong'],
    ])('is not handed to %s', async (_, body, word) => {
      const id = await draft('author');
      const answer = await desk('author', 'POST', id, body());
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(word)]);
    });
  });

  describe('a schedule', () => {
    const desk = (method: string, id: string, body?: object, rest = '') =>
      ask('editor', method, `/desk/schedules/workshop/${id}${rest}`, body);
    const of1 = async (id: string) => ((await desk('GET', id)).data as Entry)['schedules'] as Entry[];
    const soon = wall(new Date(Date.now() + HOUR));
    const rows = () => cms.strapi.db.query('biseri::schedule');
    const makeDue = (id: string, minutes = 0) =>
      rows().updateMany({
        where: { documentId: id },
        data: { at: new Date(Date.now() - minutes * 60_000).toISOString() },
      });
    const state = (id: string) => expect.poll(async () => (await of1(id)).map((one) => one['state']));
    const both = async () => {
      const id = await draft('author');
      ok(await manager('author', 'PUT', of(id, '', 'lv'), { title: 'Latviski' }));
      return id;
    };

    it('publishes and unpublishes in the languages that were chosen, as a click does', async () => {
      const id = await both();
      ok(await desk('POST', id, { action: 'publish', locales: ['lv', 'mk'], at: soon }));
      expect(await of1(id)).toMatchObject([
        { action: 'publish', locales: ['lv', 'mk'], at: soon, state: 'waiting', userName: 'urednik' },
      ]);
      expect(await lineOf(id)).toBe(undefined);
      await makeDue(id);
      await state(id).toEqual(['done']);
      expect(Object.keys((await lineOf(id))?.locales ?? {}).sort()).toEqual(['lv', 'mk']);
      ok(await desk('POST', id, { action: 'unpublish', locales: ['lv'], at: soon }));
      await rows().updateMany({ where: { documentId: id, state: 'waiting' }, data: { at: new Date().toISOString() } });
      await state(id).toEqual(['done', 'done']);
      expect(Object.keys((await lineOf(id))?.locales ?? {})).toEqual(['mk']);
    });

    it('is changed and removed, and goes with its entry', async () => {
      const id = await both();
      ok(await desk('POST', id, { action: 'publish', locales: ['mk'], at: soon }));
      const [{ id: schedule }] = (await of1(id)) as unknown as [{ id: number }];
      const later = wall(new Date(Date.now() + 5 * HOUR));
      ok(await desk('PUT', id, { action: 'publish', locales: ['lv'], at: later }, `/${schedule}`));
      expect(await of1(id)).toMatchObject([{ at: later, locales: ['lv'] }]);
      ok(await desk('DELETE', id, undefined, `/${schedule}`));
      expect(await of1(id)).toEqual([]);
      expect((await desk('DELETE', id, undefined, `/${schedule}`)).status).toBe(404);
      ok(await desk('POST', id, { action: 'publish', locales: ['mk'], at: soon }));
      for (const locale of ['mk', 'lv']) ok(await manager('editor', 'DELETE', of(id, '', locale)));
      expect(await rows().count({ where: { documentId: id } })).toBe(0);
    });

    it('that cannot be done says why, and all languages stay as they were', async () => {
      const id = await both();
      ok(await desk('POST', id, { action: 'publish', locales: ['mk', 'lv'], at: soon }));
      await cms.strapi.db
        .query('api::workshop.workshop')
        .updateMany({ where: { documentId: id, locale: 'lv' }, data: { title: null } });
      await makeDue(id);
      await state(id).toEqual(['failed']);
      expect((await of1(id))[0]).toMatchObject({ reason: { word: 'invalid', names: ['title'] } });
      expect(await lineOf(id)).toBe(undefined);
      const gone = await both();
      ok(await desk('POST', gone, { action: 'publish', locales: ['mk', 'lv'], at: soon }));
      ok(await manager('editor', 'DELETE', of(gone, '', 'lv')));
      await makeDue(gone);
      await state(gone).toEqual(['failed']);
      expect((await of1(gone))[0]).toMatchObject({ reason: { word: 'missing', names: ['lv'] } });
    });

    it('is done once however many look at it', async () => {
      await rows().deleteMany({});
      const entries = [await both(), await both(), await both()];
      for (const id of entries) ok(await desk('POST', id, { action: 'publish', locales: ['mk', 'lv'], at: soon }));
      const ids = (await rows().findMany({ where: { documentId: { $in: entries } } })).map(({ id }) => id as number);
      const after = new Date(Date.now() + 2 * HOUR);
      const published: string[] = [];
      const note = ({ params }: { params: { data: Entry } }) => void published.push(params.data.documentId);
      const stop = cms.strapi.db.lifecycles.subscribe({
        models: ['biseri::line'],
        afterCreate: note,
        afterUpdate: note,
      } as never);
      const done = await Promise.all(Array.from({ length: 4 }, () => runDue(after)));
      stop();
      expect(done.reduce((sum, one) => sum + one)).toBe(ids.length);
      expect(published.sort()).toEqual(entries.sort());
    });

    it('that came due while the CMS was down is done when it starts, and says that it is late', async () => {
      const id = await both();
      ok(await desk('POST', id, { action: 'publish', locales: ['mk'], at: soon }));
      // The clock goes on without it.
      await makeDue(id, 90);
      await restart();
      expect((await of1(id))[0]).toMatchObject({ state: 'done', isLate: true });
      expect(Object.keys((await lineOf(id))?.locales ?? {})).toEqual(['mk']);
      const listed = (await ask('editor', 'GET', '/desk/schedules')).data as Entry;
      expect((listed['schedules'] as Entry[]).map(({ documentId }) => documentId)).toContain(id);
    });

    it.each([
      ['a time that is over', { at: '2020-01-01T09:00' }, 'schedule.past'],
      ['the hour that summer time skips', { at: '2031-03-30T02:30' }, 'schedule.skipped'],
      ['the hour that comes twice', { at: '2031-10-26T02:30' }, 'schedule.twice'],
      ['a language in which the entry is not there', { locales: ['lt'] }, 'schedule.locales'],
    ])('is refused with a word: %s', async (_, change, word) => {
      const id = await both();
      const answer = await desk('POST', id, { action: 'publish', locales: ['mk'], at: soon, ...change });
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(word)]);
    });
  });

  describe('a new report', () => {
    const prepare = (body: object) => ask('author', 'POST', '/desk/reports', body);

    it('is there as drafts in all its languages, with facts in step and a title to begin with', async () => {
      const project = await draft('editor', 'project', { title: 'Бисери' });
      ok(await manager('editor', 'PUT', `project.project/${project}?locale=lv`, { title: 'Pērles' }));
      const first = await prepare({ kind: 'meeting', date: '2022-09-20', town: 'Охрид', locales: ['mk', 'lv'] });
      ok(await manager('author', 'PUT', of(ok(first).documentId, '', 'lv'), { place: { town: 'Ohrida' } }));
      const made = ok(
        await prepare({ kind: 'workshop', project, date: '2026-11', town: 'Охрид', locales: ['mk', 'lv', 'lt'] }),
      );
      expect(made['locale']).toBe('mk');
      expect(await read(made.documentId)).toMatchObject({
        title: 'Работилница, Охрид, ноември 2026 г.',
        slug: 'rabotilnica-ohrid-noemvri-2026-g',
        kind: 'workshop',
        startDate: '2026-11',
        place: { town: 'Охрид' },
        projects: [{ documentId: project }],
        createdBy: { id: ids.author },
      });
      expect(await read(made.documentId, 'lv')).toMatchObject({
        title: 'Darbseminārs, Ohrida, 2026. gada novembris',
        kind: 'workshop',
        startDate: '2026-11',
        place: { town: 'Ohrida' },
        projects: [{ documentId: project }],
        createdBy: { id: ids.author },
      });
      expect(await read(made.documentId, 'lt')).toMatchObject({
        title: 'Seminaras, 2026 m. lapkritis',
        kind: 'workshop',
      });
    });

    it('takes pictures and presentations with it', async () => {
      const idOf = async (name: string) => ((await upload('author', name)).data as [{ id: number }])[0].id;
      const files = {
        pictures: [await idOf('a.png'), await idOf('b.png')],
        presentations: [await idOf('Руте_2026.png')],
      };
      const { documentId } = ok(await prepare({ kind: 'workshop', locales: ['mk', 'lv'], ...files }));
      for (const locale of ['mk', 'lv']) {
        const row = (await cms.strapi.documents('api::workshop.workshop').findOne({
          documentId,
          locale,
          populate: { gallery: { populate: ['file'] } } as never,
        })) as unknown as Entry;
        expect(row['gallery'].map(({ file }: Entry) => file.id)).toEqual(files.pictures);
      }
      const presentations = (await cms.strapi.documents('api::presentation.presentation').findMany({
        locale: 'mk',
        filters: { workshop: { documentId } } as never,
        populate: ['createdBy'] as never,
      })) as unknown as Entry[];
      expect(presentations).toMatchObject([{ title: 'Руте 2026', createdBy: { id: ids.author } }]);
      const wrong = await prepare({ kind: 'workshop', locales: ['mk'], pictures: [123456] });
      expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('report.files.wrong')]);
    });

    it('is refused field by field, and nothing is made', async () => {
      const before = await cms.strapi.db.query('api::workshop.workshop').count();
      const wrong = await prepare({ kind: 'party', date: '20.13.2022', locales: [] });
      expect(wrong.status).toBe(400);
      expect(JSON.parse(wrong.text)).toMatchObject({
        error: {
          details: {
            fields: { kind: 'report.kind.unknown', date: 'date.wrong', locales: 'report.locales.none' },
          },
        },
      });
      const project = await draft('editor', 'project', { title: 'Само македонски' });
      const elsewhere = await prepare({ kind: 'workshop', project, locales: ['lv'] });
      expect([elsewhere.status, elsewhere.text]).toEqual([400, expect.stringContaining('report.project.unknown')]);
      expect(await cms.strapi.db.query('api::workshop.workshop').count()).toBe(before);
    });

    it('offers projects in the language of who asks', async () => {
      const project = await draft('editor', 'project', { title: 'Патеки' });
      ok(await manager('editor', 'PUT', `project.project/${project}?locale=lv`, { title: 'Takas' }));
      const offered = ok(await ask('author', 'GET', '/desk/reports/choices?locale=lv'));
      expect(offered['projects']).toContainEqual({ id: project, title: 'Takas' });
    });
  });

  it('roles are made again at the next start, those of others and their names stay', async () => {
    const roles = cms.strapi.db.query('admin::role');
    const permissions = cms.strapi.db.query('admin::permission');
    const { id: other } = (await roles.create({ data: { name: 'Гостин', code: 'guest' } })) as { id: number };
    await permissions.create({ data: { action: 'plugin::upload.read', conditions: [], role: other } });
    const author = (await roles.findOne({ where: { code: 'strapi-author' } })) as { id: number };
    await roles.update({ where: { id: author.id }, data: { name: 'Соработник' } });
    const actionsOf = async (role: number) =>
      (await permissions.findMany({ where: { role: { id: role } } }))
        .map(({ action, subject, conditions }) => `${action} ${subject} ${conditions}`)
        .sort();
    const before = await actionsOf(author.id);
    await permissions.create({
      data: {
        action: 'plugin::content-manager.explorer.publish',
        subject: 'api::workshop.workshop',
        conditions: [],
        role: author.id,
      },
    });
    await restart();
    expect(await cms.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-author' } })).toMatchObject({
      name: 'Соработник',
    });
    const again = cms.strapi.db.query('admin::permission');
    const now = (await again.findMany({ where: { role: { id: author.id } } }))
      .map(({ action, subject, conditions }) => `${action} ${subject} ${conditions}`)
      .sort();
    expect(now).toEqual(before);
    expect(await again.count({ where: { role: { id: other } } })).toBe(1);
  });
});
