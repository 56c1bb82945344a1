import type { Extensions } from '@tiptap/core';
import { TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { Link, Subscript, Superscript } from './body-marks';
import { Body, BodyTable, BodyTableCell, BodyTableHeader, Footnote, Heading, OrderedList, Picture } from './body-nodes';

/** Exactly the nodes and marks of the body's format; nothing that changes what was typed. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    document: false,
    heading: false,
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
  Body,
  Heading,
  Link,
  Superscript,
  Subscript,
  OrderedList,
  BodyTable.configure({ allowTableNodeSelection: true }),
  TableRow,
  BodyTableHeader,
  BodyTableCell,
  Picture,
  Footnote,
];
