import type { Block, Body, Cell, Inline, InnerBlock, ListItem, Mark } from './body';

const pieces = [
  'Работилница',
  ' ',
  '  ',
  '\u00a0 6',
  '„Спектар“',
  '<b>',
  '&amp;',
  '&',
  '"',
  "'",
  'e\u0301',
  '\u200b',
  '\u2028',
  'https://x.mk/a(b).',
  'http://лв.lv/?a=1&b=2,',
  '://',
  '\t',
  '👩‍🌾',
  '\u202e',
  '-->',
  'VILLAHE',
  '*',
  '\ufeff',
];

/** For tests: a body of any shape that the format allows, the same for the same seed. */
export function randomBody(seed: number): Body {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) % limit;
  };
  const several = <Made>(make: () => Made, from: number, to: number): Made[] =>
    Array.from({ length: from + below(to - from + 1) }, make);
  const text = (): string => several(() => pieces[below(pieces.length)]!, 1, 5).join('');
  const optional = (): string => (below(2) === 0 ? '' : text());
  const file = (): string => `f${below(5)}`;

  const marks = (): Mark[] => {
    const all: Mark[] = [
      { type: 'link', attrs: { href: ['https://x.lv/', '/mk/', 'mailto:a@b.lv'][below(3)]! } },
      { type: 'bold' },
      { type: 'italic' },
      { type: 'superscript' },
      { type: 'subscript' },
    ];
    return all.filter(() => below(3) === 0).sort(() => below(3) - 1);
  };
  const inline = (): Inline => {
    const kind = below(10);
    if (kind === 0) return { type: 'hardBreak' };
    if (kind === 1) return { type: 'footnote', attrs: { marker: String(below(3)), text: text() } };
    return { type: 'text', text: text(), marks: marks() };
  };
  const paragraph = (): InnerBlock => ({ type: 'paragraph', content: several(inline, 0, 6) });
  const item = (depth: number) => (): ListItem => ({
    type: 'listItem',
    content: [paragraph(), ...several(() => inner(depth), 0, 1)],
  });
  const cell = (depth: number) => (): Cell => ({
    type: below(2) === 0 ? 'tableCell' : 'tableHeader',
    attrs: { colspan: 1 + below(3), rowspan: 1 + below(2) },
    content: several(() => inner(depth), 1, 2),
  });

  function inner(depth: number): InnerBlock {
    switch (depth > 0 ? below(6) : below(3)) {
      case 0:
        return { type: 'picture', attrs: { file: file(), alt: optional(), caption: optional(), credit: optional() } };
      case 3:
        return { type: 'bulletList', content: several(item(depth - 1), 1, 3) };
      case 4:
        return { type: 'orderedList', attrs: { start: below(4) }, content: several(item(depth - 1), 1, 3) };
      case 5:
        return { type: 'blockquote', content: several(() => inner(depth - 1), 1, 3) };
      default:
        return paragraph();
    }
  }
  function block(): Block {
    const row = () => ({ type: 'tableRow' as const, content: several(cell(1), 1, 3) });
    switch (below(5)) {
      case 0:
        return { type: 'heading', attrs: { level: (2 + below(3)) as 2 | 3 | 4 }, content: several(inline, 0, 3) };
      case 1:
        return { type: 'table', content: several(row, 1, 3) };
      default:
        return inner(3);
    }
  }
  return { type: 'doc', content: several(block, 1, 6) };
}
