export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Steps of comparison after which two texts are told to be different altogether. */
const MAX_EDITS = 600;

/** Words, blanks and punctuation, each as it stands: joined they are the text again. */
const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

/** What became of a text, word by word, by the shortest way from one to the other (Myers). */
export function diffWords(before: string, after: string): Piece[] {
  const [a, b] = [tokens(before), tokens(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], words: readonly string[]) => {
    const text = words.join('');
    if (text === '') return;
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
    else pieces.push({ kind, text });
  };
  add('same', a.slice(0, start));
  const [from, to] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  for (const { kind, word } of shortestWay(from, to) ?? [...told('gone', from), ...told('new', to)]) add(kind, [word]);
  add('same', a.slice(a.length - end));
  return pieces;
}

interface Step {
  readonly kind: Piece['kind'];
  readonly word: string;
}
const told = (kind: Piece['kind'], words: readonly string[]): Step[] => words.map((word) => ({ kind, word }));

function shortestWay(a: readonly string[], b: readonly string[]): Step[] | undefined {
  /** For each number of edits, how far each diagonal reached in `a`. */
  const trace: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let edits = 0; edits <= Math.min(a.length + b.length, MAX_EDITS); edits += 1) {
    const next = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = comesFromAbove(reach, diagonal, edits) ? at(reach, diagonal + 1) : at(reach, diagonal - 1) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x < a.length || x - diagonal < b.length) continue;
      return walkBack(a, b, [...trace, reach], edits);
    }
    trace.push(reach);
    reach = next;
  }
  return undefined;
}

const at = (reach: ReadonlyMap<number, number>, diagonal: number): number => reach.get(diagonal) ?? -1;
const comesFromAbove = (reach: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean =>
  diagonal === -edits || (diagonal !== edits && at(reach, diagonal - 1) < at(reach, diagonal + 1));

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly ReadonlyMap<number, number>[],
  edits: number,
): Step[] {
  const steps: Step[] = [];
  let [x, y] = [a.length, b.length];
  for (let left = edits; left >= 0; left -= 1) {
    const reach = trace[left] as ReadonlyMap<number, number>;
    const above = comesFromAbove(reach, x - y, left);
    const previous = above ? x - y + 1 : x - y - 1;
    const fromX = at(reach, previous);
    for (const start = above ? fromX : fromX + 1; x > start; [x, y] = [x - 1, y - 1])
      steps.push({ kind: 'same', word: a[x - 1] as string });
    if (left === 0) break;
    steps.push(above ? { kind: 'new', word: b[y - 1] as string } : { kind: 'gone', word: a[x - 1] as string });
    [x, y] = [fromX, fromX - previous];
  }
  return steps.reverse();
}
