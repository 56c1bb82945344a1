import { useRef, useState } from 'react';
import { useNotification } from '@strapi/admin/strapi-admin';
import type { Editor } from '@tiptap/core';
import { useUpload } from '../../use-upload';
import { useWords } from '../../use-words';
import { rememberPictureFile } from '../use-picture-file';
import type { PastedPicture } from './waiting-pictures';
import { forgetWaiting } from './waiting-pictures';

/** `astray`: it is in the media library, but the form was closed or loaded anew before it could be put into the text. */
type Outcome = 'done' | 'astray' | 'failed';

interface PastedPictures {
  /** How many are on their way to the media library. */
  readonly underWay: number;
  /** Sends pictures to the media library, one after the other. */
  readonly send: (pictures: readonly PastedPicture[]) => void;
  /** Puts what arrived into the text and takes out what failed, wherever it stands by now. */
  readonly settle: (editor: Editor) => void;
}

/** Pictures of pastes, from standing in the editor to standing in the media library. */
export function usePastedPictures(current: () => Editor | null): PastedPictures {
  const words = useWords();
  const { toggleNotification } = useNotification();
  const upload = useUpload();
  const [underWay, setUnderWay] = useState(0);
  /** What came of each: a file's `documentId`, or nothing. */
  const outcomes = useRef(new Map<string, string | undefined>());
  const last = useRef(Promise.resolve());

  const settle = (editor: Editor) => {
    const { tr, doc } = editor.state;
    doc.descendants((node, position) => {
      const file: unknown = node.attrs['file'];
      if (node.type.name !== 'picture' || typeof file !== 'string' || !outcomes.current.has(file)) return;
      const found = outcomes.current.get(file);
      const at = tr.mapping.map(position);
      if (found === undefined) tr.deleteRange(at, at + node.nodeSize);
      else tr.setNodeAttribute(at, 'file', found);
    });
    // Nobody did this, so nobody can undo it.
    if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false));
  };

  const sendOne = async ({ waitingAs, source }: PastedPicture): Promise<Outcome> => {
    const name = `${words('body.picture')}.${source.type.split('/')[1]}`;
    const [file] = await upload([new File([source], name, { type: source.type })]).catch(() => []);
    if (file) rememberPictureFile(file);
    outcomes.current.set(waitingAs, file?.documentId);
    forgetWaiting(waitingAs);
    setUnderWay((count) => count - 1);
    const editor = current();
    const isThere = editor !== null && !editor.isDestroyed;
    if (isThere) settle(editor);
    if (file === undefined) return 'failed';
    return isThere ? 'done' : 'astray';
  };

  const send = (pictures: readonly PastedPicture[]) => {
    if (pictures.length === 0) return;
    setUnderWay((count) => count + pictures.length);
    last.current = last.current.then(async () => {
      const counts = { done: 0, astray: 0, failed: 0 };
      for (const picture of pictures) counts[await sendOne(picture)]++;
      for (const outcome of ['done', 'astray', 'failed'] as const) {
        const count = counts[outcome];
        if (count === 0) continue;
        const message = words(`write.paste.pictures.${outcome}`, { count });
        if (outcome === 'done') toggleNotification({ type: 'success', message, timeout: 8000 });
        else toggleNotification({ type: outcome === 'failed' ? 'danger' : 'warning', message, blockTransition: true });
      }
    });
  };
  return { underWay, send, settle };
}
