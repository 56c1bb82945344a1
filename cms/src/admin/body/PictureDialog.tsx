import { useState } from 'react';
import { useStrapiApp } from '@strapi/admin/strapi-admin';
import { Box, Button, Field, Textarea, TextInput } from '@strapi/design-system';
import type { ComponentType } from 'react';
import type { Editor } from '@tiptap/core';
import type { Picture } from '../../body/body';
import { useWords } from '../use-words';
import { asOneLine } from './as-one-line';
import { NodeDialog } from './NodeDialog';
import { rememberPictureFile, usePictureFile } from './use-picture-file';
import type { PictureFile } from './use-picture-file';

interface MediaLibraryDialogProps {
  allowedTypes: string[];
  multiple: boolean;
  onClose: () => void;
  onSelectAssets: (files: PictureFile[]) => void;
}

interface PictureDialogProps {
  editor: Editor;
  /** Of the picture to edit; without it one is chosen from the media library first. */
  position?: number | undefined;
  onClose: () => void;
}

/** A picture and its words in this language: what it shows, its caption, who took it. */
export function PictureDialog({ editor, position, onClose }: PictureDialogProps) {
  const words = useWords();
  const isNew = position === undefined;
  const [attrs, setAttrs] = useState<Picture['attrs']>(() =>
    isNew
      ? { file: '', alt: '', caption: '', credit: '' }
      : (editor.state.doc.nodeAt(position)?.attrs as Picture['attrs']),
  );
  const [isChoosing, setIsChoosing] = useState(isNew);
  const components = useStrapiApp('PictureDialog', (app) => app.components);
  const MediaLibraryDialog = components['media-library'] as ComponentType<MediaLibraryDialogProps>;

  if (isChoosing) {
    return (
      <MediaLibraryDialog
        allowedTypes={['images']}
        multiple={false}
        onClose={() => (attrs.file === '' ? onClose() : setIsChoosing(false))}
        onSelectAssets={([chosen]) => {
          if (chosen === undefined && attrs.file === '') return onClose();
          if (chosen) {
            rememberPictureFile(chosen);
            // The library holds one text for all languages: a proposal, no more.
            setAttrs({
              ...attrs,
              file: chosen.documentId,
              alt: attrs.alt || asOneLine(chosen.alternativeText ?? ''),
              caption: attrs.caption || asOneLine(chosen.caption ?? ''),
            });
          }
          setIsChoosing(false);
        }}
      />
    );
  }

  const save = () => {
    if (isNew) editor.chain().focus().insertContent({ type: 'picture', attrs }).run();
    else editor.chain().setNodeSelection(position).updateAttributes('picture', attrs).focus().run();
    onClose();
  };
  const remove = () => {
    if (!isNew) editor.chain().setNodeSelection(position).deleteSelection().focus().run();
    onClose();
  };
  const change = (name: keyof Picture['attrs']) => (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    setAttrs({ ...attrs, [name]: asOneLine(event.target.value) });

  return (
    <NodeDialog
      title={words('body.picture')}
      canSave={attrs.file !== ''}
      onSave={save}
      onRemove={isNew ? undefined : remove}
      removeLabel={words('body.picture.remove')}
      onClose={onClose}
    >
      <Preview documentId={attrs.file} />
      <Box>
        <Button variant="secondary" onClick={() => setIsChoosing(true)}>
          {words('body.picture.replace')}
        </Button>
      </Box>
      <Field.Root name="alt" hint={words('body.picture.alt.hint')}>
        <Field.Label>{words('body.picture.alt')}</Field.Label>
        <TextInput value={attrs.alt} onChange={change('alt')} />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="caption">
        <Field.Label>{words('body.picture.caption')}</Field.Label>
        <Textarea value={attrs.caption} onChange={change('caption')} />
      </Field.Root>
      <Field.Root name="credit" hint={words('body.picture.credit.hint')}>
        <Field.Label>{words('body.picture.credit')}</Field.Label>
        <TextInput value={attrs.credit} onChange={change('credit')} />
        <Field.Hint />
      </Field.Root>
    </NodeDialog>
  );
}

function Preview({ documentId }: { documentId: string }) {
  const file = usePictureFile(documentId);
  if (!file) return null;
  return (
    <Box background="neutral150" hasRadius padding={2}>
      <img src={file.url} alt="" style={{ display: 'block', margin: 'auto', maxWidth: '100%', maxHeight: '16rem' }} />
    </Box>
  );
}
