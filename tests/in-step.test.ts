import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cms } from './cms.ts';
import { cmsDir, startCms } from './cms.ts';
import type { ModelDocument, State, Type } from './in-step-model.ts';
import { locales, Model, relations, types } from './in-step-model.ts';
import type { Postgres } from './postgres.ts';
import { startPostgres } from './postgres.ts';

interface Entry {
  documentId: string;
  [name: string]: unknown;
}

interface Documents {
  create(params: object): Promise<Entry>;
  update(params: object): Promise<Entry>;
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
  discardDraft(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
  clone(params: object): Promise<{ documentId: string }>;
  findOne(params: object): Promise<Entry | null>;
}

/** The same numbers for the same seed, so that a failure can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const steps = Number(process.env['IN_STEP_EDITS'] ?? 30);
const seeds = (process.env['IN_STEP_SEEDS'] ?? '1,2').split(',').map(Number);

describe.each(['SQLite', 'PostgreSQL'])('in every language of a document, on %s,', (database) => {
  let cms: Cms | undefined;
  let postgres: Postgres | undefined;

  beforeAll(async () => {
    postgres = database === 'PostgreSQL' ? await startPostgres() : undefined;
    cms = await startCms(postgres ? { env: { DATABASE_URL: await postgres.createDatabase() } } : {});
  });
  afterAll(async () => {
    await cms?.stop();
    await postgres?.stop();
  });

  const documents = (type: string) => cms!.strapi.documents(`api::${type}.${type}` as never) as unknown as Documents;
  const read = async (type: string, documentId: string, locale: string, status: State = 'draft') =>
    (await documents(type).findOne({ documentId, locale, status, populate: populates[type] ?? '*' })) as Record<
      string,
      any
    >;
  const populates: Record<string, object> = {
    workshop: {
      projects: true,
      organisers: true,
      presentations: true,
      place: true,
      participants: true,
      actions: { populate: { owner: true } },
    },
    project: {
      predecessor: true,
      successors: true,
      workshops: true,
      presentations: true,
      partners: { populate: { partner: true } },
    },
  };
  const ids = (value: unknown) => ([value ?? []].flat() as Entry[]).map(({ documentId }) => documentId);

  it('a fact that is changed in one language is changed in all, texts stay', async () => {
    const { documentId } = await documents('workshop').create({
      locale: 'mk',
      data: { title: 'Работилница', startDate: '2022-09-20', place: { town: 'Скопје', country: 'MK' } },
    });
    await documents('workshop').update({
      documentId,
      locale: 'lv',
      data: { title: 'Darbseminārs', startDate: null, place: null },
    });
    expect(await read('workshop', documentId, 'lv')).toMatchObject({
      startDate: '2022-09-20',
      place: { town: null, country: 'MK' },
    });
    await documents('workshop').update({
      documentId,
      locale: 'lv',
      data: { startDate: '2022-09', place: { town: 'Skopje', country: 'XK' } },
    });
    expect(await read('workshop', documentId, 'mk')).toMatchObject({
      title: 'Работилница',
      startDate: '2022-09',
      place: { town: 'Скопје', country: 'XK' },
    });
    await documents('workshop').update({ documentId, locale: 'mk', data: { startDate: null } });
    expect(await read('workshop', documentId, 'lv')).toMatchObject({ title: 'Darbseminārs', startDate: null });
  });

  it('publishing one language publishes the facts of all, and an old value never comes back', async () => {
    const { documentId } = await documents('workshop').create({
      locale: 'mk',
      data: { title: 'А', startDate: '2020' },
    });
    await documents('workshop').update({ documentId, locale: 'lv', data: { title: 'A' } });
    await documents('workshop').publish({ documentId, locale: '*' });
    await documents('workshop').update({ documentId, locale: 'mk', data: { startDate: '2021' }, status: 'published' });
    for (const locale of ['mk', 'lv']) {
      for (const status of ['draft', 'published'] as const)
        expect(await read('workshop', documentId, locale, status)).toMatchObject({ startDate: '2021' });
    }
    await documents('workshop').publish({ documentId, locale: 'lv' });
    for (const locale of ['mk', 'lv'])
      expect(await read('workshop', documentId, locale, 'published')).toMatchObject({ startDate: '2021' });
  });

  it('items of a list are the same items, in the same order, each with its own text', async () => {
    const { documentId } = await documents('workshop').create({
      locale: 'mk',
      data: { title: 'А', participants: [{ text: 'општини', count: 3 }, { text: 'здруженија' }] },
    });
    await documents('workshop').update({
      documentId,
      locale: 'lv',
      data: { title: 'A', participants: [{ text: 'pašvaldības' }, { text: 'biedrības', count: 7 }] },
    });
    expect((await read('workshop', documentId, 'mk'))['participants']).toMatchObject([
      { text: 'општини', count: 3 },
      { text: 'здруженија', count: 7 },
    ]);
    const [first, second] = (await read('workshop', documentId, 'lv'))['participants'];
    await documents('workshop').update({
      documentId,
      locale: 'lv',
      data: { participants: [second, { text: 'plašsaziņas līdzekļi', count: 2 }, first] },
    });
    expect((await read('workshop', documentId, 'mk'))['participants']).toMatchObject([
      { text: 'здруженија' },
      { text: null, count: 2 },
      { text: 'општини' },
    ]);
    await documents('workshop').update({
      documentId,
      locale: 'mk',
      data: { participants: [{ id: (await read('workshop', documentId, 'mk'))['participants'][2].id }] },
    });
    expect((await read('workshop', documentId, 'lv'))['participants']).toMatchObject([
      { text: 'pašvaldības', count: 3 },
    ]);
  });

  it('a relation to a target without that language waits for it, and is there when it comes', async () => {
    const project = await documents('project').create({ locale: 'mk', data: { title: 'Проект' } });
    const owner = await documents('partner').create({ locale: 'mk', data: { title: 'Партнер' } });
    const { documentId } = await documents('workshop').create({
      locale: 'mk',
      data: { title: 'А', projects: [project.documentId], actions: [{ text: 'рута', owner: owner.documentId }] },
    });
    await documents('workshop').update({ documentId, locale: 'lv', data: { title: 'A' } });
    expect(await read('workshop', documentId, 'lv')).toMatchObject({ projects: [], actions: [{ owner: null }] });
    // Saving the Latvian draft, which cannot show the relation, does not remove it.
    await documents('workshop').update({
      documentId,
      locale: 'lv',
      data: { title: 'A2', projects: { connect: [], disconnect: [] } },
    });
    await documents('project').update({ documentId: project.documentId, locale: 'lv', data: { title: 'Projekts' } });
    await documents('partner').update({ documentId: owner.documentId, locale: 'lv', data: { title: 'Partneris' } });
    expect(ids((await read('workshop', documentId, 'lv'))['projects'])).toEqual([project.documentId]);
    expect(ids((await read('workshop', documentId, 'lv'))['actions'][0].owner)).toEqual([owner.documentId]);
  });

  it.each([['the target first'], ['the target last']])('a published relation survives publishing %s', async (order) => {
    const project = await documents('project').create({ locale: 'mk', data: { title: 'Проект' } });
    const { documentId } = await documents('workshop').create({
      locale: 'mk',
      data: { title: 'А', projects: [project.documentId] },
    });
    const publishings = [
      () => documents('project').publish({ documentId: project.documentId, locale: 'mk' }),
      () => documents('workshop').publish({ documentId, locale: 'mk' }),
    ];
    for (const publish of order === 'the target first' ? publishings : publishings.reverse()) await publish();
    expect(ids((await read('workshop', documentId, 'mk', 'published'))['projects'])).toEqual([project.documentId]);
    await documents('project').unpublish({ documentId: project.documentId, locale: 'mk' });
    expect(ids((await read('workshop', documentId, 'mk', 'published'))['projects'])).toEqual([]);
    await documents('project').publish({ documentId: project.documentId, locale: 'mk' });
    expect(ids((await read('workshop', documentId, 'mk', 'published'))['projects'])).toEqual([project.documentId]);
  });

  it('a draft that was never published cannot be thrown away by going back', async () => {
    const { documentId } = await documents('workshop').create({ locale: 'mk', data: { title: 'Единствен' } });
    await expect(documents('workshop').discardDraft({ documentId, locale: 'mk' })).rejects.toThrow('never published');
    expect(await read('workshop', documentId, 'mk')).toMatchObject({ title: 'Единствен' });
  });

  it('a copy of an entry has its facts, its relations and addresses of its own', async () => {
    const project = await documents('project').create({ locale: 'mk', data: { title: 'Проект' } });
    const { documentId } = await documents('workshop').create({
      locale: 'mk',
      data: { title: 'Собир', startDate: '2024', projects: [project.documentId] },
    });
    await documents('workshop').update({ documentId, locale: 'lv', data: { title: 'Sanāksme' } });
    const copy = await documents('workshop').clone({ documentId, locale: '*' });
    expect(await read('workshop', copy.documentId, 'mk')).toMatchObject({
      startDate: '2024',
      slug: 'sobir-2',
      projects: [{ documentId: project.documentId }],
    });
    expect(await read('workshop', copy.documentId, 'lv')).toMatchObject({ startDate: '2024', slug: 'sanaksme-2' });
    await documents('project').update({ documentId: project.documentId, locale: 'lv', data: { title: 'Projekts' } });
    for (const id of [documentId, copy.documentId])
      expect(ids((await read('workshop', id, 'lv'))['projects'])).toEqual([project.documentId]);
  });

  it('the time of the last edit is that of the language in which it was made', async () => {
    const { documentId } = await documents('workshop').create({ locale: 'mk', data: { title: 'А' } });
    await documents('workshop').update({ documentId, locale: 'lv', data: { title: 'A' } });
    const before = (await read('workshop', documentId, 'lv'))['updatedAt'];
    await documents('workshop').update({ documentId, locale: 'mk', data: { startDate: '2021' } });
    expect((await read('workshop', documentId, 'lv'))['updatedAt']).toEqual(before);
  });

  describe.each(seeds)('after each of %i’s random edits', (seed) => {
    it(
      `(${steps} of them) everything is as the model says, in rows and in the feed`,
      { timeout: 600_000 },
      async () => {
        const random = randomFrom(seed);
        const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
        const model = new Model();
        let count = 0;

        const itemOf: Partial<Record<Type, { list: string; relation: string }>> = {
          workshop: { list: 'actions', relation: 'owner' },
          project: { list: 'partners', relation: 'partner' },
        };

        async function create(): Promise<string> {
          const [type, locale] = [pick(types), pick(locales)];
          count += 1;
          const { documentId } = await documents(type).create({ locale, data: { title: `T${count}` } });
          model.create(documentId, type, locale);
          return `create ${type} ${locale}`;
        }

        async function setFact(document: ModelDocument, locale: string): Promise<string> {
          const value = String(2000 + Math.floor(random() * 20));
          const field = { project: 'startDate', workshop: 'startDate', presentation: 'language', partner: 'website' }[
            document.type
          ];
          const fact =
            {
              startDate: value,
              language: `x${'abcdefghijklmnopqrst'[Number(value) - 2000]}`,
              website: `https://example.org/${value}`,
            }[field] ?? value;
          await documents(document.type).update({
            documentId: document.id,
            locale,
            data: { title: `T${value}`, [field]: fact },
          });
          document.draft.fact = fact;
          document.draft.locales.add(locale);
          return `fact ${document.type} ${locale} ${fact}`;
        }

        async function relate(document: ModelDocument, locale: string): Promise<string> {
          const fromOwner = random() < 0.6;
          const usable = relations.filter(({ owner, target, inverse }) =>
            fromOwner ? owner === document.type : inverse !== undefined && target === document.type,
          );
          if (usable.length === 0) return 'nothing';
          const relation = pick(usable);
          const otherType = fromOwner ? relation.target : relation.owner;
          const others = [...model.documents.values()].filter(
            (other) => other.type === otherType && other.id !== document.id && other.draft.locales.has(locale),
          );
          if (others.length === 0) return 'nothing';
          const other = pick(others);
          const [owner, target] = fromOwner ? [document, other] : [other, document];
          const held = model.shown(owner, 'draft', relation.name, locale).includes(target.id);
          const field = fromOwner ? relation.name : (relation.inverse ?? '');
          const change = held
            ? { disconnect: [{ documentId: other.id, locale }] }
            : { connect: [{ documentId: other.id, locale }] };
          await documents(document.type).update({
            documentId: document.id,
            locale,
            data: { title: 'R', [field]: change },
          });
          if (held) model.unlink(owner.id, relation.name, target.id);
          else model.link(owner.id, relation.name, target.id, relation.many);
          return `${held ? 'un' : ''}relate ${document.type}.${field} ${locale}`;
        }

        async function editItems(document: ModelDocument, locale: string): Promise<string> {
          const field = itemOf[document.type];
          if (field === undefined) return 'nothing';
          const partners = [...model.documents.values()].filter(
            ({ type, draft }) => type === 'partner' && draft.locales.has(locale),
          );
          const entry = await read(document.type, document.id, locale);
          const items = entry[field.list] as { id: number; key: string }[];
          if (items.length > 0 && random() < 0.4) {
            const gone = pick(items);
            await documents(document.type).update({
              documentId: document.id,
              locale,
              data: { title: 'I', [field.list]: items.filter(({ id }) => id !== gone.id).map(({ id }) => ({ id })) },
            });
            document.draft.items = document.draft.items.filter(({ key }) => key !== gone.key);
            return `remove item ${locale}`;
          }
          const target = partners.length > 0 && random() < 0.8 ? pick(partners).id : null;
          await documents(document.type).update({
            documentId: document.id,
            locale,
            data: {
              title: 'I',
              [field.list]: [...items.map(({ id }) => ({ id })), target ? { [field.relation]: target } : {}],
            },
          });
          const after = (await read(document.type, document.id, locale))[field.list] as { key: string }[];
          document.draft.items.push({ key: after.at(-1)?.key ?? '', target });
          return `add item ${locale}`;
        }

        async function edit(): Promise<string> {
          const drafts = [...model.documents.values()];
          if (drafts.length < 4 || (drafts.length < 14 && random() < 0.12)) return create();
          const document = pick(drafts);
          const locale = pick([...document.draft.locales]);
          const published = [...document.published.locales];
          const kind = random();
          if (kind < 0.15) return setFact(document, pick(locales));
          if (kind < 0.25) return setFact(document, locale);
          if (kind < 0.5) return relate(document, locale);
          if (kind < 0.62) return editItems(document, locale);
          if (kind < 0.84) {
            const all = random() < 0.3;
            await documents(document.type).publish({ documentId: document.id, locale: all ? '*' : locale });
            model.publish(document.id, all ? [...document.draft.locales] : [locale]);
            return `publish ${document.type} ${all ? '*' : locale}`;
          }
          if (kind < 0.9 && published.length > 0) {
            const unpublished = pick(published);
            await documents(document.type).unpublish({ documentId: document.id, locale: unpublished });
            model.unpublish(document.id, [unpublished]);
            return `unpublish ${document.type} ${unpublished}`;
          }
          if (kind < 0.95 && published.length > 0) {
            await documents(document.type).discardDraft({ documentId: document.id, locale: pick(published) });
            model.discard(document.id);
            return `discard ${document.type}`;
          }
          const all = random() < 0.4;
          await documents(document.type).delete({ documentId: document.id, locale: all ? '*' : locale });
          model.delete(document.id, all ? [...locales] : [locale]);
          return `delete ${document.type} ${all ? '*' : locale}`;
        }

        async function checkRow(document: ModelDocument, state: State, locale: string): Promise<void> {
          const entry = await read(document.type, document.id, locale, state);
          const side = document[state];
          expect(entry, `${document.type} ${locale} ${state}`).not.toBeNull();
          expect(entry['startDate'] ?? entry['language'] ?? entry['website'] ?? null).toBe(side.fact);
          for (const { owner, name, target, inverse } of relations) {
            if (owner === document.type)
              expect(ids(entry[name]), `${owner}.${name} ${locale} ${state}`).toEqual(
                model.shown(document, state, name, locale),
              );
            if (inverse !== undefined && target === document.type) {
              expect(ids(entry[inverse]).sort(), `${target}.${inverse} ${locale} ${state}`).toEqual(
                model.sources(document.id, owner, name, state, locale).sort(),
              );
            }
          }
          const field = itemOf[document.type];
          if (field === undefined) return;
          const items = (entry[field.list] as Record<string, Entry | null>[]).map((item) => [
            item['key'],
            item[field.relation]?.documentId ?? null,
          ]);
          expect(items).toEqual(
            side.items.map(({ key, target }) => [
              key,
              target !== null && model.exists(target, state, locale) ? target : null,
            ]),
          );
        }

        async function checkFeed(): Promise<void> {
          const compiled = join(cmsDir, 'dist/src/feed/read-feed.js');
          const { feedLines } = (await import(compiled)) as { feedLines: (since: number) => AsyncGenerator<string> };
          let text = '';
          for await (const piece of feedLines(0)) text += piece;
          const lines = text
            .trim()
            .split('\n')
            .slice(1, -1)
            .map((line) => JSON.parse(line) as Record<string, any>);
          const live = lines.filter(({ gone }) => gone !== true);
          const wanted = [...model.documents.values()].filter(({ published }) => published.locales.size > 0);
          expect(
            live
              .map(({ id }) => id as string)
              .filter((id) => seen.has(id))
              .sort(),
          ).toEqual(wanted.map(({ id }) => id).sort());
          for (const { id, type, published } of wanted) {
            const line = live.find((candidate) => candidate['id'] === id) ?? {};
            expect(Object.keys(line['locales'])).toEqual([...published.locales].sort());
            for (const { owner, name } of relations) {
              if (owner === type)
                expect([line['facts'][name] ?? []].flat(), `feed ${type}.${name}`).toEqual(published.links[name] ?? []);
            }
            const field = itemOf[type];
            if (field)
              expect(
                (line['facts'][field.list] ?? []).map((item: Record<string, string>) => [
                  item['key'],
                  item[field.relation] ?? null,
                ]),
              ).toEqual(published.items.map(({ key, target }) => [key, target]));
          }
        }

        const seen = new Set<string>();
        const log: string[] = [];
        for (let step = 0; step < steps; step += 1) {
          log.push(await edit());
          try {
            for (const document of model.documents.values()) {
              seen.add(document.id);
              for (const state of ['draft', 'published'] as const)
                for (const locale of document[state].locales) await checkRow(document, state, locale);
            }
            await checkFeed();
          } catch (error) {
            throw new Error(
              `seed ${seed}, step ${step}: ${(error as Error).message}\nlast edits:\n${log.slice(-12).join('\n')}`,
              { cause: error },
            );
          }
        }
      },
    );
  });
});
