import { describe, expect, it } from 'vitest';
import { readAnswer } from './translator';

const answer = (...texts: unknown[]) => JSON.stringify({ translatedText: texts });

describe('what a translation service answers', () => {
  it('is taken if it is one translation for each text, without blanks around it', () => {
    expect(readAnswer(answer('viens', ' divi '), ['едно', 'два'])).toEqual(['viens', 'divi']);
  });

  it.each([
    ['is no JSON', '<html>'],
    ['is nothing', ''],
    ['is null', 'null'],
    ['has other names', '{"text":["a"]}'],
    ['has another number of texts', answer('a', 'b')],
    ['is no text', answer(1)],
    ['is blank', answer('  ')],
    ['is far too long', answer('a'.repeat(1_000))],
    ['has tags that were not there', answer('<b>a</b>')],
    ['has control characters', answer('a\u0000')],
    ['has half a character', '{"translatedText":["a\\ud800"]}'],
    ['has lines that were not there', answer('a\nb')],
  ])('is refused when it %s', (_, said) => {
    expect(() => readAnswer(said, ['едно'])).toThrow(/nonsense/);
  });
});
