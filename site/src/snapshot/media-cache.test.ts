import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSampleCms, type SampleCms } from '../../fixtures/sample-cms.ts';
import { sampleSnapshot } from '../../fixtures/sample-content.ts';
import { MediaCache } from './media-cache.ts';
import { mediaKey, originalPath, readMediaIndex, variantFolder, type MediaRecord } from './media-index.ts';

let cms: SampleCms;
let data: string;
const open: MediaCache[] = [];
beforeAll(async () => {
  cms = await startSampleCms([]);
});
afterAll(() => cms.stop());
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'media-'));
});
afterEach(() => {
  for (const cache of open.splice(0)) cache.close();
  rmSync(data, { recursive: true });
});

const newCache = (dataDir = data, memoryMb = 1200) => {
  const cache = new MediaCache(dataDir, { memoryMb });
  open.push(cache);
  return cache;
};

/** A publication of one village with these uploads in its gallery. */
function publish(uploads: Readonly<Record<string, Buffer>>) {
  for (const [name, bytes] of Object.entries(uploads)) cms.uploads.set(`/uploads/${name}`, bytes);
  const names = Object.keys(uploads);
  const files = names.map((name) => [name, { url: `/uploads/${name}`, name, mime: 'image/jpeg' }] as const);
  const snapshot = sampleSnapshot([
    {
      type: 'village',
      id: 'v',
      facts: { gallery: names.map((name) => ({ key: name, file: name })) },
      locales: { mk: { title: 'Село', slug: 'selo' } },
      files: Object.fromEntries(files),
    },
  ]);
  return { ...snapshot, cms: cms.url };
}

const recordOf = (index: ReadonlyMap<string, MediaRecord>, name: string) =>
  index.get(mediaKey({ url: `/uploads/${name}`, name, mime: 'image/jpeg' }));

/** Hashes of what there is of a picture, by name. */
function variantsOf(record: MediaRecord | undefined, dataDir = data): Map<string, string> {
  const folder = variantFolder(dataDir, record?.sha256 ?? '');
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, hash(name)]),
  );
}

const photograph = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .blur(3)
    .jpeg();

