import { describe, expect, it } from 'vitest';
import { itemTitle } from './item-title';

const say = (value: string) => `«${value}»`;

describe('a folded item of a list', () => {
  it.each([
    [{ key: 'x1', title: 'Постојка', text: 'Опис' }, 'Постојка'],
    [{ key: 'x1', alt: 'Чешма', caption: '  Чешмата\nсреде село ' }, 'Чешмата среде село'],
    [{ key: 'x1', alt: ' ', caption: null, file: { name: 'ezero.jpg' } }, 'ezero.jpg'],
    [{ key: 'x1', picture: { name: 'most.jpg' } }, 'most.jpg'],
    [{ key: 'x1', role: 'lead', partner: { connect: [] } }, '«lead»'],
    [{ kind: 'result', count: 3 }, '«result»'],
    [{ key: 'x1', textUnknown: true }, '«content-manager.components.workshop.conclusion.textUnknown»'],
    [{ key: 'x1' }, '«item.empty»'],
    [undefined, '«item.empty»'],
  ])('%j says %s', (item, title) => {
    expect(itemTitle(item, say)).toBe(title);
  });

  it('says a long text in short', () => {
    expect(itemTitle({ text: 'збор '.repeat(100) }, say)).toMatch(/^(?:збор ){10,16}?\S*…$/u);
  });
});
