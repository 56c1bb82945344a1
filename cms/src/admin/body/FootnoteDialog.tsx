import { useState } from 'react';
import { Field, Textarea, TextInput } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { bodyLimits } from '../../body/body';
import type { Footnote } from '../../body/body';
import { useWords } from '../use-words';
import { asOneLine } from './as-one-line';
import { NodeDialog } from './NodeDialog';

interface FootnoteDialogProps {
  editor: Editor;
  /** Of the footnote to edit; without it a new one is put at the selection. */
  position?: number | undefined;
  onClose: () => void;
}

/** A footnote's marker and its note. A marker that already stands in the text can be selected first. */
export function FootnoteDialog({ editor, position, onClose }: FootnoteDialogProps) {
  const words = useWords();
  const isNew = position === undefined;
  const [attrs, setAttrs] = useState<Footnote['attrs']>(() =>
    isNew ? { marker: markerFor(editor), text: '' } : (editor.state.doc.nodeAt(position)?.attrs as Footnote['attrs']),
  );
  const canSave = attrs.marker !== '' && attrs.text !== '' && attrs.marker.length <= bodyLimits.marker;

  const save = () => {
    if (isNew) editor.chain().focus().insertContent({ type: 'footnote', attrs }).run();
    else
      editor
        .chain()
        .setNodeSelection(position)
        .updateAttributes('footnote', attrs)
        .setTextSelection(position + 1)
        .focus()
        .run();
    onClose();
  };
  const remove = () => {
    if (!isNew) editor.chain().setNodeSelection(position).deleteSelection().focus().run();
    onClose();
  };

  return (
    <NodeDialog
      title={words('body.footnote')}
      canSave={canSave}
      onSave={save}
      onRemove={isNew ? undefined : remove}
      removeLabel={words('body.footnote.remove')}
      onClose={onClose}
    >
      <Field.Root name="marker" required hint={words('body.footnote.marker.hint')}>
        <Field.Label>{words('body.footnote.marker')}</Field.Label>
        <TextInput
          value={attrs.marker}
          maxLength={bodyLimits.marker}
          onChange={(event) => setAttrs({ ...attrs, marker: event.target.value })}
        />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="text" required>
        <Field.Label>{words('body.footnote.text')}</Field.Label>
        <Textarea
          value={attrs.text}
          onChange={(event) => setAttrs({ ...attrs, text: asOneLine(event.target.value) })}
        />
      </Field.Root>
    </NodeDialog>
  );
}

/** The selected text where it can be a marker, else the next number. */
function markerFor(editor: Editor): string {
  const { from, to, empty } = editor.state.selection;
  const selected = editor.state.doc.textBetween(from, to, '\n');
  if (!empty && selected.length <= bodyLimits.marker && !selected.includes('\n')) return selected;
  const numbers = [0];
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'footnote') numbers.push(Number.parseInt(String(node.attrs.marker), 10) || 0);
  });
  return String(Math.max(...numbers) + 1);
}
