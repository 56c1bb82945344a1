import { existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSampleCms, type SampleCms } from '../fixtures/sample-cms.ts';
import { manyVillages } from '../fixtures/many-villages.ts';
import { sampleDocuments } from '../fixtures/sample-documents.ts';
import { buildSite } from '../src/render/build-site.ts';
import { compilePress, loadPress, type Press as Pages } from '../src/render/compile-press.ts';
import { repositoryRoot } from '../src/repository-root.ts';
import { syncContent } from '../src/snapshot/sync-content.ts';
import type { Content, ContentParts } from '../src/content/content.ts';
import { PagePrinter } from './page-printer.ts';
import { lockPress } from './press-lock.ts';
import { PrintWorkers } from './print-workers.ts';
import { Press } from './press.ts';
import { sign } from '../../cms/src/feed/signature.ts';
import { HintGuard } from './hint-guard.ts';

const site = 'http://localhost:4321';
const work = mkdtempSync(join(repositoryRoot(), 'site/.press-test-'));
let cms: SampleCms;
let pages: Pages;
let dataDir: string;
let count = 0;
type Line = (typeof cms.documents)[number];

beforeAll(async () => {
  vi.stubEnv('SITE_TODAY', '2026-11-20');
  vi.stubEnv('SITE_URL', site);
  await compilePress(join(work, 'compiled'));
  pages = await loadPress(join(work, 'compiled'));
});
beforeEach(async () => {
  count += 1;
  dataDir = join(work, `data-${count}`);
  vi.stubEnv('DATA_DIR', dataDir);
  cms = await startSampleCms(numbered(sampleDocuments));
  return () => cms.stop();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true });
});

const numbered = (documents: readonly Line[]): Line[] =>
  documents.map((document, at) => ({ seq: at + 1, ...document }));
const newPress = () => new Press({ dataDir, cmsUrl: cms.url, cmsToken: cms.token, siteUrl: site }, pages);
const lastNumber = () => Math.max(...cms.documents.map((line) => Number(line['seq'])));

/** Publishes a changed document: a new number, at the end of the list. */
function publish(id: string, change: (line: Record<string, any>) => void): void {
  const line = structuredClone(cms.documents.find((candidate) => candidate.id === id)) as Record<string, any>;
  change(line);
  cms.documents = [
    ...cms.documents.filter((candidate) => candidate.id !== id),
    { ...line, seq: lastNumber() + 1 } as unknown as Line,
  ];
}

function filesOf(link: string): Record<string, string> {
  const folder = realpathSync(link);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names.map((entry) => [
      join(entry.parentPath, entry.name).slice(folder.length + 1),
      readFileSync(join(entry.parentPath, entry.name), 'base64'),
    ]),
  );
}

/** Where the picture is that others show of a page, in a release; nothing where it has none. */
const cardOf = (press: Press, file: string): string =>
  /og:image" content="[^"]*?(\/media\/[^"]*)"/.exec(readFileSync(join(press.store.current, file), 'utf8'))?.[1] ?? '';

