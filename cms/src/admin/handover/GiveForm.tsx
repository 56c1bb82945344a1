import { useState } from 'react';
import { useForm } from '@strapi/admin/strapi-admin';
import { Button, Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useAsking } from '../use-asking';
import { useWords } from '../use-words';
import { NoteField } from './NoteField';

interface GiveFormProps {
  path: string;
  locale: string;
  editors: readonly { id: number; name: string }[];
  onDone: () => void;
}

const ANY = 'any';

/** With it an author hands an entry to an editor; what is not saved yet would be locked out. */
export function GiveForm({ path, locale, editors, onDone }: GiveFormProps) {
  const words = useWords();
  const isModified = useForm('GiveForm', ({ modified }) => modified);
  const [note, setNote] = useState('');
  const [editor, setEditor] = useState(ANY);
  const { isAsking, ask } = useAsking('handover.given');
  const send = async () => {
    const editorId = editor === ANY ? null : Number(editor);
    await ask('post', path, { locale, editorId, note });
    setNote('');
    onDone();
  };
  return (
    <>
      <Field.Root name="handover-editor">
        <Field.Label>{words('handover.to')}</Field.Label>
        <SingleSelect value={editor} onChange={(value) => setEditor(String(value))}>
          <SingleSelectOption value={ANY}>{words('handover.anyEditor')}</SingleSelectOption>
          {editors.map(({ id, name }) => (
            <SingleSelectOption key={id} value={String(id)}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <NoteField hint={words('handover.note.hint')} value={note} onChange={setNote} />
      <Button variant="secondary" disabled={isModified} loading={isAsking} onClick={() => void send()}>
        {words('handover.give')}
      </Button>
      {isModified && <Typography textColor="neutral600">{words('handover.saveFirst')}</Typography>}
    </>
  );
}
