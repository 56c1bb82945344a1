import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node } from '@tiptap/pm/model';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { bodyLimits } from '../../../body/body';
import type { LeftOut } from './read-pasted';
import { readPasted } from './read-pasted';

/** What somebody who pastes is told: what was left out, or that all was, because it is too much for one text. */
export type PasteNotice = (what: { leftOut: LeftOut } | { tooLong: number }) => void;

/**
 * How the editor takes HTML from elsewhere: read by `readPasted` instead of by the schema's own rules, which know
 * neither Word's lists nor anybody's footnotes. What was copied in an editor of ours comes back as it is.
 */
export function pasteHtml(notify: PasteNotice): EditorProps {
  /** What the paste going on has been read to; ProseMirror has one step for the HTML and one for the slice. */
  let read: Slice | undefined;
  let isRefused = false;
  return {
    transformPastedHTML(html, view) {
      read = undefined;
      isRefused = false;
      if (html.includes('data-pm-slice')) return html;
      const { blocks, leftOut } = readPasted(html, { inner: view.state.selection.$from.depth > 1 });
      const content = Fragment.fromJSON(view.state.schema, blocks);
      const length = lengthOf(content);
      isRefused = length + lengthOf(view.state.doc.content) > bodyLimits.text || isTooMuch(content, view);
      read = Slice.maxOpen(content);
      notify(isRefused ? { tooLong: length } : { leftOut });
      // Nothing is left for the schema to read.
      return '';
    },
    transformPasted(slice) {
      const own = read ?? slice;
      read = undefined;
      return own;
    },
    handlePaste(_view, event, slice) {
      const pictures = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/')).length;
      const hasWords = event.clipboardData?.types.some((type) => type.startsWith('text/')) ?? false;
      if (pictures > 0 && !hasWords) notify({ leftOut: { pictures, links: 0, letters: 0, struck: 0 } });
      const isHandled = isRefused || (slice.size === 0 && hasWords);
      isRefused = false;
      return isHandled;
    },
  };
}

function lengthOf(content: Fragment): number {
  let length = 0;
  content.descendants((node) => {
    length += node.text?.length ?? 0;
    for (const value of Object.values(node.attrs)) if (typeof value === 'string') length += value.length;
  });
  return length;
}

function isTooMuch(content: Fragment, view: EditorView): boolean {
  let nodes = 0;
  const count = (_node: Node) => void nodes++;
  content.descendants(count);
  view.state.doc.descendants(count);
  return nodes > bodyLimits.nodes;
}
