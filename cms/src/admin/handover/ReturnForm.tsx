import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { useAsking } from '../use-asking';
import { useWords } from '../use-words';
import { NoteField } from './NoteField';

/** With it an editor hands an entry back to its author. */
export function ReturnForm({ path, onDone }: { path: string; onDone: () => void }) {
  const words = useWords();
  const [note, setNote] = useState('');
  const { isAsking, ask } = useAsking('handover.returned.done');
  return (
    <>
      <NoteField hint={words('handover.return.note.hint')} value={note} onChange={setNote} />
      <Button
        variant="secondary"
        loading={isAsking}
        onClick={() => void ask('post', `${path}/return`, { note }).then(onDone)}
      >
        {words('handover.return')}
      </Button>
    </>
  );
}
