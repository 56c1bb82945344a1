import { useId } from 'react';
import { Box, Field, Typography } from '@strapi/design-system';

interface FilesFieldProps {
  name: string;
  label: string;
  hint: string;
  error?: string | undefined;
  /** Kinds of files that are offered, as the attribute `accept` has them. */
  accept: string;
  onChange: (files: File[]) => void;
}

/** Files from this computer, any number of them. */
export function FilesField({ name, label, hint, error, accept, onChange }: FilesFieldProps) {
  const id = useId();
  return (
    <Field.Root name={name} id={id} hint={hint} error={error ?? false}>
      <Field.Label>{label}</Field.Label>
      <Box background="neutral0" borderColor="neutral200" hasRadius padding={2}>
        <Typography
          tag="input"
          id={id}
          type="file"
          multiple
          accept={accept}
          aria-describedby={`${id}-hint`}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange([...(event.target.files ?? [])])}
        />
      </Box>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
