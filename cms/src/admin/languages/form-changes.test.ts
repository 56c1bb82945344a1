import { describe, expect, it } from 'vitest';
import type { PlacedText } from '../../desk/languages/contract';
import { formChanges } from './form-changes';

const plain = (field: string, value: string): PlacedText => ({ path: field, field, body: false, value });
const word = (field: string, key: string, name: string, value: string, more: object = {}): PlacedText => ({
  path: `${field}/${key}/${name}`,
  field,
  part: { component: 'x.y', key, index: 0, name, many: true, keyed: true, ...more },
  body: false,
  value,
});

describe('texts that are put into a form', () => {
  it('stand in their fields and in the items of the same key', () => {
    const values = { title: 'x', gallery: [{ key: 'b' }, { key: 'a', alt: 'old' }], place: { town: 'old' } };
    const texts = [
      plain('title', 'T'),
      word('gallery', 'a', 'alt', 'A'),
      word('place', 'one', 'town', 'P', { many: false }),
    ];
    expect(formChanges(values, texts)).toEqual({
      set: [
        ['title', 'T'],
        ['gallery.1.alt', 'A'],
        ['place.town', 'P'],
      ],
      add: [],
    });
  });

  it('come with items of their key where the form has none yet', () => {
    const texts = [
      word('gallery', 'a', 'alt', 'A'),
      word('gallery', 'a', 'caption', 'C'),
      word('gallery', 'b', 'alt', 'B'),
      word('place', 'one', 'town', 'P', { many: false }),
      word('place', 'one', 'venue', 'V', { many: false }),
      word('purposes', '0', 'text', 'first', { keyed: false }),
    ];
    expect(formChanges({}, texts)).toEqual({
      set: [['place', { town: 'P', venue: 'V' }]],
      add: [
        ['gallery', { key: 'a', alt: 'A', caption: 'C' }],
        ['gallery', { key: 'b', alt: 'B' }],
        ['purposes', { text: 'first' }],
      ],
    });
  });

  it('of items without a key stand where they stand in the source', () => {
    const texts = [word('purposes', '1', 'text', 'second', { keyed: false, index: 1 })];
    expect(formChanges({ purposes: [{}, {}] }, texts).set).toEqual([['purposes.1.text', 'second']]);
    expect(formChanges({ purposes: [{}] }, texts).add).toEqual([['purposes', { text: 'second' }]]);
  });
});
