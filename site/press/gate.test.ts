import { expect, it } from 'vitest';
import { LayeredMap } from '../src/content/layered-map.ts';
import { gate } from './gate.ts';
import { LinkTable } from './link-table.ts';
import type { PrintedPage } from './printed-site.ts';
import type { Release } from './release.ts';

const releaseOf = (number: number, files: Record<string, string>): Release => ({
  number,
  seq: number,
  madeAt: '',
  pages: Object.keys(files).length,
  files: new LayeredMap(new Map(Object.entries(files))),
  kept: {},
  changed: undefined,
});

/** A site of one page, `/a/`, that leads to `/b/`. */
function siteWithLink(hash: string) {
  const links = new LinkTable();
  const page: PrintedPage = { file: 'a/index.html', path: '/a/', route: '/[x]', hash, links: links.take(['/b/']) };
  return { links, page, pages: new Map([['/a/', page]]), confirmed: false };
}

it('a dead link is refused as long as readers have not got the page, however often it is tried', () => {
  const { page, ...site } = siteWithLink('new');
  const [live, next] = [releaseOf(1, { 'a/index.html': 'old' }), releaseOf(2, { 'a/index.html': 'new' })];
  for (let attempt = 0; attempt < 2; attempt += 1)
    expect(gate({ ...site, next, live, lost: [], rendered: [page] })).toEqual([
      '/a/ links to /b/, which is not there.',
    ]);
});

it('a page that readers have is looked at again when what it leads to goes away', () => {
  const { page, ...site } = siteWithLink('same');
  const live = releaseOf(1, { 'a/index.html': 'same', 'b/index.html': 'x' });
  const next = releaseOf(2, { 'a/index.html': 'same' });
  expect(gate({ ...site, next, live, lost: ['b/index.html'], rendered: [] })).toEqual([
    `${page.path} links to /b/, which is not there.`,
  ]);
});

/** A site of so many pages that lead nowhere. */
function siteOf(number: number, count: number): Release {
  return releaseOf(number, Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}/index.html`, 'x'])));
}
const noPages = { pages: new Map<string, PrintedPage>(), links: new LinkTable(), rendered: [] };

it.each([
  ['a quarter of all pages less', 100, 75, 1],
  ['a quarter of all pages more', 100, 125, 1],
  ['a fifth less', 100, 80, 0],
  ['half of a site of few pages', 10, 5, 0],
])('%s is asked back where it may be a mistake, and goes out once it is confirmed', (_, before, after, problems) => {
  const input = { ...noPages, live: siteOf(1, before), next: siteOf(2, after), lost: [] };
  const said = gate({ ...input, confirmed: false });
  expect(said).toHaveLength(problems);
  for (const sentence of said)
    expect(sentence).toBe(`The site would have ${after} pages instead of ${before}. Confirm it, if that is meant.`);
  expect(gate({ ...input, confirmed: true })).toEqual([]);
});

it('a page does not disappear without a word, unless it is confirmed; a file of data may', () => {
  const lost = ['p99/index.html', 'p99/event.ics'];
  const input = { ...noPages, live: siteOf(1, 100), next: siteOf(2, 99), lost };
  expect(gate({ ...input, confirmed: false })).toEqual(['/p99/index.html would disappear without a word.']);
  expect(gate({ ...input, confirmed: true })).toEqual([]);
});
