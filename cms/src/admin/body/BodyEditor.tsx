import { useMemo, useRef, useState } from 'react';
import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import type { EditorOptions } from '@tiptap/react';
import type { Body } from '../../body/body';
import { bodyExtensions } from './body-extensions';
import { BodySurface } from './BodySurface';
import { BodyToolbar } from './BodyToolbar';
import type { BodyDialog } from './BodyToolbar';
import { EditNode } from './edit-node';
import { FootnoteDialog } from './FootnoteDialog';
import { LinkDialog } from './LinkDialog';
import { pastePlainText } from './paste-plain-text';
import { PasteNotes } from './PasteNotes';
import { pasteHtml } from './paste/paste-html';
import { usePasteNotice } from './paste/use-paste-notice';
import { usePastedPictures } from './paste/use-pasted-pictures';
import { withoutWaiting } from './paste/waiting-pictures';
import { PictureDialog } from './PictureDialog';
import { UploadStatus } from './UploadStatus';

interface BodyEditorProps {
  /** Read once; another body needs another editor (another `key`). */
  initial: Body | null;
  /** Of the editable area. */
  textId: string;
  label: string;
  describedBy: string;
  /** Language of the text, for spelling and letter forms. */
  lang: string | undefined;
  required: boolean;
  disabled: boolean;
  hasError: boolean;
  onChange: (body: Body | null) => void;
}

interface OpenDialog {
  kind: BodyDialog;
  /** Of the node to edit; a new one without it. */
  position?: number | undefined;
}

/** The editor for one body: what goes in comes out unless somebody changes it. */
export function BodyEditor(props: BodyEditorProps) {
  const { initial, textId, label, describedBy, lang, required, disabled, hasError, onChange } = props;
  const [dialog, setDialog] = useState<OpenDialog>();
  const open = useRef((kind: BodyDialog) => setDialog({ kind }));
  const notice = usePasteNotice();
  const held = useRef<Editor | null>(null);
  const pictures = usePastedPictures(() => held.current);
  const paste = useRef({ notify: notice.notify, send: pictures.send });
  paste.current = { notify: notice.notify, send: pictures.send };

  const editorProps = useMemo<EditorOptions['editorProps']>(
    () => ({
      attributes: {
        id: textId,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': describedBy,
        'aria-required': String(required),
        'aria-invalid': String(hasError),
        // Nothing may correct what was typed.
        autocorrect: 'off',
        autocapitalize: 'off',
        translate: 'no',
        ...(lang === undefined ? {} : { lang }),
      },
      ...pasteHtml({
        notify: (what) => paste.current.notify(what),
        send: (pasted) => paste.current.send(pasted),
      }),
      clipboardTextParser: (text, _context, _isPlain, view) => pastePlainText(text, view.state.schema),
      handleKeyDown: (view, event) => {
        const { selection } = view.state;
        const isCommand = event.ctrlKey || event.metaKey;
        // With it Strapi saves or publishes; nothing is to be typed.
        if (isCommand && event.key === 'Enter') return true;
        if (isCommand && !event.altKey && event.code === 'KeyK') open.current('link');
        else if (isCommand && event.altKey && event.code === 'KeyF') open.current('footnote');
        else if (event.key === 'Enter' && !isCommand && selection instanceof NodeSelection) {
          const { name } = selection.node.type;
          if (name !== 'footnote' && name !== 'picture') return false;
          setDialog({ kind: name, position: selection.from });
        } else return false;
        event.preventDefault();
        return true;
      },
    }),
    [textId, label, describedBy, lang, required, hasError],
  );

  const editor = useEditor({
    extensions: bodyExtensions,
    content: initial,
    editable: !disabled,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps,
    onUpdate: ({ editor }) => {
      pictures.settle(editor);
      onChange(editor.isEmpty ? null : withoutWaiting(editor.getJSON() as Body));
    },
  });

  held.current = editor;

  const close = () => {
    setDialog(undefined);
    editor.commands.focus();
  };
  const editNode = (position: number) => {
    const kind = editor.state.doc.nodeAt(position)?.type.name;
    if (!disabled && (kind === 'footnote' || kind === 'picture')) setDialog({ kind, position });
  };
  const openFromToolbar = (kind: BodyDialog) => {
    const { selection } = editor.state;
    const isOnIt = selection instanceof NodeSelection && selection.node.type.name === kind;
    setDialog({ kind, position: isOnIt ? selection.from : undefined });
  };
  open.current = (kind) => !disabled && openFromToolbar(kind);

  return (
    <BodySurface $hasError={hasError}>
      <BodyToolbar editor={editor} disabled={disabled} onOpen={openFromToolbar} />
      <UploadStatus underWay={pictures.underWay} />
      <PasteNotes notes={notice.leftOut} onClose={notice.close} />
      <EditNode.Provider value={editNode}>
        <EditorContent editor={editor} />
      </EditNode.Provider>
      {dialog?.kind === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {dialog?.kind === 'footnote' && <FootnoteDialog editor={editor} position={dialog.position} onClose={close} />}
      {dialog?.kind === 'picture' && <PictureDialog editor={editor} position={dialog.position} onClose={close} />}
    </BodySurface>
  );
}
