import type { Extensions } from '@tiptap/core';
import { Table, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { Link, Subscript, Superscript } from './body-marks';
import { BodyTableCell, BodyTableHeader, Footnote, OrderedList, Picture } from './body-nodes';

/** Exactly the nodes and marks of the body's format; nothing that changes what was typed. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    orderedList: false,
    strike: false,
    underline: false,
    // Would add an empty paragraph to a text that ends in a table.
    trailingNode: false,
  }),
  Link,
  Superscript,
  Subscript,
  OrderedList,
  Table.configure({ allowTableNodeSelection: true }),
  TableRow,
  BodyTableHeader,
  BodyTableCell,
  Picture,
  Footnote,
];
