import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cms } from './cms.ts';
import { startCms } from './cms.ts';

let cms: Cms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

type Doc = Record<string, any>;
const documents = (type: string) => cms.strapi.documents(`api::${type}.${type}` as 'api::workshop.workshop') as any;
const read = (type: string, documentId: string, locale: string, status = 'draft') =>
  documents(type).findOne({ documentId, locale, status, populate: '*' }) as Promise<Doc | null>;

describe('facts', () => {
  it('x', async () => {
    const p1 = await documents('project').create({ locale: 'mk', data: { title: 'Бисери' } });
    const w = await documents('workshop').create({ locale: 'mk', data: { title: 'Работилница', startDate: '2022-09-20', projects: [p1.documentId], participants: [{ text: 'општини', count: 4 }], place: { town: 'Скопје', country: 'MK' } } });
    await documents('workshop').update({ documentId: w.documentId, locale: 'lv', data: { title: 'Seminārs' } });
    let lv = await read('workshop', w.documentId, 'lv');
    console.dir(lv, { depth: 4 });
    await documents('project').update({ documentId: p1.documentId, locale: 'lv', data: { title: 'Pērles' } });
    lv = await read('workshop', w.documentId, 'lv');
    console.dir(lv?.projects, { depth: 4 });
    await documents('workshop').publish({ documentId: w.documentId, locale: '*' });
    await documents('project').publish({ documentId: p1.documentId, locale: 'lv' });
    console.dir(await read('workshop', w.documentId, 'lv', 'published'), { depth: 3 });
    console.log(await cms.strapi.db.connection('biseri_lines').select('*'));
    console.log(await cms.strapi.db.connection('biseri_links').select('*'));
  });
});