describe('a release', () => {
  it('is byte for byte what astro build makes: pages, sitemap, style sheets, media, cards for whoever shares', async () => {
    const press = newPress();
    await press.run();
    expect(cardOf(press, 'mk/index.html')).toBe('');
    while (await press.makeRest()) await press.run();
    expect(cardOf(press, 'mk/index.html')).toMatch(/^\/media\/cards\/.*png$/);
    vi.stubEnv('CMS_URL', cms.url);
    vi.stubEnv('CMS_TOKEN', cms.token);
    await syncContent();
    await buildSite(join(work, 'built'));
    // Search follows by itself: search-index.test.ts.
    rmSync(join(work, 'built/search'), { recursive: true });
    expect(filesOf(join(dataDir, 'releases/current'))).toEqual(filesOf(join(work, 'built')));

    // No page waits for its card; another title makes one, and nothing else does.
    const file = 'lv/pasakumi/ieviesanas-grupas-sanaksme/index.html';
    const [card, first] = [cardOf(press, file), cardOf(press, 'lv/index.html')];
    publish('wo-daugavpils', (line) =>
      Object.assign(line['locales'].lv, { title: 'Cits nosaukums', summary: 'Cits.' }),
    );
    await press.run();
    expect([cardOf(press, file), cardOf(press, 'lv/index.html')]).toEqual(['', first]);
    const before = readdirSync(join(dataDir, 'media/cards'));
    while (await press.makeRest()) await press.run();
    const added = readdirSync(join(dataDir, 'media/cards')).filter((name) => !before.includes(name));
    expect([cardOf(press, file)]).toEqual(added.map((name) => `/media/cards/${name}`));
    expect(cardOf(press, file)).not.toBe(card);
    expect(existsSync(join(press.store.current, cardOf(press, file)))).toBe(true);
    press.media.close();
  });

  it('costs only the pages that a change concerns', async () => {
    const press = newPress();
    await press.run();
    expect(press.status.lastRun?.rendered).toBe(press.status.lastRun?.pages);
    expect(await press.run()).toBe(false);
    publish('wo-daugavpils', (line) => (line['locales'].lv.summary = 'Cits kopsavilkums.'));
    expect(await press.run()).toBe(true);
    const { rendered = 0, pages: all = 0 } = press.status.lastRun ?? {};
    expect(rendered).toBeGreaterThan(0);
    expect(rendered).toBeLessThan(all / 2);
    expect(readFileSync(join(press.store.current, 'lv/pasakumi/index.html'), 'utf8')).toContain('Cits kopsavilkums.');
  });

  it('has pages first when readers wait for them; lists as data follow, and soon say the same', async () => {
    const press = newPress();
    await press.run();
    const text = (file: string) => readFileSync(join(press.store.current, file), 'utf8');
    publish('wo-daugavpils', (line) => (line['locales'].lv.summary = 'Cits kopsavilkums.'));
    const hurry = AbortSignal.abort();
    expect(await press.run({ hurry })).toBe(true);
    expect(press.status.behind).toBe(true);
    expect(text('lv/pasakumi/index.html')).toContain('Cits kopsavilkums.');
    expect(text('lv/pasakumi/data.json')).not.toContain('Cits kopsavilkums.');
    // A second one meanwhile does not let the first be forgotten.
    publish('wo-daugavpils', (line) => (line['facts'].endDate = '2012-01-18'));
    await press.run({ hurry });
    expect(await press.run({ hurry: new AbortController().signal })).toBe(true);
    expect(press.status.behind).toBe(false);
    expect(text('lv/pasakumi/data.json')).toContain('Cits kopsavilkums.');
    expect(await press.run()).toBe(false);
    dataDir = `${dataDir}-fresh`;
    const fresh = newPress();
    await fresh.run();
    expect(filesOf(press.store.current)).toEqual(filesOf(fresh.store.current));
  });

  it('prints a page of a long list again only when its own rows change, and makes nobody wait for it', async () => {
    cms.documents = numbered([...sampleDocuments, ...manyVillages(101)]);
    const press = newPress();
    await press.run();
    const printed = (number: number) => press.printing.pages.get(`/mk/sela/stranica/${number}/`);
    const [second, third] = [printed(2), printed(3)];
    publish('vi-060', (line) => (line['locales'].mk.summary = 'Друг опис.'));
    await press.run({ hurry: AbortSignal.abort() });
    expect([printed(2)?.hash, press.status.behind]).toEqual([second?.hash, true]);
    await press.run();
    expect(printed(2)?.hash).not.toBe(second?.hash);
    // What is printed again has its links counted anew.
    expect(printed(3)?.links).toBe(third?.links);
    // One more on the first page moves a row from each page to the next.
    publish('vi-090', (line) => (line['locales'].mk.title = 'Аврамово 000'));
    await press.run();
    for (const number of [2, 3]) {
      const { route, path, file } = printed(number)!;
      const wanted = await press.renderOver(press.content!, { route, path });
      expect(readFileSync(join(press.store.current, file), 'utf8')).toBe(wanted);
    }
  });

  it('takes away everywhere at once what is no longer published, however much readers are in a hurry', async () => {
    const press = newPress();
    await press.run();
    const isNamed = () =>
      readFileSync(join(press.store.current, 'lv/pasakumi/data.json'), 'utf8').includes('Daugavpilī');
    expect(isNamed()).toBe(true);
    publish('wo-daugavpils', (line) => {
      for (const name of ['facts', 'locales', 'files', 'hashes']) delete line[name];
      Object.assign(line, { gone: true, former: { lv: ['ieviesanas-grupas-sanaksme'] } });
    });
    await press.run({ hurry: AbortSignal.abort() });
    expect(press.status.behind).toBe(false);
    expect(isNamed()).toBe(false);
  });

  it('stays when the next one is refused, and the reason is said', async () => {
    const press = newPress();
    await press.run();
    const before = filesOf(press.store.current);
    const all = cms.documents;
    cms.documents = all.map((line, at) =>
      at % 2 === 0 ? line : { type: line.type, id: line.id, gone: true, seq: lastNumber() + 1 + at },
    );
    await expect(press.run()).rejects.toThrow(/Release refused; the last one stays/);
    expect(filesOf(press.store.current)).toEqual(before);
    expect(press.status.errors[0]).toContain('Release refused');
    expect(await press.run({ confirmed: true })).toBe(true);
    expect(press.status.errors).toEqual([]);
  });

  it('stays when a page would hold the key to the CMS, also for whoever confirms', async () => {
    const press = newPress();
    await press.run();
    const before = filesOf(press.store.current);
    publish('vi-clay', (line) => (line['locales'].mk.summary = `Клуч: ${cms.token}`));
    for (const confirmed of [false, true])
      await expect(press.run({ confirmed })).rejects.toThrow('A page holds the key to the CMS. Nothing is shown.');
    expect(filesOf(press.store.current)).toEqual(before);
    expect(press.status.errors).toEqual(['A page holds the key to the CMS. Nothing is shown.']);
  });

  it('stays when the CMS fails, and a press that starts without it shows what it has', async () => {
    const press = newPress();
    await press.run();
    const before = filesOf(press.store.current);
    cms.answer = (_request, response) => response.writeHead(500).end();
    await expect(press.run()).rejects.toThrow(/500/);
    expect(filesOf(press.store.current)).toEqual(before);
    await press.rest();
    const cold = newPress();
    await cold.run();
    expect(filesOf(cold.store.current)).toEqual(before);
  });

  it('can be rolled back, stays so while others are published, and goes on when it is let go', async () => {
    const press = newPress();
    await press.run();
    const before = filesOf(press.store.current);
    publish('wo-daugavpils', (line) => (line['locales'].lv.title = 'Kļūda'));
    await press.run();
    press.rollBack();
    publish('wo-daugavpils', (line) => (line['locales'].lv.title = 'Vēl viena kļūda'));
    expect(await press.run()).toBe(false);
    expect(filesOf(press.store.current)).toEqual(before);
    press.unpin();
    await press.run();
    expect(JSON.stringify(filesOf(press.store.current))).not.toBe(JSON.stringify(before));
  });

  it('is kept five times, with the style sheets of those that are gone from sight', async () => {
    const press = newPress();
    for (let edit = 0; edit < 8; edit += 1) {
      publish('wo-daugavpils', (line) => (line['locales'].lv.title = `Sanāksme ${edit}`));
      await press.run();
    }
    await press.rest();
    expect(press.store.releases().map(({ number }) => number)).toEqual([4, 5, 6, 7, 8]);
    for (const { number } of press.store.releases()) {
      press.rollBack(number);
      expect(readFileSync(join(press.store.current, 'lv/pasakumi/index.html'), 'utf8')).toContain(
        `Sanāksme ${number - 1}`,
      );
    }
    const again = newPress();
    expect(again.store.live()?.number).toBe(8);
    const objects = filesOf(join(dataDir, 'releases/objects'));
    const needed = new Set(press.store.releases().flatMap(({ files }) => [...files.values()]));
    expect(Object.keys(objects).length).toBe([...needed].filter((bytes) => !bytes.startsWith('@')).length);
  });
});

