/** A text in three: what it has in common with another at the beginning and at the end, and what lies between. */
export interface Difference {
  readonly before: string;
  readonly changed: string;
  readonly after: string;
}

/** How much of what is the same is shown around a difference, in characters. */
const AROUND = 80;

/** Where two texts differ, each with its own words between the same beginning and end; whole words, long rests cut. */
export function differenceOf(one: string, other: string): [Difference, Difference] {
  const [a, b] = [words(one), words(other)];
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let end = 0;
  while (end < a.length - from && end < b.length - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const before = a.slice(0, from).join('');
  const after = a.slice(a.length - end).join('');
  const around = {
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
  };
  const between = (all: string[]) => all.slice(from, all.length - end).join('');
  return [
    { ...around, changed: between(a) },
    { ...around, changed: between(b) },
  ];
}

const words = (text: string) => text.split(/(?<=\s)/);
