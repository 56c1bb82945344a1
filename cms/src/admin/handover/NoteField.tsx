import { Field, Textarea } from '@strapi/design-system';
import { useWords } from '../use-words';

interface NoteFieldProps {
  hint: string;
  value: string;
  onChange: (note: string) => void;
}

/** The note that goes with an entry. */
export function NoteField({ hint, value, onChange }: NoteFieldProps) {
  const words = useWords();
  return (
    <Field.Root name="handover-note" hint={hint}>
      <Field.Label>{words('handover.note')}</Field.Label>
      <Textarea value={value} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
    </Field.Root>
  );
}
