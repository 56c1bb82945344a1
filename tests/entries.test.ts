import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cms } from './cms.ts';
import { startCms } from './cms.ts';
import { readFeed } from './feed-client.ts';

interface Documents {
  create(params: object): Promise<{ documentId: string; slug: string }>;
  update(params: object): Promise<{ documentId: string; slug: string }>;
  publish(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
  findOne(params: object): Promise<Record<string, unknown> | null>;
}

let cms: Cms;
beforeAll(async () => {
  cms = await startCms({ listen: true });
});
afterAll(() => cms?.stop());

const documents = (type: string) => cms.strapi.documents(`api::${type}.${type}` as never) as unknown as Documents;
const create = (locale: string, data: object, type = 'village') => documents(type).create({ locale, data });

describe('the address of an entry', () => {
  it('is made from its title, in each language by its own rules', async () => {
    const { documentId, slug } = await create('mk', { title: 'Џепчиште' });
    expect(slug).toBe('dzhepchishte');
    expect((await documents('village').update({ documentId, locale: 'sr', data: { title: 'Џепчиште' } })).slug).toBe(
      'dzepciste',
    );
    expect((await documents('village').update({ documentId, locale: 'lv', data: { title: 'Džepčište' } })).slug).toBe(
      'dzepciste',
    );
  });

  it('is numbered where the title is taken, in that language and type only', async () => {
    expect((await create('lt', { title: 'Kaimas' })).slug).toBe('kaimas');
    expect((await create('lt', { title: 'Kaimas' })).slug).toBe('kaimas-2');
    expect((await create('lv', { title: 'Kaimas' })).slug).toBe('kaimas');
    expect((await create('lt', { title: 'Kaimas' }, 'route')).slug).toBe('kaimas');
  });

  it('stays when the title changes', async () => {
    const { documentId } = await create('en', { title: 'First name' });
    expect((await documents('village').update({ documentId, locale: 'en', data: { title: 'Second name' } })).slug).toBe(
      'first-name',
    );
  });

  it('is made anew from the title when it is cleared', async () => {
    const { documentId } = await create('en', { title: 'Old words' });
    expect(
      (await documents('village').update({ documentId, locale: 'en', data: { title: 'New words', slug: null } })).slug,
    ).toBe('new-words');
    expect((await create('en', { title: 'Old words' })).slug).toBe('old-words');
  });

  it.each([
    ['index', 'is reserved'],
    ['page', 'is reserved'],
    ['', 'is empty'],
    ['   ', 'is empty'],
    ['..', 'has a dot'],
    ['a.b', 'has a dot'],
    ['Ѓавато', 'has other characters'],
    ['Caps', 'has other characters'],
    ['a--b', 'has other characters'],
    ['a/b', 'has other characters'],
    ['x'.repeat(101), 'has 101 characters'],
  ])('“%s” is refused by name', async (slug, why) => {
    const refused = create('mk', { title: 'Ѓавато', slug });
    await expect(refused).rejects.toThrow(`Thematic village “Ѓавато” (mk): the slug “${slug}” ${why}`);
  });

  it('that belongs to another entry is refused, with both named', async () => {
    const { documentId } = await create('mk', { title: 'Прво', slug: 'isto' });
    await expect(create('mk', { title: 'Второ', slug: 'isto' })).rejects.toThrow(
      `“Второ” (mk): the slug “isto” belongs to “Прво” (${documentId})`,
    );
  });

  it('that was once live belongs to its entry for good', async () => {
    const { documentId } = await create('lv', { title: 'Vecais' });
    await documents('village').publish({ documentId, locale: 'lv' });
    await documents('village').update({ documentId, locale: 'lv', data: { slug: 'jaunais' } });
    await expect(create('lv', { title: 'Cits', slug: 'vecais' })).rejects.toThrow('belongs to');
    await documents('village').publish({ documentId, locale: 'lv' });
    await documents('village').delete({ documentId, locale: '*' });
    await expect(create('lv', { title: 'Cits', slug: 'jaunais' })).rejects.toThrow(
      'belongs to an entry that was deleted',
    );
    expect((await create('lv', { title: 'Jaunais' })).slug).toBe('jaunais-2');
  });

  it('is free again when the entry that never went live is deleted', async () => {
    const { documentId } = await create('lv', { title: 'Īslaicīgs' });
    await documents('village').delete({ documentId, locale: '*' });
    expect((await create('lv', { title: 'Īslaicīgs' })).slug).toBe('islaicigs');
  });

  it('falls back to the name of the type where a title has no letter that can be kept', async () => {
    expect((await create('en', { title: '!!! 🎉' })).slug).toBe('village');
  });

  it('is the same for composed and decomposed letters, so the second is numbered', async () => {
    expect((await create('mk', { title: 'Ѓурѓевден'.normalize('NFC') })).slug).toBe('gjurgjevden');
    expect((await create('mk', { title: 'Ѓурѓевден'.normalize('NFD') })).slug).toBe('gjurgjevden-2');
  });
});

describe('an entry that cannot be right', () => {
  it.each([
    [{}, 'without a title (mk): title is missing'],
    [{ title: '  ' }, 'title is missing'],
    [{ title: 'А', startDate: '2012-13' }, 'startDate “2012-13” cannot be right; write a year, a month or a day'],
    [{ title: 'А', startDate: '2011-02-29' }, 'startDate “2011-02-29” cannot be right'],
    [{ title: 'А', endDate: '20.9.2022' }, 'endDate “20.9.2022” cannot be right'],
    [{ title: 'А', source: { retrievedOn: '2022-09' } }, 'source, retrievedOn “2022-09” cannot be right; write a day'],
    [{ title: 'А', place: { country: 'Mk' } }, 'place, country “Mk” cannot be right; write the two capital letters'],
    [
      { title: 'А', actions: [{ text: 'а' }, { text: 'б', deadline: 'soon' }] },
      'actions 2, deadline “soon” cannot be right',
    ],
    [
      { title: 'А', links: [{ label: 'x', url: 'javascript:alert(1)' }] },
      'links 1, url “javascript:alert(1)” cannot be right; write a whole web address',
    ],
    [{ title: 'А', body: { type: 'doc', content: [{ type: 'script' }] } }, 'body: '],
    [{ title: 'А', body: '<p>x</p>' }, 'body: '],
  ])('is refused in words: %j', async (data, words) => {
    await expect(create('mk', data, 'workshop')).rejects.toThrow(words);
  });

  it('is refused as a whole, with everything that is wrong in one message', async () => {
    const before = await cms.strapi.db.query('api::workshop.workshop').count();
    await expect(create('mk', { title: 'А', startDate: 'x', endDate: 'y' }, 'workshop')).rejects.toThrow(
      /startDate.*endDate/,
    );
    expect(await cms.strapi.db.query('api::workshop.workshop').count()).toBe(before);
  });

  it('an unknown language is refused and leaves nothing behind', async () => {
    const before = await readFeed(cms);
    await expect(
      create('xx', { title: 'X' }).then(({ documentId }) => documents('village').publish({ documentId, locale: 'xx' })),
    ).rejects.toThrow(/xx/);
    expect((await readFeed(cms)).text).toBe(before.text);
  });

  it('partial dates are kept as precise as they are', async () => {
    for (const startDate of ['2012', '2012-02', '2012-02-29']) {
      const { documentId } = await create('lv', { title: startDate, startDate }, 'workshop');
      expect(await documents('workshop').findOne({ documentId, locale: 'lv' })).toMatchObject({ startDate });
    }
  });

  it('a title of 300 letters is kept whole', async () => {
    const title = 'Љ'.repeat(300);
    const { documentId } = await create('mk', { title });
    expect(await documents('village').findOne({ documentId, locale: 'mk' })).toMatchObject({ title });
  });
});

describe('what may be uploaded', () => {
  async function upload(name: string, content: string | Buffer, type: string): Promise<Response> {
    const service = cms.strapi.service('admin::api-token-content-api') as {
      create(token: object): Promise<{ accessKey: string }>;
    };
    const { accessKey } = await service.create({
      name: `upload-${name}-${Date.now()}`,
      description: '',
      kind: 'content-api',
      type: 'full-access',
      lifespan: null,
    });
    const form = new FormData();
    form.append('files', new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }), name);
    return fetch(`${cms.url}/api/upload`, {
      method: 'POST',
      body: form,
      headers: { Authorization: `Bearer ${accessKey}` },
    });
  }
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const truncated = () =>
    sharp({
      create: {
        width: 400,
        height: 400,
        channels: 3,
        background: '#a33',
        noise: { type: 'gaussian', mean: 120, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer()
      .then((whole) => whole.subarray(0, whole.length / 2));
  const huge = () =>
    sharp({ create: { width: 30_000, height: 30_000, channels: 3, background: '#a33' }, limitInputPixels: false })
      .png({ compressionLevel: 1 })
      .toBuffer();
  const gpx =
    '<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk/></gpx>';

  const regionMap = Buffer.concat([Buffer.from('PMTiles\x03', 'latin1'), Buffer.alloc(200)]);

  it.each([
    ['an SVG', 'x.svg', svg, 'image/svg+xml'],
    ['a map of a region that is none', 'x.pmtiles', Buffer.alloc(200, 'x'), 'application/octet-stream'],
    ['an SVG that says it is a PNG', 'x.png', svg, 'image/png'],
    ['HTML', 'x.html', '<!doctype html><script>alert(1)</script>', 'text/html'],
    ['HTML that says it is a PNG', 'x.png', '<!doctype html><html><script>alert(1)</script></html>', 'image/png'],
  ])('not %s', async (_, name, content, type) => {
    expect((await upload(name, content, type)).status).toBe(400);
  });

  it.each([
    ['half a picture', truncated, '“x.jpg” is damaged or was not uploaded whole'],
    ['a picture of 30,000 pixels a side', huge, '“x.jpg” has 30000 × 30000 pixels'],
    ['text that says it is a picture', () => Promise.resolve(Buffer.from('hello')), '“x.jpg” is not a picture'],
  ])('not %s, and the message says which and why', async (_, make, words) => {
    const answer = await upload('x.jpg', await make(), 'image/jpeg');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(words);
  });

  it('a photograph stays byte for byte as it came, and stands upright in the media library', async () => {
    const lyingDown = await sharp({ create: { width: 800, height: 400, channels: 3, background: '#a33' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100 })
      .toBuffer();
    const answer = await upload('photo.jpg', lyingDown, 'image/jpeg');
    const [file] = (await answer.json()) as { url: string; formats: { thumbnail: { url: string } } }[];
    const stored = async (url = '') => Buffer.from(await (await fetch(`${cms.url}${url}`)).arrayBuffer());
    expect((await stored(file?.url)).equals(lyingDown)).toBe(true);
    const { width = 0, height = 0 } = await sharp(await stored(file?.formats.thumbnail.url)).metadata();
    expect(height).toBe(2 * width);
  });

  it.each([
    ['a track', 'x.gpx', gpx, 'application/gpx+xml'],
    ['a PDF', 'x.pdf', '%PDF-1.4\n%%EOF', 'application/pdf'],
    ['a map of a region', 'x.pmtiles', regionMap, 'application/octet-stream'],
  ])('but %s', async (_, name, content, type) => {
    const answer = await upload(name, content, type);
    expect(await answer.text()).not.toContain('error');
    expect(answer.status).toBe(201);
  });
});
