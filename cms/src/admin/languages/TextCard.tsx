import type { ReactNode } from 'react';
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { PlacedText, TextValue } from '../../desk/languages/contract';
import { useWords } from '../use-words';
import { Change } from './Change';
import { ReadableBody } from './ReadableBody';

const Reading = styled.div`
  overflow-wrap: anywhere;
  white-space: pre-wrap;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
  p,
  ul,
  ol,
  blockquote,
  table {
    margin-block-end: 0.8rem;
    white-space: normal;
  }
  p {
    white-space: pre-wrap;
  }
  ul,
  ol {
    padding-inline-start: 2rem;
    list-style: revert;
  }
  blockquote {
    padding-inline-start: 1.2rem;
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral200};
  }
  td {
    padding: 0.4rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
`;

function Value({ value, lang }: { value: TextValue; lang: string }): ReactNode {
  return <Reading lang={lang}>{typeof value === 'string' ? value : <ReadableBody body={value} />}</Reading>;
}

interface TextCardProps {
  label: string;
  /** None where the source no longer has this text. */
  text: PlacedText | undefined;
  lang: string;
  /** The text as it was when it was translated, null if there was none; undefined if it did not change since. */
  before: TextValue | null | undefined;
  /** What a machine made of it, in `lang`. */
  proposal: { value: TextValue; lang: string } | undefined;
  chosen: boolean;
  onChoose: ((chosen: boolean) => void) | undefined;
}

/** One text of the other language: to read, with its change marked, and to choose. */
export function TextCard({ label, text, lang, before, proposal, chosen, onChoose }: TextCardProps) {
  const words = useWords();
  return (
    <Box tag="li" paddingBottom={4}>
      <Flex gap={2} paddingBottom={1} alignItems="center">
        {text && onChoose ? (
          <Checkbox checked={chosen} onCheckedChange={(checked) => onChoose(checked === true)}>
            <Typography variant="sigma" textColor="neutral700" style={{ textTransform: 'none' }}>
              {label}
            </Typography>
          </Checkbox>
        ) : (
          <Typography variant="sigma" textColor="neutral700" style={{ textTransform: 'none' }}>
            {label}
          </Typography>
        )}
      </Flex>
      {before === undefined ? (
        text && <Value value={text.value} lang={lang} />
      ) : (
        <Box paddingLeft={3} borderColor="warning500" borderStyle="solid" borderWidth="0 0 0 3px">
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {words('languages.beside.changed')}
          </Typography>
          <Change before={before} after={text?.value} lang={lang} />
        </Box>
      )}
      {proposal && (
        <Box marginTop={2} padding={3} background="primary100" hasRadius>
          <Typography variant="pi" fontWeight="bold" textColor="primary700">
            {words('languages.beside.proposal')}
          </Typography>
          <Value value={proposal.value} lang={proposal.lang} />
        </Box>
      )}
    </Box>
  );
}
