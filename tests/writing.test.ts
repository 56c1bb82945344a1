import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cms } from './cms.ts';
import { startCms } from './cms.ts';
import { signIn } from './rest-client.ts';

interface Answer {
  status: number;
  message?: string;
  data: { documentId: string; title?: string; startDate?: string };
  version?: string;
}

let cms: Cms;
let token: string;
beforeAll(async () => {
  cms = await startCms({ listen: true });
  token = await signIn(cms.url);
});
afterAll(() => cms?.stop());

/** What an editor's form asks of the content manager; `version` is the one that the form was loaded with. */
async function ask(
  method: string,
  path: string,
  { version, data }: { version?: string; data?: object } = {},
): Promise<Answer> {
  const response = await fetch(`${cms.url}/content-manager/${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    },
    ...(data ? { body: JSON.stringify(data) } : {}),
  });
  const answer = (await response.json()) as {
    data: Answer['data'];
    meta?: { version?: string };
    error?: { message: string };
  };
  return {
    status: response.status,
    data: answer.data,
    ...(answer.meta?.version && { version: answer.meta.version }),
    ...(answer.error && { message: answer.error.message }),
  };
}
const workshops = 'collection-types/api::workshop.workshop';
const form = (id: string, locale: string) => `${workshops}/${id}?locale=${locale}`;
const refusal = { status: 400, message: 'write.changed' };

async function createWorkshop(): Promise<{ id: string; version: string }> {
  const { data } = await ask('POST', `${workshops}?locale=mk`, { data: { title: 'Средба', startDate: '2022' } });
  const { version = '' } = await ask('GET', form(data.documentId, 'mk'));
  expect(version).toMatch(/^[\w-]{22}$/);
  return { id: data.documentId, version };
}

describe('of two editors with the same form open', () => {
  it('the second one’s save is refused, and the first one’s stays', async () => {
    const { id, version } = await createWorkshop();
    expect((await ask('PUT', form(id, 'mk'), { version, data: { title: 'Прва' } })).status).toBe(200);
    expect(await ask('PUT', form(id, 'mk'), { version, data: { title: 'Втора' } })).toMatchObject(refusal);
    expect((await ask('GET', form(id, 'mk'))).data.title).toBe('Прва');
  });

  it('just one is taken when both save at the same moment', async () => {
    const { id, version } = await createWorkshop();
    const titles = Array.from({ length: 8 }, (_, number) => `Уредник ${number}`);
    const answers = await Promise.all(titles.map((title) => ask('PUT', form(id, 'mk'), { version, data: { title } })));
    const taken = titles.filter((_, at) => answers[at]?.status === 200);
    expect(taken).toHaveLength(1);
    expect(answers.filter(({ message }) => message === 'write.changed')).toHaveLength(7);
    expect((await ask('GET', form(id, 'mk'))).data.title).toBe(taken[0]);
  });

  it('publishing is refused too, and nothing is published', async () => {
    const { id, version } = await createWorkshop();
    await ask('PUT', form(id, 'mk'), { version, data: { title: 'Прва' } });
    const publish = `${workshops}/${id}/actions/publish?locale=mk`;
    expect(await ask('POST', publish, { version, data: { title: 'Втора' } })).toMatchObject(refusal);
    expect((await ask('GET', `${form(id, 'mk')}&status=published`)).data.title).toBeUndefined();
  });

  it('the second is told of a fact that was changed in another language', async () => {
    const { id, version } = await createWorkshop();
    await ask('PUT', form(id, 'lv'), { data: { title: 'Sanāksme', startDate: '2023' } });
    expect(await ask('PUT', form(id, 'mk'), { version, data: { title: 'Средба', startDate: '2022' } })).toMatchObject(
      refusal,
    );
    expect((await ask('GET', form(id, 'mk'))).data.startDate).toBe('2023');
  });

  it('the second is not disturbed by words in another language', async () => {
    const { id, version } = await createWorkshop();
    await ask('PUT', form(id, 'lv'), { data: { title: 'Sanāksme' } });
    const latvian = await ask('GET', form(id, 'lv'));
    await ask('PUT', form(id, 'lv'), { version: latvian.version ?? '', data: { title: 'Cita sanāksme' } });
    expect((await ask('PUT', form(id, 'mk'), { version, data: { title: 'Средба 2' } })).status).toBe(200);
  });

  it('only one begins a language', async () => {
    const { id } = await createWorkshop();
    const [first, second] = [await ask('GET', form(id, 'lt')), await ask('GET', form(id, 'lt'))];
    expect([first.version, second.version]).toEqual(['none', 'none']);
    const save = (title: string) => ask('PUT', form(id, 'lt'), { version: 'none', data: { title } });
    expect((await save('Susitikimas')).status).toBe(200);
    expect(await save('Kitas')).toMatchObject(refusal);
  });
});

describe('an editor alone', () => {
  it('saves, publishes and saves again, each time with the version of the answer before', async () => {
    const { id, version } = await createWorkshop();
    const saved = await ask('PUT', form(id, 'mk'), { version, data: { title: 'Друга' } });
    expect(saved.version).toBe((await ask('GET', form(id, 'mk'))).version);
    const publish = `${workshops}/${id}/actions/publish?locale=mk`;
    const published = await ask('POST', publish, { version: saved.version ?? '', data: { title: 'Трета' } });
    expect(published).toMatchObject({ status: 200, version: (await ask('GET', form(id, 'mk'))).version });
    const again = await ask('PUT', form(id, 'mk'), { version: published.version ?? '', data: { title: 'Четврта' } });
    expect(again.status).toBe(200);
  });

  it('is protected in the site’s settings, of which there is one', async () => {
    const settings = 'single-types/api::site-settings.site-settings?locale=mk';
    await ask('PUT', settings, { data: { title: 'Бисери' } });
    const { version = '' } = await ask('GET', settings);
    expect((await ask('PUT', settings, { version, data: { title: 'Бисери 1' } })).status).toBe(200);
    expect(await ask('PUT', settings, { version, data: { title: 'Бисери 2' } })).toMatchObject(refusal);
  });

  it('who says no version, as a program does, is not held up', async () => {
    const { id } = await createWorkshop();
    expect((await ask('PUT', form(id, 'mk'), { data: { title: 'Увоз' } })).status).toBe(200);
  });

  it('finds a title without what nobody sees, and with its emoji', async () => {
    const { data } = await ask('POST', `${workshops}?locale=mk`, {
      data: { title: '\u200bСаем\u202e на\tмед 🍯\ufeff' },
    });
    expect((await ask('GET', form(data.documentId, 'mk'))).data.title).toBe('Саем на мед 🍯');
    const unseen = await ask('POST', `${workshops}?locale=mk`, { data: { title: '\u200b\ufeff' } });
    expect(unseen.message).toContain('title is missing');
  });
});
