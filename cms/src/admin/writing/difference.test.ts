import { expect, it } from 'vitest';
import { differenceOf } from './difference';
import { shownValue } from './shown-value';

it.each([
  ['Средба во Скопје денес', 'Средба во Куманово денес', ['Средба во ', 'Скопје ', 'денес'], 'Куманово '],
  ['', 'ново', ['', '', ''], 'ново'],
  ['исто', 'исто', ['исто', '', ''], ''],
  ['а а', 'а а а', ['а ', '', 'а'], 'а '],
])('%j and %j differ in their words', (one, other, [before, changed, after], otherChanged) => {
  const [first, second] = differenceOf(one, other);
  expect(first).toEqual({ before, changed, after });
  expect(second).toEqual({ before, changed: otherChanged, after });
});

it('what is the same is cut where it is long, and both texts are whole without the cut', () => {
  const [one, other] = differenceOf(`${'збор '.repeat(50)}а крај`, `${'збор '.repeat(50)}б крај`);
  expect(one.before).toBe(`…${'збор '.repeat(16)}`);
  expect([one.changed, other.changed, one.after]).toEqual(['а ', 'б ', 'крај']);
});

it.each([
  [undefined, ''],
  ['текст', 'текст'],
  [true, '✓'],
  [{ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ред' }] }] }, 'ред'],
  [[{ id: 1, __temp_key__: 'a0', key: 'k', text: 'прва', deadline: '2024' }, { text: 'втора' }], 'прва, 2024\nвтора'],
  [
    { connect: [{ label: 'Проект', apiData: {} }], disconnect: [{ documentId: 'x', label: 'Стар' }] },
    '+ Проект\n− Стар',
  ],
  [{ documentId: 'f', name: 'слика.jpg', url: '/u' }, 'слика.jpg'],
])('%j is shown as %j', (value, shown) => expect(shownValue(value)).toBe(shown));
