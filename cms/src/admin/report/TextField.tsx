import { Field, TextInput } from '@strapi/design-system';

interface TextFieldProps {
  name: string;
  label: string;
  hint?: string;
  placeholder?: string;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

/** A line of text with its label, its help and what is wrong with it. */
export function TextField({ name, label, hint, placeholder, error, value, onChange }: TextFieldProps) {
  return (
    <Field.Root name={name} hint={hint} error={error ?? false}>
      <Field.Label>{label}</Field.Label>
      <TextInput value={value} placeholder={placeholder} onChange={(event) => onChange(event.target.value)} />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
