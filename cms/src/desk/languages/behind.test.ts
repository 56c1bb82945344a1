import { describe, expect, it } from 'vitest';
import { afterSource, afterTranslation, changesBetween, withoutItems } from './behind';
import type { Texts } from './texts';

const texts = (values: Record<string, string>): Texts =>
  new Map(Object.entries(values).map(([path, value]) => [path, { path, field: path, body: false, value }]));
const change = (before: Record<string, string>, after: Record<string, string>) =>
  changesBetween(texts(before), texts(after));
const translated = () => true;

describe('a translation', () => {
  it('is behind in each text of the source that changed, with the text that it was made from', () => {
    const once = afterSource({}, change({ title: 'a', summary: 's' }, { title: 'b', summary: 's' }), translated);
    expect(once).toEqual({ title: 'a' });
    expect(afterSource(once, change({ title: 'b' }, { title: 'c' }), translated)).toEqual({ title: 'a' });
  });

  it('is behind in a text that is new in the source, and even when that is gone again', () => {
    const behind = afterSource({}, change({}, { summary: 'new' }), translated);
    expect(behind).toEqual({ summary: null });
    expect(afterSource(behind, change({ summary: 'new' }, {}), translated)).toEqual({});
  });

  it('is even when the source goes back to what was translated', () => {
    expect(afterSource({ title: 'a' }, change({ title: 'b' }, { title: 'a' }), translated)).toEqual({});
  });

  it('is behind in what the source gave up, if it says it still', () => {
    const gone = change({ summary: 's' }, {});
    expect(afterSource({}, gone, translated)).toEqual({ summary: 's' });
    expect(afterSource({}, gone, () => false)).toEqual({});
  });

  it('is even in the texts that it was written anew in, and in no other', () => {
    const behind = { title: 'a', body: 'b' };
    expect(afterTranslation(behind, change({ title: 'x' }, { title: 'y' }))).toEqual({ body: 'b' });
  });

  it('is not behind in items that are gone', () => {
    expect(withoutItems({ 'actions/k1/text': 'a', 'actions/k2/text': 'b' }, ['actions/k1/'])).toEqual({
      'actions/k2/text': 'b',
    });
  });
});