describe('the cache of pictures', () => {
  it('makes first what a page needs, then the rest, and both together are what is made at once', async () => {
    const snapshot = publish({ 'lake.jpg': await photograph(4000, 3000).toBuffer() });
    const cache = newCache();
    const first = recordOf((await cache.sync(snapshot)).index, 'lake.jpg');
    expect(first).toMatchObject({ width: 4000, height: 3000, made: 'first' });
    expect([...variantsOf(first).keys()].map((name) => name.replace(/-\w+\./, '.'))).toEqual(['480.webp', '960.webp']);
    expect(await cache.makeRest(snapshot)).toBe(true);
    expect(await cache.makeRest(snapshot)).toBe(false);
    const all = recordOf((await cache.sync(snapshot)).index, 'lake.jpg');
    expect(all).toMatchObject({ made: 'all' });
    expect([...variantsOf(all).keys()].map((name) => name.replace(/-\w+\./, '.'))).toEqual([
      '1200.jpg',
      ...['1600', '2400', '480', '960'].flatMap((width) => [`${width}.avif`, `${width}.webp`]),
    ]);

    const other = join(data, 'other');
    const atOnce = recordOf((await newCache(other).sync(snapshot, { made: 'all' })).index, 'lake.jpg');
    expect(atOnce).toEqual(all);
    expect(variantsOf(atOnce, other)).toEqual(variantsOf(all));
  });

  it('turns a picture upright, keeps its colours in sRGB and nothing that the camera says', async () => {
    const sideways = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#e02020' } })
      .withIccProfile('p3')
      .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '42/1 0/1 0/1', GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100 })
      .toBuffer();
    const { index } = await newCache().sync(publish({ 'sideways.jpg': sideways }), { made: 'all' });
    const record = recordOf(index, 'sideways.jpg');
    expect(record).toMatchObject({ width: 400, height: 600 });
    for (const name of variantsOf(record).keys()) {
      const picture = sharp(join(variantFolder(data, record?.sha256 ?? ''), name));
      const { width, height, exif, icc, xmp, orientation, space } = await picture.metadata();
      expect({ width, height, exif, icc, xmp, orientation, space }, name).toEqual({
        width: 400,
        height: 600,
        space: 'srgb',
      });
      const { dominant } = await picture.stats();
      expect(dominant.r, name).toBeGreaterThan(200);
    }
  });

  it('lets a picture fail alone that is half, no picture, absurdly large or too much for the memory', async () => {
    const whole = await photograph(1200, 800).toBuffer();
    // Only its header: 30,000 by 30,000 pixels.
    const absurd = Buffer.from(
      '89504e470d0a1a0a0000000d49484452000075300000753008020000007f8a8f4b0000000049454e44ae426082',
      'hex',
    );
    // Has to be held whole to be turned upright: 648 MB, more than what is left of 700 by far.
    const heavy = await sharp({ create: { width: 9000, height: 9000, channels: 4, background: '#888' } })
      .withMetadata({ orientation: 6 })
      .toColourspace('rgb16')
      .png({ compressionLevel: 1 })
      .toBuffer();
    const snapshot = publish({
      'whole.jpg': whole,
      'half.jpg': whole.subarray(0, whole.length / 2),
      'text.jpg': Buffer.from('<script>alert(1)</script>'),
      'absurd.jpg': absurd,
      'heavy.jpg': heavy,
    });
    cms.uploads.delete('/uploads/nowhere.jpg');
    const cache = newCache(data, 700);
    const { index } = await cache.sync(snapshot);
    expect(recordOf(index, 'whole.jpg')).toMatchObject({ made: 'first' });
    for (const name of ['half.jpg', 'text.jpg', 'absurd.jpg', 'heavy.jpg']) {
      expect(recordOf(index, name)?.made, name).toBeUndefined();
      expect(recordOf(index, name)?.problem, name).toBeTruthy();
    }
    expect(recordOf(index, 'heavy.jpg')?.problem).toMatch(/memory/);
  });

  it('keeps nobody waiting for a file that takes its time, and asks for it once', async () => {
    const snapshot = publish({ 'long.jpg': await photograph(600, 400).toBuffer() });
    let end = () => {};
    const asked = cms.asked.length;
    cms.answer = (_, response, usual) => {
      response.flushHeaders();
      end = usual;
    };
    try {
      const cache = newCache();
      const { missing } = await cache.sync(snapshot, { waitMs: 1 });
      expect([...missing.values()]).toEqual(['it is large and still being fetched']);
      expect([...(await cache.sync(snapshot, { waitMs: 1 })).missing.values()]).toEqual([...missing.values()]);
      const { version } = cache;
      await expect.poll(() => cms.asked.length).toBe(asked + 1);
      end();
      await expect.poll(() => cache.version).toBe(version + 1);
      expect(recordOf((await cache.sync(snapshot, { waitMs: 1 })).index, 'long.jpg')).toMatchObject({ made: 'first' });
      expect(cms.asked.slice(asked)).toEqual(['/uploads/long.jpg']);
    } finally {
      cms.answer = undefined;
    }
  });

  it('gives up a file of which nothing comes any more', async () => {
    const snapshot = publish({ 'silent.jpg': await photograph(600, 400).toBuffer() });
    cms.answer = (_, response) => void response.write('half a file');
    try {
      const { missing } = await newCache().sync(snapshot, { timeoutMs: 50 });
      expect([...missing.values()]).toEqual(['the CMS has said nothing for 0.05 seconds']);
    } finally {
      cms.answer = undefined;
    }
  });

  it('makes anew what is damaged in it', async () => {
    const snapshot = publish({ 'lake.jpg': await photograph(600, 400).toBuffer() });
    const before = recordOf((await newCache().sync(snapshot, { made: 'all' })).index, 'lake.jpg');
    const variants = variantsOf(before);
    const [name = ''] = variants.keys();
    truncateSync(join(variantFolder(data, before?.sha256 ?? ''), name));
    truncateSync(originalPath(data, before?.sha256 ?? ''), 10);
    const after = recordOf((await newCache().sync(snapshot, { made: 'all' })).index, 'lake.jpg');
    expect(variantsOf(after)).toEqual(variants);
  });

  it('loses what nothing uses any more, when it is no longer new', async () => {
    const photo = async (width: number) => photograph(width, 400).toBuffer();
    const all = publish({ 'used.jpg': await photo(600), 'kept.jpg': await photo(610), 'unused.jpg': await photo(620) });
    const { index } = await newCache().sync(all);
    const hashOf = (name: string) => recordOf(index, name)?.sha256 ?? '';
    const names = () => readdirSync(join(data, 'media/originals')).sort();
    const [used, kept, unused] = [hashOf('used.jpg'), hashOf('kept.jpg'), hashOf('unused.jpg')];
    // The next process sees a publication of one of them; another belongs to a release that is kept.
    const later = newCache();
    await later.sync(publish({ 'used.jpg': await photo(600) }));
    later.sweep(new Set([kept]));
    expect(names()).toEqual([used, kept, unused].sort());
    const before = new Date(Date.now() - 3 * 24 * 3_600_000);
    for (const sha256 of [used, kept, unused])
      for (const path of [originalPath(data, sha256), variantFolder(data, sha256)]) utimesSync(path, before, before);
    later.sweep(new Set([kept]));
    expect(names()).toEqual([used, kept].sort());
    expect(readdirSync(join(data, 'media/variants')).sort()).toEqual([used, kept].sort());
    expect(recordOf(readMediaIndex(data), 'unused.jpg')).toBeUndefined();
    expect(recordOf(readMediaIndex(data), 'kept.jpg')?.sha256).toBe(kept);
    // Somebody publishes it again.
    expect(recordOf((await later.sync(all)).index, 'unused.jpg')?.made).toBe('first');
  });
});
