import { useState } from 'react';
import { Button, Dialog, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useTimes } from '../use-times';
import { useWords } from '../use-words';
import type { Word } from '../use-words';
import type { Site } from './SiteWidget';

type Command = 'rollback' | 'unpin' | 'confirm';

interface PressCommandsProps {
  site: Extract<Site, { press: 'answers' }>;
  onDone: () => void;
}

/** What who has the right may tell the press: go back to a release, show the newest again, let a refused one out. */
export function PressCommands({ site, onDone }: PressCommandsProps) {
  const word = useWords();
  const { instant } = useTimes();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [asked, setAsked] = useState<Command>();
  const [release, setRelease] = useState<number>();
  const others = site.releases.filter(({ number }) => number !== site.release).reverse();
  const chosen = release ?? others[0]?.number;

  const tell = async (command: Command) => {
    try {
      await post(`/desk/press/${command}`, command === 'rollback' ? { release: chosen } : {});
      toggleNotification({ type: 'success', message: word('live.command.done') });
    } catch (error) {
      const isKnown = isFetchError(error) && error.response?.data.error.message === 'live.press.silent';
      toggleNotification({ type: 'danger', message: word(isKnown ? 'live.press.silent' : 'live.press.refused') });
    }
    setAsked(undefined);
    setRelease(undefined);
    onDone();
  };

  return (
    <Flex gap={2} wrap="wrap">
      {site.pinned && (
        <Button variant="secondary" size="S" onClick={() => setAsked('unpin')}>
          {word('live.unpin')}
        </Button>
      )}
      {site.failure === 'refused' && (
        <Button variant="secondary" size="S" onClick={() => setAsked('confirm')}>
          {word('live.confirm')}
        </Button>
      )}
      {others.length > 0 && (
        <Button variant="tertiary" size="S" onClick={() => setAsked('rollback')}>
          {word('live.rollback')}
        </Button>
      )}
      <Dialog.Root open={asked !== undefined} onOpenChange={(isOpen: boolean) => !isOpen && setAsked(undefined)}>
        <Dialog.Content>
          <Dialog.Header>{asked && word(`live.${asked}` satisfies Word)}</Dialog.Header>
          <Dialog.Body>
            <Typography>{asked && word(`live.${asked}.explain` satisfies Word)}</Typography>
            {asked === 'rollback' && (
              <Field.Root width="100%">
                <Field.Label>{word('live.rollback.choose')}</Field.Label>
                <SingleSelect value={chosen ?? null} onChange={(value) => setRelease(Number(value))}>
                  {others.map(({ number, madeAt }) => (
                    <SingleSelectOption key={number} value={number}>
                      {word('live.rollback.option', {
                        number,
                        time: instant(madeAt),
                      })}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            )}
          </Dialog.Body>
          <Dialog.Footer>
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                {word('body.dialog.cancel')}
              </Button>
            </Dialog.Cancel>
            <Button variant="danger-light" fullWidth onClick={() => asked && void tell(asked)}>
              {asked && word(`live.${asked}.do` satisfies Word)}
            </Button>
          </Dialog.Footer>
        </Dialog.Content>
      </Dialog.Root>
    </Flex>
  );
}
