import { expect, it } from 'vitest';
import { gate, lostFiles } from './gate.ts';
import type { Release } from './release-store.ts';

const page = (path: string, hash: string, links: string[] = []) => ({
  file: `${path.slice(1)}index.html`,
  path,
  hash,
  links,
  route: '/[locale]',
});
const inputOf = (list: ReturnType<typeof page>[], live?: Release) => {
  const files = Object.fromEntries(list.map(({ file, hash }) => [file, hash]));
  return {
    pages: new Map(list.map((one) => [one.path, one])),
    files,
    live,
    lost: lostFiles(live, files),
    confirmed: false,
  };
};
const live: Release = { number: 1, seq: 1, madeAt: '', pages: 1, files: { 'a/index.html': 'old' }, kept: {} };

it('a dead link is refused as long as readers have not got the page, however often it is tried', () => {
  const input = inputOf([page('/a/', 'new', ['/b/'])], live);
  for (let attempt = 0; attempt < 2; attempt += 1)
    expect(gate(input)).toEqual(['/a/ links to /b/, which is not there.']);
});

it('a page that readers have is looked at again when what it leads to goes away', () => {
  const before: Release = { ...live, files: { 'a/index.html': 'same', 'b/index.html': 'x' } };
  expect(gate(inputOf([page('/a/', 'same', ['/b/'])], before))).toEqual(['/a/ links to /b/, which is not there.']);
});
