import type { Block, Body, Cell, Inline, Paragraph } from '../src/body/body';

type DemoInline = string | { text: string; link: string } | { text: string; footnote: string };
type DemoLine = string | DemoInline[];

/** A body as the demo files write it: a string or a list of pieces is a paragraph. */
export type DemoBlock =
  | DemoLine
  | { heading: DemoLine; level?: 2 | 3 | 4 }
  | { list: DemoLine[] }
  | { table: DemoLine[][] }
  | { picture: string; alt: string; caption?: string; credit?: string };

function expandInline(piece: DemoInline): Inline {
  if (typeof piece === 'string') return { type: 'text', text: piece };
  if ('footnote' in piece) return { type: 'footnote', attrs: { marker: piece.footnote, text: piece.text } };
  return { type: 'text', text: piece.text, marks: [{ type: 'link', attrs: { href: piece.link } }] };
}

const inlines = (line: DemoLine): Inline[] => (typeof line === 'string' ? [line] : line).map(expandInline);
const paragraph = (line: DemoLine): Paragraph => ({ type: 'paragraph', content: inlines(line) });
const cell = (type: Cell['type'], line: DemoLine): Cell => ({ type, content: [paragraph(line)] });

function expandBlock(block: DemoBlock, fileId: (name: string) => string): Block {
  if (typeof block === 'string' || Array.isArray(block)) return paragraph(block);
  if ('heading' in block)
    return { type: 'heading', attrs: { level: block.level ?? 2 }, content: inlines(block.heading) };
  if ('list' in block)
    return {
      type: 'bulletList',
      content: block.list.map((line) => ({ type: 'listItem', content: [paragraph(line)] })),
    };
  if ('table' in block)
    return {
      type: 'table',
      content: block.table.map((row, at) => ({
        type: 'tableRow',
        content: row.map((line) => cell(at === 0 ? 'tableHeader' : 'tableCell', line)),
      })),
    };
  const { picture, alt, caption = '', credit = '' } = block;
  return { type: 'picture', attrs: { file: fileId(picture), alt, caption, credit } };
}

/**
 * A demo file's short form of a body as the body that is stored; a table's first row is its header.
 * `fileId` gives the upload file's `documentId` for a name in `demo/media`.
 */
export function expandBody(blocks: DemoBlock[], fileId: (name: string) => string): Body {
  return { type: 'doc', content: blocks.map((block) => expandBlock(block, fileId)) };
}
