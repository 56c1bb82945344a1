import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cms } from './cms.ts';
import { startCms } from './cms.ts';
import { ask, readFeed, readManifest, siteToken } from './feed-client.ts';
import type { Postgres } from './postgres.ts';
import { startPostgres } from './postgres.ts';

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<{ documentId: string; slug: string }>;
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe.each(['SQLite', 'PostgreSQL'])('the feed, on %s,', (database) => {
  let cms: Cms;
  let postgres: Postgres | undefined;
  beforeAll(async () => {
    postgres = database === 'PostgreSQL' ? await startPostgres() : undefined;
    cms = await startCms({ listen: true, env: postgres ? { DATABASE_URL: await postgres.createDatabase() } : {} });
  });
  afterAll(async () => {
    await cms?.stop();
    await postgres?.stop();
  });

  const documents = (type: string) => cms.strapi.documents(`api::${type}.${type}` as never) as unknown as Documents;
  async function published(type: string, locale: string, data: object): Promise<string> {
    const { documentId } = await documents(type).create({ locale, data });
    await documents(type).publish({ documentId, locale });
    return documentId;
  }
  async function upload(name: string, content: Buffer, type: string): Promise<{ id: number; documentId: string }> {
    const filepath = join(cms.dataDir, `${randomBytes(6).toString('hex')}-${name}`);
    writeFileSync(filepath, content);
    const service = cms.strapi
      .plugin('upload')
      .service<{ upload(params: object): Promise<{ id: number; documentId: string }[]> }>('upload');
    const [file] = await service.upload({
      data: {},
      files: { filepath, originalFilename: name, mimetype: type, size: content.length },
    });
    if (file === undefined) throw new Error('nothing was uploaded');
    return file;
  }
  const lineOf = async (id: string, since = 0) => (await readFeed(cms, since)).lines.findLast((line) => line.id === id);

  it('gives facts once and texts by language, empty ones left out', async () => {
    const project = await published('project', 'lv', { title: 'Projekts' });
    const { documentId } = await documents('workshop').create({
      locale: 'mk',
      data: {
        title: 'Работилница',
        startDate: '2022-09-20',
        place: { town: 'Скопје', country: 'MK' },
        participants: [
          { key: 'a', text: 'општини' },
          { key: 'b', count: 7 },
        ],
        statedCounts: [{ kind: 'result', count: 6 }],
        links: [{ label: 'Извор', url: 'https://example.org/' }],
      },
    });
    await documents('workshop').update({
      documentId,
      locale: 'lv',
      data: { title: 'Darbseminārs', projects: [project] },
    });
    await documents('workshop').publish({ documentId, locale: '*' });
    expect(await lineOf(documentId)).toEqual({
      type: 'workshop',
      id: documentId,
      seq: expect.any(Number) as number,
      facts: {
        startDate: '2022-09-20',
        place: { key: 'one', country: 'MK' },
        participants: [{ key: 'a' }, { key: 'b', count: 7 }],
        statedCounts: [{ kind: 'result', count: 6 }],
        projects: [project],
      },
      locales: {
        lv: { title: 'Darbseminārs', slug: 'darbseminars' },
        mk: {
          title: 'Работилница',
          slug: 'rabotilnica',
          place: { one: { town: 'Скопје' } },
          participants: { a: { text: 'општини' } },
          links: [{ label: 'Извор', url: 'https://example.org/' }],
        },
      },
      hashes: {
        lv: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        mk: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
      updated: {
        lv: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
        mk: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      },
    });
  });

  it('says when each language last changed, and only of that which did', async () => {
    const { documentId } = await documents('route').create({ locale: 'mk', data: { title: 'Патека' } });
    await documents('route').update({ documentId, locale: 'lv', data: { title: 'Taka' } });
    await documents('route').publish({ documentId, locale: '*' });
    const first = (await lineOf(documentId))?.updated ?? {};
    await documents('route').publish({ documentId, locale: '*' });
    expect((await lineOf(documentId))?.updated).toEqual(first);
    await documents('route').update({ documentId, locale: 'lv', data: { summary: 'Gar ezeru.' } });
    await documents('route').publish({ documentId, locale: 'lv' });
    const { mk = '', lv = '' } = (await lineOf(documentId))?.updated ?? {};
    expect(mk).toBe(first['mk']);
    expect(lv > (first['lv'] ?? '')).toBe(true);
  });

  it('keeps every character as it was written', async () => {
    const title = ' РЦС„Спектар“  \u00a0 e\u0301 😀 <script>';
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'дел,беа  \u00a0 6 \u200b„а“ ' }] }],
    };
    const line = await lineOf(await published('workshop', 'mk', { title, body, summary: 'а\n\n б ' }));
    expect(line?.locales['mk']).toMatchObject({ title, body, summary: 'а\n\n б ' });
  });

  it('answers "since" with what changed and nothing else', async () => {
    const first = await published('village', 'lv', { title: 'Ciems' });
    const { seq } = await readFeed(cms);
    expect((await readFeed(cms, seq)).lines).toEqual([]);
    await documents('village').update({ documentId: first, locale: 'lv', data: { title: 'Ciems, tikai melnrakstā' } });
    expect((await readFeed(cms, seq)).lines).toEqual([]);
    const second = await published('village', 'lv', { title: 'Otrs' });
    await documents('village').publish({ documentId: first, locale: 'lv' });
    const after = await readFeed(cms, seq);
    expect(after.lines.map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect(after.seq).toBe(seq + 2);
  });

  it('says a document again when a relation is published from the other side', async () => {
    const project = await published('project', 'mk', { title: 'Проект' });
    const workshop = await published('workshop', 'mk', { title: 'Средба' });
    const { seq } = await readFeed(cms);
    await documents('project').update({
      documentId: project,
      locale: 'mk',
      data: { workshops: { connect: [{ documentId: workshop, locale: 'mk' }] } },
    });
    expect((await readFeed(cms, seq)).lines).toEqual([]);
    await documents('project').publish({ documentId: project, locale: 'mk' });
    expect((await lineOf(workshop, seq))?.facts).toEqual({ projects: [project] });
  });

  it('says when a document is gone, and at which addresses it was', async () => {
    const id = await published('route', 'lv', { title: 'Maršruts' });
    await documents('route').update({ documentId: id, locale: 'lv', data: { slug: 'cits-marsruts' } });
    await documents('route').publish({ documentId: id, locale: 'lv' });
    expect((await lineOf(id))?.former).toEqual({ lv: ['marsruts'] });
    const { seq } = await readFeed(cms);
    await documents('route').unpublish({ documentId: id, locale: 'lv' });
    expect(await lineOf(id, seq)).toMatchObject({ gone: true, former: { lv: ['marsruts', 'cits-marsruts'] } });
    await documents('route').publish({ documentId: id, locale: 'lv' });
    expect((await lineOf(id, seq))?.locales['lv']).toMatchObject({ slug: 'cits-marsruts' });
    await documents('route').delete({ documentId: id, locale: '*' });
    expect(await lineOf(id, seq)).toMatchObject({ gone: true, former: { lv: ['marsruts', 'cits-marsruts'] } });
  });

  it('has a manifest that agrees with it', async () => {
    const { lines, seq } = await readFeed(cms);
    const manifest = await readManifest(cms);
    const said = lines
      .filter(({ gone }) => !gone)
      .flatMap(({ type, id, hashes }) => Object.entries(hashes).map(([locale, hash]) => [type, id, locale, hash]));
    expect(manifest.entries.sort()).toEqual(said.sort());
    expect(manifest.seq).toBe(seq);
  });

  it('describes the files that a document uses, and says it again when one changes', async () => {
    const cover = await upload('слика.png', pixel, 'image/png');
    const inBody = await upload('b.png', pixel, 'image/png');
    const body = {
      type: 'doc',
      content: [{ type: 'picture', attrs: { file: inBody.documentId, alt: 'А', caption: '', credit: '' } }],
    };
    const id = await published('workshop', 'mk', { title: 'Слики', cover: { file: cover.id, alt: 'Опис' }, body });
    const line = await lineOf(id);
    expect(line?.facts['cover']).toEqual({ key: 'one', file: cover.documentId });
    expect(line?.files).toMatchObject({
      [cover.documentId]: { name: 'слика.png', mime: 'image/png', width: 1, height: 1 },
      [inBody.documentId]: { name: 'b.png' },
    });
    const { seq } = await readFeed(cms);
    const service = cms.strapi.plugin('upload').service<{
      updateFileInfo(id: number, info: object): Promise<unknown>;
      replace(id: number, file: object): Promise<unknown>;
    }>('upload');
    await service.updateFileInfo(cover.id, { name: 'нова.png' });
    const renamed = (await lineOf(id, seq))?.files?.[cover.documentId];
    expect(renamed).toMatchObject({ name: 'нова.png' });
    const filepath = join(cms.dataDir, 'other.png');
    writeFileSync(filepath, pixel);
    const file = { filepath, originalFilename: 'друга.png', mimetype: 'image/png', size: pixel.length };
    await service.replace(cover.id, { data: {}, file });
    const replaced = (await lineOf(id, seq))?.files?.[cover.documentId];
    expect(replaced?.['url']).toBe(renamed?.['url']);
    expect(replaced?.['updatedAt']).not.toBe(renamed?.['updatedAt']);
  });

  it('gives a phone, an e-mail and a photograph of a person only with consent', async () => {
    const photo = await upload('p.png', pixel, 'image/png');
    const data = {
      title: 'Лице',
      phone: '+389 70 000 000',
      email: 'lice@example.org',
      photo: { file: photo.id, alt: 'Лице' },
    };
    const id = await published('person', 'mk', data);
    expect(JSON.stringify(await lineOf(id))).not.toMatch(/389|lice@|p\.png|"alt"/);
    await documents('person').update({ documentId: id, locale: 'mk', data: { consentEmail: true } });
    await documents('person').publish({ documentId: id, locale: 'mk' });
    expect((await lineOf(id))?.facts).toEqual({ email: 'lice@example.org', consentEmail: true });
    const workshop = await published('workshop', 'mk', {
      title: 'Контакти',
      contacts: [{ key: 'k', name: 'Лице', phone: '+389 70 000 000', email: 'lice@example.org' }],
    });
    expect((await lineOf(workshop))?.facts).toEqual({ contacts: [{ key: 'k' }] });
  });

  it('never holds a word of a draft', async () => {
    const canary = `kanarinec${randomBytes(6).toString('hex')}`;
    const fill = (attributes: object): Record<string, unknown> =>
      Object.fromEntries(
        Object.entries(
          attributes as Record<
            string,
            { type: string; customField?: string; regex?: string; component?: string; repeatable?: boolean }
          >,
        ).flatMap(([name, attribute]): [string, unknown][] => {
          if (['string', 'text'].includes(attribute.type) && attribute.regex === undefined) return [[name, canary]];
          if (attribute.customField)
            return [
              [name, { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: canary }] }] }],
            ];
          if (attribute.type !== 'component') return [];
          const item = fill(cms.strapi.components[attribute.component as never]!['attributes']);
          return [[name, attribute.repeatable ? [item] : item]];
        }),
      );
    for (const type of Object.values(cms.strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'))) {
      const name = type.info.singularName;
      const { documentId } = await documents(name).create({ locale: 'en', data: fill(type.attributes) });
      for (const locale of ['mk', 'sr', 'lv', 'lt'])
        await documents(name).update({ documentId, locale, data: fill(type.attributes) });
      // One language live, all others drafts with the word.
      const cleared = Object.entries(fill(type.attributes)).map(([key, value]) => [
        key,
        Array.isArray(value) ? [] : null,
      ]);
      await documents(name).update({
        documentId,
        locale: 'en',
        data: {
          ...Object.fromEntries(cleared),
          title: 'Clean',
          ...('slug' in type.attributes ? { slug: `clean-${name}` } : {}),
        },
      });
      await documents(name).publish({ documentId, locale: 'en' });
    }
    const { text } = await readFeed(cms);
    expect(text).toContain('clean-workshop');
    expect(text).not.toContain(canary);
  });

  it('is the same, read at once or bit by bit, while editors go on', async () => {
    const bits = new Map((await readFeed(cms)).lines.map((line) => [line.id, line]));
    let { seq } = await readManifest(cms);
    for (let round = 0; round < 5; round += 1) {
      const [late] = await Promise.all([
        readFeed(cms, seq),
        published('village', 'mk', { title: `Село ${round}` }),
        published('village', 'lv', { title: `Ciems ${round}` }),
      ]);
      for (const line of late.lines) bits.set(line.id, line);
      seq = late.seq;
    }
    for (const line of (await readFeed(cms, seq)).lines) bits.set(line.id, line);
    const whole = await readFeed(cms);
    expect([...bits.values()].sort((a, b) => a.seq - b.seq)).toEqual(whole.lines.sort((a, b) => a.seq - b.seq));
  });

  describe('who may ask', () => {
    const paths = [
      '/api/feed',
      '/api/feed/manifest',
      '/api/workshops',
      '/api/projects?status=draft',
      '/api/upload/files',
      '/api/site-settings',
      '/api/users',
      '/api/i18n/locales',
    ];

    it.each(paths)('nobody without a token gets anything from %s', async (path) => {
      for (const token of [undefined, 'wrong'.repeat(20)]) {
        const answer = await ask(cms, path, token);
        expect([401, 403, 404]).toContain(answer.status);
        expect(await answer.text()).not.toMatch(/"data":\s*[[{]"?\w/);
      }
    });

    it('the token of the site reads the feed and nothing else', async () => {
      const token = siteToken(cms);
      expect((await ask(cms, '/api/feed', token)).status).toBe(200);
      for (const path of paths.slice(2)) expect([401, 403, 404]).toContain((await ask(cms, path, token)).status);
      for (const method of ['POST', 'PUT', 'DELETE']) {
        const init = { method, body: '{"data":{"title":"x"}}', headers: { 'Content-Type': 'application/json' } };
        expect([401, 403, 404, 405]).toContain((await ask(cms, '/api/workshops', token, init)).status);
      }
    });

    it('no token reads drafts, even one that may do everything', async () => {
      const service = cms.strapi.service('admin::api-token-content-api') as {
        create(token: object): Promise<{ accessKey: string }>;
      };
      const { accessKey } = await service.create({
        name: `all-${database}`,
        description: '',
        kind: 'content-api',
        type: 'full-access',
        lifespan: null,
      });
      await documents('workshop').create({ locale: 'en', data: { title: 'Only a draft' } });
      const open = await ask(cms, '/api/workshops?pagination[pageSize]=1000', accessKey);
      expect(open.status).toBe(200);
      expect(await open.text()).not.toContain('Only a draft');
      for (const query of ['status=draft', 'status[]=draft', 'publicationState=preview'])
        expect((await ask(cms, `/api/workshops?${query}`, accessKey)).status).toBe(403);
    });

    it('the tokens that Strapi makes at a first start are gone, and nobody can register', async () => {
      const tokens = (await cms.strapi.db.query('admin::api-token').findMany()) as { name: string }[];
      expect(
        tokens
          .map(({ name }) => name)
          .filter((name) => !name.startsWith('all-'))
          .sort(),
      ).toEqual(['Preview', 'Site']);
      const init = {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: 'x@example.org', password: 'Password-1', firstname: 'X' }),
      };
      expect((await ask(cms, '/admin/register-admin', undefined, init)).status).toBe(400);
      expect([404, 405]).toContain((await ask(cms, '/api/auth/local/register', undefined, init)).status);
    });

    it('no other website may call with the cookies of an editor', async () => {
      const answer = await ask(cms, '/api/feed', siteToken(cms), { headers: { Origin: 'https://evil.example' } });
      expect(answer.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
    });

    it.each([['-1'], ['x'], ['1.5'], ['']])('“since=%s” is refused in words, or taken as nothing', async (since) => {
      const answer = await ask(cms, `/api/feed?since=${since}`, siteToken(cms));
      expect(answer.status).toBe(since === '' ? 200 : 400);
      if (since !== '') expect(await answer.text()).toContain('must be a sequence number');
    });
  });
});
