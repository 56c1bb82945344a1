import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words';

const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[kind])
    .join('');

/** Small, repeatable random numbers. */
function* random(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

describe('the change of a text', () => {
  it.each([
    ['', '', ''],
    ['', 'ново', '{+ново+}'],
    ['старо', '', '[-старо-]'],
    ['Планинско село.', 'Планинско село над езерото.', 'Планинско село{+ над езерото+}.'],
    ['6 презентации', '7 презентации', '[-6-]{+7+} презентации'],
    ['a b c d', 'a c x d', 'a [-b -]c{+ x+} d'],
    ['РЦС„Пример“,во', 'РЦС„Пример“, во', 'РЦС„Пример“,{+ +}во'],
    ['ред\nдва', 'ред\n\nдва', 'ред[-\n-]{+\n\n+}два'],
  ])('from “%s” to “%s” is shown word by word', (before, after, wanted) => {
    expect(shown(before, after)).toBe(wanted);
  });

  it('loses nothing of either text, whatever they are', () => {
    const numbers = random(7);
    const word = () => ['а', 'бе', ' ', ', ', 'ц', '\n', 'е́'][Math.floor((numbers.next().value as number) * 7)] ?? '';
    for (let round = 0; round < 400; round += 1) {
      const text = () => Array.from({ length: round % 30 }, word).join('');
      const [before, after] = [text(), text()];
      const pieces = diffWords(before, after);
      const side = (without: string) =>
        pieces
          .filter(({ kind }) => kind !== without)
          .map((piece) => piece.text)
          .join('');
      expect([side('new'), side('gone')]).toEqual([before, after]);
    }
  });

  it('of long texts that have nothing in common is told as a whole', () => {
    const before = Array.from({ length: 3_000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 3_000 }, (_, index) => `b${index}`).join(' ');
    expect(diffWords(before, after).map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });
});
