import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyFiles, bodyFootnotes, bodyFromText, bodyLimits, bodyText, checkBody, isSafeHref } from './body';
import type { Block, Body, Inline, InnerBlock } from './body';

const doc = (...content: Block[]): Body => ({ type: 'doc', content });
const paragraph = (...content: Inline[]): InnerBlock => ({ type: 'paragraph', content });
const text = (value: string): Inline => ({ type: 'text', text: value });

/** A body that uses every node and mark of the format. */
const everything = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('Добри  практики')] },
  paragraph(
    text(' \u00a0„Спектар“'),
    { type: 'footnote', attrs: { marker: '*', text: 'Проект' } },
    { type: 'hardBreak' },
    { type: 'text', text: 'CO', marks: [{ type: 'bold' }, { type: 'italic' }] },
    { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
    { type: 'text', text: 'врска', marks: [{ type: 'link', attrs: { href: '/mk/патеки' } }, { type: 'superscript' }] },
  ),
  { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
  {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [{ type: 'listItem', content: [paragraph(text('трето'))] }],
  },
  { type: 'blockquote', content: [paragraph(text('цитат\u200b'))] },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [{ type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [paragraph(text('ден'))] }],
      },
      {
        type: 'tableRow',
        content: [
          { type: 'tableCell', content: [paragraph(text('1'))] },
          { type: 'tableCell', attrs: { rowspan: 1 }, content: [{ type: 'paragraph' }] },
        ],
      },
    ],
  },
  { type: 'picture', attrs: { file: 'f0', alt: '', caption: 'Село', credit: '' } },
  { type: 'picture', attrs: { file: 'f0', alt: 'a', caption: '', credit: 'Фото: А.' } },
);

describe('checkBody', () => {
  it('has nothing to say about a body that uses the whole format, also after JSON', () => {
    expect(checkBody(everything)).toEqual([]);
    expect(checkBody(JSON.parse(JSON.stringify(everything)))).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'body: this cannot stand here: use doc'],
    ['a string', '<p>', 'body: this cannot stand here'],
    ['a list', [], 'body: this cannot stand here'],
    ['an empty doc', { type: 'doc', content: [] }, 'body.content: must not be empty'],
    ['a doc without content', { type: 'doc' }, 'body.content: must be a list'],
    ['text outside a paragraph', { type: 'doc', content: [text('a')] }, 'body.content[0]: "text" cannot stand here'],
    ['an unknown node', { type: 'doc', content: [{ type: 'script' }] }, 'body.content[0]: "script" cannot stand here'],
    [
      'a node named like a property of every object',
      { type: 'doc', content: [{ type: 'constructor' }] },
      'body.content[0]: "constructor" cannot stand here',
    ],
    [
      'an unknown key',
      { type: 'doc', content: [{ type: 'paragraph', onclick: 'x' }] },
      'body.content[0]: does not know "onclick": remove it',
    ],
    [
      'an attribute on a node that has none',
      { type: 'doc', content: [{ type: 'paragraph', attrs: { style: 'x' } }] },
      'body.content[0].attrs: does not know "style"',
    ],
    [
      'a heading of level 1',
      { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] },
      'body.content[0].attrs.level: must be a whole number from 2 to 4',
    ],
    [
      'a heading without level',
      { type: 'doc', content: [{ type: 'heading' }] },
      'body.content[0].attrs: must be an object',
    ],
    [
      'an empty text',
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
      'body.content[0].content[0].text: must not be empty',
    ],
    [
      'a character that no database keeps',
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a\u0000' }] }] },
      'must not hold U+0000',
    ],
    [
      'a line end inside a text',
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a\nb' }] }] },
      'must be one line: use a hard break',
    ],
    [
      'half a character',
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a\ud83d' }] }] },
      'lone surrogate',
    ],
    [
      'an unknown mark',
      { type: 'doc', content: [paragraph({ ...text('a'), marks: [{ type: 'code' }] } as unknown as Inline)] },
      'body.content[0].content[0].marks[0]: is no mark of the format: use bold',
    ],
    [
      'a mark twice',
      { type: 'doc', content: [paragraph({ ...text('a'), marks: [{ type: 'bold' }, { type: 'bold' }] })] },
      'repeats "bold"',
    ],
    [
      'a picture by address',
      {
        type: 'doc',
        content: [{ type: 'picture', attrs: { file: 'https://x/y.png', alt: '', caption: '', credit: '' } }],
      },
      'body.content[0].attrs.file: must be the documentId of a file',
    ],
    [
      'a picture without alt text at all',
      { type: 'doc', content: [{ type: 'picture', attrs: { file: 'f0', caption: '', credit: '' } }] },
      'body.content[0].attrs.alt: must be text',
    ],
    [
      'a footnote without a marker',
      { type: 'doc', content: [paragraph({ type: 'footnote', attrs: { marker: '', text: 'a' } })] },
      'attrs.marker: must not be empty',
    ],
    [
      'a list item that begins with a list',
      { type: 'doc', content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'table' }] }] }] },
      'content[0].content[0]: "table" cannot stand here: use paragraph',
    ],
    [
      'a heading in a quote',
      { type: 'doc', content: [{ type: 'blockquote', content: [{ type: 'heading', attrs: { level: 2 } }] }] },
      'body.content[0].content[0]: "heading" cannot stand here: use paragraph, bulletList',
    ],
    [
      'a cell that spans no column',
      {
        type: 'doc',
        content: [
          {
            type: 'table',
            content: [
              {
                type: 'tableRow',
                content: [{ type: 'tableCell', attrs: { colspan: 0 }, content: [{ type: 'paragraph' }] }],
              },
            ],
          },
        ],
      },
      'attrs.colspan: must be a whole number from 1 to 100',
    ],
  ])('says what is wrong with %s', (_, value, problem) => {
    expect(checkBody(value).join('\n')).toContain(problem);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    ' https://x.mk',
    'java\nscript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    'https:/x',
    'x',
    '',
    'vbscript:x',
    'https://x.mk/a b',
  ])('refuses the link %j', (href) => {
    expect(isSafeHref(href)).toBe(false);
    const body = doc(paragraph({ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href } }] }));
    expect(checkBody(body)).toHaveLength(1);
  });

  it.each(['https://spectar.org.mk/а.pdf', 'HTTP://x.lv', 'mailto:a@b.lv', 'tel:+37126461457', '/mk/', '/mk/a?b#c'])(
    'takes the link %j',
    (href) => {
      expect(isSafeHref(href)).toBe(true);
    },
  );

  it('stops at its limits instead of running on', () => {
    let nested: InnerBlock = paragraph(text('a'));
    for (let depth = 0; depth < 100_000; depth++) nested = { type: 'blockquote', content: [nested] };
    expect(checkBody(doc(nested))[0]).toContain(`nested more than ${bodyLimits.depth} deep`);
    expect(checkBody(bodyFromText('a\n'.repeat(bodyLimits.nodes)))[0]).toContain('parts: split the text');
    expect(checkBody(bodyFromText('a'.repeat(bodyLimits.text + 1)))[0]).toContain('characters: split the text');
    expect(checkBody({ type: 'doc', content: Array(1000).fill({ type: 'x' }) })).toHaveLength(bodyLimits.problems);
  });
});

