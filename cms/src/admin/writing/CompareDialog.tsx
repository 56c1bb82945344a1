import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useIntl } from 'react-intl';
import type { Word } from '../use-words';
import { useWords } from '../use-words';
import type { TwoVersions } from './changes';
import { differenceOf } from './difference';
import { shownValue } from './shown-value';

type Side = 'mine' | 'theirs';

interface CompareDialogProps {
  title: string;
  intro: string;
  model: string;
  /** Language of the texts. */
  lang: string;
  versions: readonly TwoVersions[];
  /** What the two sides are called. */
  names: Readonly<Record<Side, Word>>;
  apply: Word;
  /** With the fields for which the other side was chosen. */
  onApply: (theirs: string[]) => void;
  /** What else can be done, to the left of it. */
  more?: ReactNode;
  onClose?: () => void;
}

/** Two versions of an entry field by field, each with the choice between them. Without `onClose`, one must choose. */
export function CompareDialog({ title, intro, model, lang, versions, names, apply, ...actions }: CompareDialogProps) {
  const words = useWords();
  const intl = useIntl();
  const id = useId();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const toChoose = versions.filter(({ both }) => both);
  const taken = versions.filter(({ both }) => !both);
  const sideOf = (field: string) => chosen[field] ?? 'mine';
  const chooseAll = (side: Side) => setChosen(Object.fromEntries(toChoose.map(({ field }) => [field, side])));
  const labelOf = (field: string) =>
    intl.formatMessage({ id: `content-manager.content-types.${model}.${field}`, defaultMessage: field });

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && actions.onClose?.()}>
      <Modal.Content onEscapeKeyDown={(event) => !actions.onClose && event.preventDefault()}>
        {actions.onClose ? (
          <Modal.Header closeLabel={words('body.dialog.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
        ) : (
          // A header of the design system always has a cross.
          <Box tag="header" background="neutral100" padding={4} paddingInline={5}>
            <Modal.Title>{title}</Modal.Title>
          </Box>
        )}
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">{intro}</Typography>
            {toChoose.length > 1 && (
              <Flex gap={2} wrap="wrap">
                {(['mine', 'theirs'] as const).map((side) => (
                  <Button key={side} variant="tertiary" onClick={() => chooseAll(side)}>
                    {words('write.compare.all', { name: words(names[side]) })}
                  </Button>
                ))}
              </Flex>
            )}
            {toChoose.map((version) => (
              <Versions key={version.field}>
                <legend>{labelOf(version.field)}</legend>
                {(['mine', 'theirs'] as const).map((side) => (
                  <label key={side}>
                    <span>
                      <input
                        type="radio"
                        name={`${id}-${version.field}`}
                        checked={sideOf(version.field) === side}
                        onChange={() => setChosen({ ...chosen, [version.field]: side })}
                      />{' '}
                      {words(names[side])}
                    </span>
                    <Changed lang={lang} version={version} side={side} />
                  </label>
                ))}
              </Versions>
            ))}
            {taken.length > 0 && (
              <Box>
                <Typography tag="h3" variant="delta">
                  {words('write.compare.taken')}
                </Typography>
                <TakenList>
                  {taken.map((version) => (
                    <li key={version.field}>
                      <Typography fontWeight="bold">{labelOf(version.field)}</Typography>
                      <Changed lang={lang} version={version} side="theirs" />
                    </li>
                  ))}
                </TakenList>
              </Box>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2} wrap="wrap">
            {actions.more}
          </Flex>
          <Button
            onClick={() =>
              actions.onApply(toChoose.flatMap(({ field }) => (sideOf(field) === 'theirs' ? [field] : [])))
            }
          >
            {words(apply)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** One version of a field, with what differs from the other one marked. */
function Changed({ version, side, lang }: { version: TwoVersions; side: Side; lang: string }) {
  const words = useWords();
  const [mine, theirs] = differenceOf(shownValue(version.mine), shownValue(version.theirs));
  const { before, changed, after } = side === 'mine' ? mine : theirs;
  if (before + changed + after === '') return <em>{words('write.compare.empty')}</em>;
  return (
    <Shown {...(lang && { lang })}>
      {before}
      {changed !== '' && <mark>{changed}</mark>}
      {after}
    </Shown>
  );
}

const Versions = styled.fieldset`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
  border: 0;
  padding: 0;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};

  legend {
    font-weight: 600;
    padding-block-end: ${({ theme }) => theme.spaces[1]};
  }
  label {
    display: flex;
    flex-direction: column;
    gap: ${({ theme }) => theme.spaces[2]};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    padding: ${({ theme }) => theme.spaces[3]};
    cursor: pointer;
  }
  label:has(:checked) {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }
  em {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

const Shown = styled.span`
  max-height: 20rem;
  overflow: auto;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  line-height: 1.5;

  mark {
    background: ${({ theme }) => theme.colors.warning200};
    color: ${({ theme }) => theme.colors.neutral900};
  }
`;

const TakenList = styled.ul`
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};

  li {
    display: flex;
    flex-direction: column;
    padding-block: ${({ theme }) => theme.spaces[1]};
  }
`;
