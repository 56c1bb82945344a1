import { expect, it } from 'vitest';
import { entriesOnPage, LIST_PAGE, listPageCount, offeredPages } from './list-pages.ts';

const entries = (count: number) => Array.from({ length: count }, (_, at) => at);

it.each([0, 1, LIST_PAGE, LIST_PAGE + 1, 7 * LIST_PAGE])(
  'a list of %i is on its pages whole, in its order',
  (count) => {
    const pages = entries(listPageCount(count)).map((at) => entriesOnPage(entries(count), at + 1));
    expect(pages.flat()).toEqual(entries(count));
    expect(pages.every((page) => page.length <= LIST_PAGE)).toBe(true);
    expect(pages.slice(1).every((page) => page.length > 0)).toBe(true);
  },
);

it('from each page one gets to its neighbours, to the first and to the last', () => {
  expect(offeredPages(1, 2)).toEqual([1, 2]);
  expect(offeredPages(3, 5)).toEqual([1, 2, 3, 4, 5]);
  expect(offeredPages(1, 40)).toEqual([1, 2, 0, 40]);
  expect(offeredPages(20, 40)).toEqual([1, 0, 19, 20, 21, 0, 40]);
});
