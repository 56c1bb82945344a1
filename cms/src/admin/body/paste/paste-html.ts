import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node } from '@tiptap/pm/model';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { bodyLimits } from '../../../body/body';
import type { LeftOut } from './read-pasted';
import { readPasted } from './read-pasted';
import type { PastedPicture } from './waiting-pictures';
import { pastedPicture } from './waiting-pictures';

/** What somebody who pastes is told: what was left out, or that all was, because it is too much for one text. */
export type PasteNotice = (what: { leftOut: LeftOut } | { tooLong: number }) => void;

/** What comes of pastes beside the text. */
interface PasteOutcomes {
  readonly notify: PasteNotice;
  /** Pictures that now stand in the text and are to be put into the media library. */
  readonly send: (pictures: readonly PastedPicture[]) => void;
}

const nothing: LeftOut = { pictures: 0, links: 0, letters: 0, struck: 0 };

/**
 * How the editor takes HTML from elsewhere: read by `readPasted` instead of by the schema's own rules, which know
 * neither Word's lists nor anybody's footnotes. What was copied in an editor of ours comes back as it is.
 */
export function pasteHtml({ notify, send }: PasteOutcomes): EditorProps {
  /** What the paste going on has been read to; ProseMirror has one step for the HTML and one for the slice. */
  let read: Slice | undefined;
  let isRefused = false;

  /** Puts files that are pictures where the cursor is, or elsewhere; gives whether there were any. */
  function putIn(view: EditorView, files: FileList | undefined, position = view.state.selection.from): boolean {
    const images = [...(files ?? [])].filter(({ type }) => type.startsWith('image/'));
    if (images.length === 0) return false;
    const pictures = images.map(pastedPicture).filter((picture) => picture !== undefined);
    const { schema, doc } = view.state;
    const nodes = pictures.map(({ waitingAs }) => schema.node('picture', { file: waitingAs }));
    const at = doc.resolve(position);
    // Behind the paragraph: nobody's words are parted for a picture.
    if (nodes.length > 0) view.dispatch(view.state.tr.insert(at.depth > 0 ? at.after() : position, nodes));
    notify({ leftOut: { ...nothing, pictures: images.length - pictures.length } });
    send(pictures);
    return true;
  }

  return {
    transformPastedHTML(html, view) {
      read = undefined;
      isRefused = false;
      if (html.includes('data-pm-slice')) return html;
      const { blocks, pictures, leftOut } = readPasted(html, { inner: view.state.selection.$from.depth > 1 });
      const content = Fragment.fromJSON(view.state.schema, blocks);
      const length = lengthOf(content);
      isRefused = length + lengthOf(view.state.doc.content) > bodyLimits.text || isTooMuch(content, view);
      read = Slice.maxOpen(content);
      notify(isRefused ? { tooLong: length } : { leftOut });
      if (!isRefused) send(pictures);
      // Nothing is left for the schema to read.
      return '';
    },
    transformPasted(slice) {
      const own = read ?? slice;
      read = undefined;
      return own;
    },
    handlePaste(view, event, slice) {
      const hasWords = event.clipboardData?.types.some((type) => type.startsWith('text/')) ?? false;
      // Programs that copy words put a picture of them beside.
      if (!hasWords) return putIn(view, event.clipboardData?.files);
      const isHandled = isRefused || slice.size === 0;
      isRefused = false;
      return isHandled;
    },
    handleDrop(view, event, _slice, isMoved) {
      return (
        !isMoved &&
        putIn(view, event.dataTransfer?.files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos)
      );
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
