import { expect, it } from 'vitest';
import { anchorOf, partsIn } from './parts-in.ts';

it('the parts of a page are those with a heading of their own and an anchor', () => {
  const html = `<section class="part" id="партнери"> <h2>Партнери</h2><div>…</div></section>
    <section class="part"><h3>Source</h3></section><section class="year" id="y2022"><h2>2022</h2></section>
    <section class="part" id="a-b"><h2>A &amp; b</h2></section>`;
  expect(partsIn(html)).toEqual([
    { anchor: 'партнери', title: 'Партнери' },
    { anchor: 'a-b', title: 'A &amp; b' },
  ]);
});

it.each([
  ['Договорено и исполнето', 'договорено-и-исполнето'],
  ['Rezultāti un labā prakse', 'rezultāti-un-labā-prakse'],
  ['“What?” – and then', 'what-and-then'],
  ['2 results', 'results'],
])('“%s” is reached at #%s', (title, anchor) => {
  expect(anchorOf(title)).toBe(anchor);
});

it('a heading without a letter has no anchor', () => {
  expect(anchorOf('2022 …')).toBeUndefined();
});
