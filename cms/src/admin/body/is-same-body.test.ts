import { expect, it } from 'vitest';
import { isSameBody } from './is-same-body';

it.each<[unknown, unknown, boolean]>([
  [{ type: 'doc', content: [1, 2] }, { content: [1, 2], type: 'doc' }, true],
  [{ content: [1, 2] }, { content: [2, 1] }, false],
  [{ content: [1] }, { content: [1, 2] }, false],
  [{ a: 1 }, { b: 1 }, false],
  [[], {}, false],
  [null, undefined, true],
  [null, {}, false],
  ['a', 'a', true],
])('%j and %j: the same is %s', (one, other, same) => {
  expect(isSameBody(one, other)).toBe(same);
});
