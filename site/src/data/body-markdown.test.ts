import { expect, it } from 'vitest';
import type { Block, Inline } from '../../../cms/src/body/body.ts';
import { bodyMarkdown } from './body-markdown.ts';
import { escapeMarkdown } from './escape-markdown.ts';

const options = { absolute: (path: string) => `https://biseri.example${path}`, picture: () => '/media/1.webp' };
const markdownOf = (...content: Block[]) => bodyMarkdown({ type: 'doc', content }, options);
const p = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const text = (words: string, ...marks: NonNullable<Inline['marks']>): Inline => ({ type: 'text', text: words, marks });

it.each([
  ['# not a heading', '\\# not a heading'],
  ['1. not a list', '1\\. not a list'],
  ['- not a list', '\\- not a list'],
  ['*stars* and _lines_', '\\*stars\\* and \\_lines\\_'],
  ['<script>alert(1)</script> & more', '\\<script\\>alert(1)\\</script\\> &amp; more'],
  ['[no](link) | cell', '\\[no\\](link) \\| cell'],
  ['two\nlines', 'two lines'],
])('“%s” stays as it was written', (written, markdown) => {
  expect(escapeMarkdown(written)).toBe(markdown);
});

it('headings, marks, links and breaks have their signs, white space outside them', () => {
  expect(
    markdownOf(
      { type: 'heading', attrs: { level: 2 }, content: [text('Results')] },
      p(text('so '), text('very bold ', { type: 'bold' }), text('and'), { type: 'hardBreak' }, text('new')),
      p(text('here', { type: 'bold' }, { type: 'link', attrs: { href: '/mk/a(b)/' } })),
    ),
  ).toBe('### Results\n\nso **very bold** and\\\nnew\n\n[**here**](https://biseri.example/mk/a%28b%29/)');
});

it('lists stand in lists, quotes and tables keep their shape, notes come last', () => {
  const item = (...content: Block[]) => ({ type: 'listItem' as const, content: content as never });
  const cell = (words: string) => ({ type: 'tableCell' as const, content: [p(text(words))] as never });
  expect(
    markdownOf(
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          item(p(text('three')), { type: 'bulletList', content: [item(p(text('inner')))] }),
          item(p(text('four'))),
        ],
      },
      { type: 'blockquote', content: [p(text('said')) as never] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('a|b'), cell('c')] }] },
      p(text('see'), { type: 'footnote', attrs: { marker: '*', text: 'a note' } }),
    ),
  ).toBe(
    '3. three\n\n   - inner\n4. four\n\n> said\n\n| a\\|b | c |\n| --- | --- |\n\nsee[^1]\n\n[^1]: * a note'.replace(
      '* a note',
      '\\* a note',
    ),
  );
});
