/** Entries on one page of a list: what a weak phone shows without waiting. */
export const LIST_PAGE = 50;

/** How many pages a list of so many entries has; an empty one has one. */
export const listPageCount = (entries: number): number => Math.max(1, Math.ceil(entries / LIST_PAGE));

/** What is on page `number`; the first is 1. */
export const entriesOnPage = <T>(list: readonly T[], number: number): readonly T[] =>
  list.slice((number - 1) * LIST_PAGE, number * LIST_PAGE);

/** Pages to offer on page `number` of `count`: the first, the last, its neighbours; 0 stands for those between. */
export function offeredPages(number: number, count: number): readonly number[] {
  const near = [1, number - 1, number, number + 1, count].filter((one) => one >= 1 && one <= count);
  const sorted = [...new Set(near)].sort((one, other) => one - other);
  return sorted.flatMap((one, at) => {
    const gap = one - (sorted[at - 1] ?? 0);
    // Where only one is left out, it stands there itself.
    if (gap === 2) return [one - 1, one];
    return gap > 2 ? [0, one] : [one];
  });
}
