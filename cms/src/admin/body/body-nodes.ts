import { Node } from '@tiptap/core';
import { Table, TableCell, TableHeader } from '@tiptap/extension-table';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { bodyLimits } from '../../body/body';
import { FootnoteView } from './FootnoteView';
import { PictureView } from './PictureView';

/** An attribute that travels through the clipboard as `data-…` and is text, never absent. */
const textAttribute = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});

/** A footnote's place in the text together with its note. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ marker: textAttribute('marker'), text: textAttribute('text') }),
  parseHTML: () => [{ tag: 'sup[data-marker][data-text]', priority: 60 }],
  renderHTML: ({ node, HTMLAttributes }) => ['sup', HTMLAttributes, String(node.attrs.marker)],
  renderText: ({ node }) => String(node.attrs.marker),
  addNodeView: () => ReactNodeViewRenderer(FootnoteView, { as: 'span' }),
});

/** A picture of the media library, by reference. */
export const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    file: textAttribute('file'),
    alt: textAttribute('alt'),
    caption: textAttribute('caption'),
    credit: textAttribute('credit'),
  }),
  parseHTML: () => [{ tag: 'figure[data-file]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
  addNodeView: () => ReactNodeViewRenderer(PictureView),
});

/** The whole text; only here may headings and tables stand, which are no `block` for that. */
export const Body = Node.create({ name: 'doc', topNode: true, content: '(block | top)+' });

/** Headings below the page's own; from elsewhere the nearest level is taken. */
export const Heading = Node.create({
  name: 'heading',
  group: 'top',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(4, Math.max(2, level)) } })),
  renderHTML: ({ node }) => [`h${String(node.attrs.level)}`, 0],
  addKeyboardShortcuts() {
    return Object.fromEntries(
      [2, 3, 4].map((level) => [
        `Mod-Alt-${level}`,
        () => this.editor.commands.toggleNode(this.name, 'paragraph', { level }),
      ]),
    );
  },
});

/** Tables stand in the text itself, not in cells, lists or quotes. */
export const BodyTable = Table.extend({ group: 'top' });

/**
 * TipTap's own ordered list has letters and Roman numbers, which the format has not, and makes a
 * list of pasted plain text that begins with "1." : that would change what was written.
 */
export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) => {
        const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
        return start >= 0 && start <= 999_999 ? start : 1;
      },
    },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList(this.name, 'listItem') };
  },
});

const spanAttribute = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) => {
    const span = Number.parseInt(element.getAttribute(name) ?? '', 10);
    return span >= 1 && span <= bodyLimits.span ? span : 1;
  },
});
const cellAttributes = () => ({ colspan: spanAttribute('colspan'), rowspan: spanAttribute('rowspan') });

/** Cells without widths and alignment, which the format has not. */
export const BodyTableCell = TableCell.extend({ addAttributes: cellAttributes });
export const BodyTableHeader = TableHeader.extend({ addAttributes: cellAttributes });
