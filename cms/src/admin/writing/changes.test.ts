import { describe, expect, it } from 'vitest';
import { changesOf, compareVersions, meaningOf, withChanges } from './changes';

describe('two values say the same', () => {
  it.each([
    [undefined, null],
    ['', undefined],
    [[], null],
    [{ connect: [], disconnect: [] }, undefined],
    [
      { id: 3, text: 'а', __temp_key__: 'a0' },
      { text: 'а', id: 7, caption: null },
    ],
    [
      { documentId: 'f1', url: '/a', id: 1 },
      { documentId: 'f1', url: '/b' },
    ],
    [
      { type: 'doc', content: [] },
      { content: [], type: 'doc' },
    ],
  ])('%j and %j', (one, other) => expect(meaningOf(one)).toBe(meaningOf(other)));

  it.each([
    ['а', 'а '],
    [0, undefined],
    [false, null],
    [
      ['а', 'б'],
      ['б', 'а'],
    ],
    [[{ text: 'а' }, { text: 'б' }], [{ text: 'а' }]],
    [{ documentId: 'f1' }, { documentId: 'f2' }],
  ])('but not %j and %j', (one, other) => expect(meaningOf(one)).not.toBe(meaningOf(other)));
});

it('what was typed is put into what is stored now', () => {
  const base = { title: 'А', summary: 'б', kind: undefined };
  const changes = changesOf(base, { title: 'А', summary: 'бб', kind: 'fair' });
  expect(Object.keys(changes)).toEqual(['summary', 'kind']);
  expect(withChanges({ title: 'Нов', summary: 'в', kind: null }, changes)).toEqual({
    title: 'Нов',
    summary: 'бб',
    kind: 'fair',
  });
});

it('of two people’s changes those are to choose from that differ', () => {
  const base = { title: 'А', summary: 'б', place: 'в', kind: 'г' };
  const mine = { ...base, title: 'Мој', summary: 'ист', kind: 'мој' };
  const theirs = { ...base, title: 'Нивни', summary: 'ист', place: 'нивно' };
  expect(compareVersions(base, mine, theirs)).toEqual([
    { field: 'title', mine: 'Мој', theirs: 'Нивни', both: true },
    { field: 'place', mine: 'в', theirs: 'нивно', both: false },
  ]);
});
