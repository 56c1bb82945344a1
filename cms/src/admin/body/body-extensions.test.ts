import { getSchema } from '@tiptap/core';
import { describe, expect, it, vi } from 'vitest';
import { checkBody } from '../../body/body';
import { randomBody } from '../../body/random-body';
import { bodyExtensions } from './body-extensions';
import { pastePlainText } from './paste-plain-text';

// How nodes look needs a browser; what they hold does not.
vi.mock('./FootnoteView', () => ({ FootnoteView: () => null }));
vi.mock('./PictureView', () => ({ PictureView: () => null }));

const schema = getSchema(bodyExtensions);

describe("the editor's schema", () => {
  it('has the nodes and marks of the format and no other', () => {
    expect(Object.keys(schema.nodes).toSorted()).toEqual([
      'blockquote',
      'bulletList',
      'doc',
      'footnote',
      'hardBreak',
      'heading',
      'listItem',
      'orderedList',
      'paragraph',
      'picture',
      'table',
      'tableCell',
      'tableHeader',
      'tableRow',
      'text',
    ]);
    expect(Object.keys(schema.marks).toSorted()).toEqual(['bold', 'italic', 'link', 'subscript', 'superscript']);
  });

  it('takes every body of the format, keeps its text and gives back a body of the format', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const body = randomBody(seed);
      const node = schema.nodeFromJSON(body);
      node.check();
      const given: unknown = JSON.parse(JSON.stringify(node.toJSON()));
      expect(checkBody(given), `seed ${seed}`).toEqual([]);
      expect(node.eq(schema.nodeFromJSON(given)), `seed ${seed}`).toBe(true);
      expect(textsOf(given), `seed ${seed}`).toEqual(textsOf(body));
    }
  });
});

describe('pasted plain text', () => {
  it('becomes a paragraph for each line, byte for byte, and no list', () => {
    const lines = ['1. прво  и  друго ', '\u00a0- „a“ -- (c)\t', 'https://x.mk'];
    const { content } = pastePlainText(lines.join('\r\n\n'), schema);
    expect(content.toJSON()).toEqual(lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })));
  });

  it('of one line joins the paragraph it is put into', () => {
    const { openStart, openEnd } = pastePlainText('а', schema);
    expect([openStart, openEnd]).toEqual([1, 1]);
  });
});

/** All text in order; neighbours with the same marks are one text to an editor. */
function textsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const { text, attrs, content } = value as { text?: string; attrs?: Record<string, unknown>; content?: unknown[] };
  const own = Object.entries(attrs ?? {})
    .filter(([name]) => !['colspan', 'rowspan', 'start', 'level'].includes(name))
    .toSorted()
    .flat()
    .join('|');
  return (text ?? '') + own + (content ?? []).map(textsOf).join('');
}
