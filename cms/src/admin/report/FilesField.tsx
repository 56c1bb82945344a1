import { useId, useState } from 'react';
import { Box, Field, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords } from '../use-words';

interface FilesFieldProps {
  name: string;
  label: string;
  hint: string;
  error?: string | undefined;
  /** Kinds of files that are offered, as the attribute `accept` has them. */
  accept: string;
  onChange: (files: File[]) => void;
}

/** Looks like a secondary button of the design system, which is none but the label of the hidden field. */
const Choose = styled(Typography)`
  border: 1px solid ${({ theme }) => theme.colors.primary200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.primary700};
  padding: 0.6rem 1.6rem;
  cursor: pointer;
`;
const Frame = styled(Box)`
  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

/** Files from this computer, any number of them; the browser’s own field speaks the browser’s language. */
export function FilesField({ name, label, hint, error, accept, onChange }: FilesFieldProps) {
  const words = useWords();
  const id = useId();
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <Field.Root name={name} id={id} hint={hint} error={error ?? false}>
      <Field.Label>{label}</Field.Label>
      <Frame background="neutral0" borderColor="neutral200" hasRadius padding={2}>
        <VisuallyHidden>
          <input
            id={id}
            type="file"
            multiple
            accept={accept}
            aria-describedby={`${id}-hint ${id}-chosen`}
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              setChosen(files.map((file) => file.name));
              onChange(files);
            }}
          />
        </VisuallyHidden>
        <Flex gap={3} alignItems="center">
          <Choose variant="pi" fontWeight="bold" aria-hidden onClick={() => document.getElementById(id)?.click()}>
            {words('report.files.choose')}
          </Choose>
          <Typography id={`${id}-chosen`} textColor={chosen.length > 0 ? 'neutral800' : 'neutral600'}>
            {chosen.join(', ') || words('report.files.none')}
          </Typography>
        </Flex>
      </Frame>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
