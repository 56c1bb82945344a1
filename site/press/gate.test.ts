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
