import type { Schema } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';

/** Pasted plain text: a paragraph for each line, byte for byte; a single line joins the text it is put into. */
export function pastePlainText(text: string, schema: Schema): Slice {
  const paragraphs = text
    .split(/\r\n|[\n\r]/)
    .filter((line) => line !== '')
    .map((line) => schema.node('paragraph', null, schema.text(line)));
  return paragraphs.length === 0 ? Slice.empty : new Slice(Fragment.from(paragraphs), 1, 1);
}
