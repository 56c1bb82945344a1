import { useState } from 'react';
import { Field, TextInput } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { isSafeHref } from '../../body/body';
import { useWords } from '../use-words';
import { NodeDialog } from './NodeDialog';

/** Address of the link at the cursor or over the selection; asks for a text where there is none. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const words = useWords();
  const isLink = editor.isActive('link');
  const needsText = editor.state.selection.empty && !isLink;
  const [href, setHref] = useState(String(editor.getAttributes('link').href ?? ''));
  const [text, setText] = useState('');
  const address = completeAddress(href);
  const isRefused = address !== '' && !isSafeHref(address);

  const save = () => {
    const link = { type: 'link', attrs: { href: address } };
    const chain = editor.chain().focus();
    if (needsText) chain.insertContent({ type: 'text', text: text || address, marks: [link] }).run();
    else chain.extendMarkRange('link').setMark('link', link.attrs).run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
    onClose();
  };

  return (
    <NodeDialog
      title={words('body.link')}
      canSave={address !== '' && !isRefused}
      onSave={save}
      onRemove={isLink ? remove : undefined}
      removeLabel={words('body.link.remove')}
      onClose={onClose}
    >
      <Field.Root
        name="href"
        required
        hint={words('body.link.address.hint')}
        error={isRefused && words('body.link.address.refused')}
      >
        <Field.Label>{words('body.link.address')}</Field.Label>
        <TextInput value={href} placeholder="https://" onChange={(event) => setHref(event.target.value)} />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      {needsText && (
        <Field.Root name="text">
          <Field.Label>{words('body.link.text')}</Field.Label>
          <TextInput value={text} placeholder={address} onChange={(event) => setText(event.target.value)} />
        </Field.Root>
      )}
    </NodeDialog>
  );
}

/** What people type for an address, with the scheme that they leave out. */
function completeAddress(typed: string): string {
  const address = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return `mailto:${address}`;
  if (/^[^\s/:?#]+\.[^\s/:?#]{2,}(?:[/?#]|$)/.test(address)) return `https://${address}`;
  return address;
}
