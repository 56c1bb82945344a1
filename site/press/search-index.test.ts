import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { makeSearchIndex, searchTask, type SiteFileAt } from './make-search-index.ts';
import { SearchFolder } from './search-folder.ts';

const work = mkdtempSync(join(tmpdir(), 'biseri-index-'));
afterAll(() => rmSync(work, { recursive: true }));

/** A site of pages by path and text, as the press would give it. */
function siteOf(name: string, pages: Readonly<Record<string, string>>): Map<string, SiteFileAt> {
  const files = new Map<string, SiteFileAt>();
  const put = (file: string, text: string) => {
    const path = join(work, name, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    files.set(file, { version: text, path });
  };
  const paths = Object.keys(pages);
  for (const [path, text] of Object.entries(pages))
    put(`${path.slice(1)}index.html`, `<main><h1>${text.split('|')[0]}</h1><p>${text.split('|')[1] ?? ''}</p></main>`);
  for (const lang of new Set(paths.map((path) => path.split('/')[1])))
    put(
      `${lang}/search-records.json`,
      JSON.stringify(paths.filter((path) => path.startsWith(`/${lang}/`)).map((path) => ({ path, notes: [] }))),
    );
  return files;
}

/** What the index of a language shows of each page. */
function shownIn(folder: string, lang: string): { url: string; content: string; meta: { title: string } }[] {
  const index = new SearchFolder(folder).current(lang)?.index ?? '';
  const fragments = join(folder, lang, index, 'fragment');
  return readdirSync(fragments).map((name) =>
    JSON.parse(
      gunzipSync(readFileSync(join(fragments, name)))
        .toString()
        .replace(/^pagefind_dcd/, ''),
    ),
  );
}

it('an index is made of a site once, and again only in a language where something has changed', async () => {
  const folder = join(work, 'indexes');
  const first = { '/mk/a/': 'Планини|Еден', '/lv/a/': 'Kalni|Viens' };
  await makeSearchIndex(searchTask(folder, siteOf('first', first))!);
  expect(shownIn(folder, 'mk')).toMatchObject([{ url: '/mk/a/', content: 'Еден', meta: { title: 'Планини' } }]);
  expect(searchTask(folder, siteOf('first', first))).toBeUndefined();
  const task = searchTask(folder, siteOf('second', { ...first, '/lv/a/': 'Kalni|Divi' }));
  expect(task?.languages.map(({ lang }) => lang)).toEqual(['lv']);
  await makeSearchIndex(task!);
  expect(shownIn(folder, 'lv')).toMatchObject([{ content: 'Divi' }]);
  expect(searchTask(folder, siteOf('third', { '/mk/a/': first['/mk/a/'] }))).toBeUndefined();
  expect(new SearchFolder(folder).languages()).toEqual(['mk']);
});

it('pages of the same words are all in it, and pages without any', async () => {
  const folder = join(work, 'twins');
  const pages = {
    '/mk/a/': 'Исто|Сосема исто',
    '/mk/b/': 'Исто|Сосема исти',
    '/mk/c/': 'Празно|',
    '/mk/d/': 'Празно|',
  };
  await makeSearchIndex(searchTask(folder, siteOf('twins', pages))!);
  expect(
    shownIn(folder, 'mk')
      .map(({ url }) => url)
      .sort(),
  ).toEqual(Object.keys(pages));
  expect(shownIn(folder, 'mk').find(({ url }) => url === '/mk/b/')?.content).toBe('Сосема исти');
});

it('one that fails, or is killed, leaves the one before, and says why', async () => {
  const folder = join(work, 'kept');
  await makeSearchIndex(searchTask(folder, siteOf('kept', { '/lt/a/': 'Kaimas|Vienas' }))!);
  const before = new SearchFolder(folder).current('lt');
  const changed = siteOf('kept-too', { '/lt/a/': 'Kaimas|Du' });
  const killed = makeSearchIndex(searchTask(folder, changed)!, (child) =>
    child.once('spawn', () => child.kill('SIGKILL')),
  );
  await expect(killed).rejects.toThrow('Search was not renewed.');
  expect(new SearchFolder(folder).current('lt')).toEqual(before);
  const lacking = new Map([...changed].filter(([file]) => !file.endsWith('.html')));
  await expect(makeSearchIndex(searchTask(folder, lacking)!)).rejects.toThrow(
    'There is no lt/a/index.html in the site.',
  );
  expect(new SearchFolder(folder).current('lt')).toEqual(before);
  await makeSearchIndex(searchTask(folder, changed)!);
  expect(shownIn(folder, 'lt')).toMatchObject([{ content: 'Du' }]);
  expect(readdirSync(join(folder, 'lt')).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('a machine for which Pagefind has no program is told so', () => {
  const script = `
    Object.defineProperty(process, 'arch', { value: 'mips' });
    const { writeSearchIndex } = await import('${join(import.meta.dirname, 'write-search-index.ts')}');
    await writeSearchIndex('/nowhere', 'mk', [], () => '').catch((error) => console.log(error.message));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stdout).toMatch(/platform/i);
});