describe('what a body holds', () => {
  it('names each picture file once', () => {
    expect(bodyFiles(everything)).toEqual(['f0']);
  });

  it('reads as text line by line, every character as typed, the notes at the end', () => {
    expect(bodyText(everything).split('\n')).toEqual([
      'Добри  практики',
      ' \u00a0„Спектар“*',
      'CO2врска',
      '',
      'трето',
      'цитат\u200b',
      'ден',
      '1',
      '',
      'Село',
      'Фото: А.',
      '*Проект',
    ]);
  });

  it('has a repeated note once', () => {
    const note: Inline = { type: 'footnote', attrs: { marker: '*', text: 'a' } };
    expect(
      bodyFootnotes(doc(paragraph(note, note), paragraph({ ...note, attrs: { marker: '1', text: 'a' } }))),
    ).toEqual([
      { marker: '*', text: 'a' },
      { marker: '1', text: 'a' },
    ]);
  });
});

describe('bodyFromText', () => {
  it('keeps every line as it is, and divides at line ends only', () => {
    const lines = ['  два  празни ', '\u00a0 6 презентации', 'e\u0301 \u00e9 \u200d\u2028\t', ' '];
    const body = bodyFromText(lines.join('\r\n\n'));
    expect(checkBody(body)).toEqual([]);
    expect(bodyText(body)).toBe(lines.join('\n'));
  });

  it('makes a body of no text, too', () => {
    expect(checkBody(bodyFromText(''))).toEqual([]);
  });

  const seeds = new URL('../../../../shared/seeds/', import.meta.url);
  it.skipIf(!existsSync(seeds)).each(['report-mk.txt', 'report-lv.txt'])(
    'keeps %s byte for byte (needs the folder of the two posts beside the repository)',
    (name) => {
      const post = readFileSync(new URL(name, seeds), 'utf8');
      const body: unknown = JSON.parse(JSON.stringify(bodyFromText(post)));
      expect(checkBody(body)).toEqual([]);
      expect(bodyText(body as Body)).toBe(post.replaceAll('\n\n', '\n'));
    },
  );
});