describe('printing in several threads', () => {
  /** What threads make of all pages; `own` is done before this thread prints one. */
  async function printed(threads: number, own = async (_workers: PrintWorkers) => {}) {
    const press = newPress();
    await press.run();
    const { objects } = press.store;
    const printer = new PagePrinter(pages, { siteUrl: site, secret: cms.token }, objects);
    printer.lay(press.content as Content);
    const data = { siteUrl: site, secret: cms.token, dataDir, compiled: pages.folder, objects: objects.folder };
    const workers = new PrintWorkers(data, threads, 0);
    const prints = await workers.print(
      press.parts as ContentParts,
      [...press.printing.pages.values()],
      async (page) => {
        await own(workers);
        return printer.print(page);
      },
    );
    expect(workers.threads.size).toBe(0);
    const inOrder = prints.sort((one, other) => (one.path < other.path ? -1 : 1));
    return inOrder.map((print) => ({ ...print, reads: [...print.reads].sort() }));
  }

  /** Lets other threads do all the work, until `count` of them have died of it. */
  function kills(count: number): (workers: PrintWorkers) => Promise<void> {
    let killed = 0;
    return async ({ threads }) => {
      const [thread] = threads;
      if (killed >= count || !thread) return;
      killed += 1;
      await thread.terminate();
    };
  }

  it('makes the same pages, with the same links and questions, as one thread', async () => {
    const [one, two] = [await printed(0), await printed(2)];
    expect(two.length).toBeGreaterThan(50);
    expect(two).toEqual(one);
  });

  it.each([1, 5])('stands the death of %i of them', async (count) => {
    expect(await printed(2, kills(count))).toEqual(await printed(0));
  });

  it('says what is wrong with a page, and leaves nothing running', async () => {
    const press = newPress();
    await press.run();
    const { objects } = press.store;
    const printer = new PagePrinter(pages, { siteUrl: site, secret: cms.token }, objects);
    printer.lay(press.content as Content);
    const data = { siteUrl: site, secret: cms.token, dataDir, compiled: pages.folder, objects: objects.folder };
    const workers = new PrintWorkers(data, 2, 0);
    const wrong = { route: '/[locale]/[village]/[slug]', path: '/lv/nav/' };
    await expect(workers.print(press.parts as ContentParts, [wrong], (page) => printer.print(page))).rejects.toThrow(
      'there is no page file for the route',
    );
    expect(workers.threads.size).toBe(0);
  });
});

