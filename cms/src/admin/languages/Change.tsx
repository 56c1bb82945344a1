import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { bodyText } from '../../body/body';
import type { PlacedText, TextValue } from '../../desk/languages/contract';
import { useWords } from '../use-words';
import { diffWords } from './diff-words';

const plain = (value: TextValue | null | undefined): string =>
  value == null ? '' : typeof value === 'string' ? value : bodyText(value);

const Text = styled.div`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  line-height: 1.5;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  del {
    color: ${({ theme }) => theme.colors.danger700};
    background: ${({ theme }) => theme.colors.danger100};
  }
  ins {
    color: ${({ theme }) => theme.colors.success700};
    background: ${({ theme }) => theme.colors.success100};
    text-decoration-thickness: 2px;
  }
`;

interface ChangeProps {
  before: TextValue | null;
  after: PlacedText['value'] | undefined;
  lang: string;
}

/** What became of a text since it was translated, word by word. */
export function Change({ before, after, lang }: ChangeProps) {
  const words = useWords();
  const pieces = diffWords(plain(before), plain(after));
  if (pieces.every(({ kind }) => kind === 'same'))
    return <Typography textColor="neutral700">{words('languages.change.form')}</Typography>;
  return (
    <Text lang={lang}>
      {pieces.map(({ kind, text }, index) =>
        kind === 'gone' ? (
          <del key={index}>{text}</del>
        ) : kind === 'new' ? (
          <ins key={index}>{text}</ins>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </Text>
  );
}