describe('after any edits', () => {
  it.each([1, 2, 3])('a release is the same as one printed from nothing (seed %i)', async (seed) => {
    let state = seed;
    const random = () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const press = newPress();
    await press.run();
    const originals = new Map(cms.documents.map((line) => [line.id, line]));
    for (let edit = 0; edit < 40; edit += 1) {
      const { id } = pick(cms.documents.filter(({ type }) => type !== 'site-settings'));
      const kind = random();
      publish(id, (line) => {
        const locales = Object.keys(line['locales'] ?? {});
        if (line['gone'] || kind < 0.1) {
          const original = structuredClone(originals.get(id)) as Record<string, any>;
          for (const name of Object.keys(line)) if (!['type', 'id'].includes(name)) delete line[name];
          if (kind < 0.1 && !original['gone']) Object.assign(line, { gone: true, former: former(original) });
          else Object.assign(line, original);
        } else if (kind < 0.6) line['locales'][pick(locales)].title = `Title ${edit} ${seed}`;
        else if (kind < 0.7 && locales.length > 1) delete line['locales'][pick(locales)];
        else if (kind < 0.85)
          line['facts'] = {
            ...line['facts'],
            ...(line['type'] === 'workshop' ? { startDate: `20${10 + Math.floor(random() * 15)}` } : {}),
          };
        else {
          const locale = pick(locales);
          line['former'] = {
            ...line['former'],
            [locale]: [...(line['former']?.[locale] ?? []), line['locales'][locale].slug ?? id],
          };
          line['locales'][locale].slug = `slug-${edit}-${seed}`;
        }
      });
      // Now and then readers of pages are in a hurry, and lists as data follow only when they are looked at.
      await press.run({ confirmed: true, hurry: edit % 3 === 0 ? undefined : AbortSignal.abort() });
      if (edit % 5 !== 4) continue;
      await press.run();
      const clean = join(work, `clean-${seed}-${edit}`);
      const fresh = new Press({ dataDir: clean, cmsUrl: cms.url, cmsToken: cms.token, siteUrl: site }, pages);
      await fresh.run();
      const [is, wanted] = [filesOf(press.store.current), filesOf(fresh.store.current)];
      // Files that only earlier releases name are still there for tabs that are open.
      for (const file of Object.keys(press.store.live()?.kept ?? {})) delete is[file];
      expect(is, `edit ${edit}`).toEqual(wanted);
      rmSync(clean, { recursive: true });
    }
  });

  const former = (line: Record<string, any>) =>
    Object.fromEntries(
      Object.entries(line['locales'] as Record<string, { slug?: string }>).map(([locale, texts]) => [
        locale,
        [texts.slug ?? line['id']],
      ]),
    );
});

describe('a hint', () => {
  const guard = new HintGuard('secret');
  const now = 1_800_000_000_000;

  it('is taken when it is signed and fresh, and only once', () => {
    const time = String(now);
    expect(guard.accepts(time, sign(time, 'secret'), now)).toBe(true);
    expect(guard.accepts(time, sign(time, 'secret'), now)).toBe(false);
  });

  it.each([
    ['without a signature', String(now), undefined],
    ['signed with another secret', String(now + 1), sign(String(now + 1), 'other')],
    ['too old', String(now - 600_000), sign(String(now - 600_000), 'secret')],
    ['with a time that is none', 'x', sign('x', 'secret')],
  ])('is refused %s', (_, time, signature) => {
    expect(guard.accepts(time, signature, now)).toBe(false);
  });
});

describe('a data folder', () => {
  it('belongs to one press at a time, and to nobody when that one is gone', () => {
    const unlock = lockPress(dataDir);
    expect(() => lockPress(dataDir)).toThrow(`Another press (process ${process.pid}) works on`);
    unlock();
    lockPress(dataDir)();
  });
});
