import { useState } from 'react';
import { Box, Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import locales from '../../../locales.json';
import { useWords } from '../use-words';
import { editPath } from './edit-path';
import { usePolled } from './use-polled';

interface WaitingEntry {
  readonly type: string;
  readonly id: string;
  readonly locale: string;
  readonly title: string;
  readonly single: boolean;
  readonly updatedAt: string;
}

/** How many go in one request, so that each is answered soon. */
const AT_ONCE = 20;

const pauseAfter = () => 15_000;
const nameOf = (locale: string) => locales.find(({ code }) => code === locale)?.name ?? locale;

interface WaitingEntriesProps {
  /** Another one is reason to ask at once. */
  occasion: string;
  onDone: () => void;
}

/** What was changed since it was published: listed first, and then published all together. */
export function WaitingEntries({ occasion, onDone }: WaitingEntriesProps) {
  const word = useWords();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { answer, askAgain } = usePolled<{ entries: WaitingEntry[] }>('/desk/waiting', pauseAfter, occasion);
  /** What the open dialog lists; it does not change under the eyes of who reads it. */
  const [listed, setListed] = useState<WaitingEntry[]>([]);
  const [isWorking, setIsWorking] = useState(false);
  if (!answer) return null;
  const { entries } = answer;

  const publish = async () => {
    setIsWorking(true);
    let [published, left] = [0, 0];
    try {
      for (let start = 0; start < listed.length; start += AT_ONCE) {
        const { data } = await post<{ published: number; left: number }>('/desk/waiting/publish', {
          entries: listed.slice(start, start + AT_ONCE),
        });
        published += data.published;
        left += data.left;
      }
    } catch {
      left = listed.length - published;
    }
    setIsWorking(false);
    setListed([]);
    toggleNotification(
      left > 0
        ? { type: 'warning', message: word('live.waiting.left', { published, left }) }
        : { type: 'success', message: word('live.waiting.done', { count: published }) },
    );
    askAgain();
    onDone();
  };

  return (
    <Box>
      {entries.length === 0 ? (
        <Typography textColor="neutral700">{word('live.waiting.none')}</Typography>
      ) : (
        <Button variant="secondary" onClick={() => setListed(entries)}>
          {word('live.waiting.button', { count: entries.length })}
        </Button>
      )}
      <Modal.Root open={listed.length > 0} onOpenChange={(isOpen: boolean) => !isOpen && setListed([])}>
        <Modal.Content>
          <Modal.Header closeLabel={word('body.dialog.close')}>
            <Modal.Title>{word('live.waiting.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Typography tag="p">{word('live.waiting.explain')}</Typography>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={4}>
              {listed.map((entry) => (
                <li key={`${entry.id} ${entry.locale}`}>
                  <Link tag={NavLink} to={editPath(entry)}>
                    {entry.title}
                  </Link>{' '}
                  <Typography textColor="neutral700" lang={entry.locale}>
                    {nameOf(entry.locale)}
                  </Typography>
                </li>
              ))}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Modal.Close>
              <Button variant="tertiary">{word('body.dialog.cancel')}</Button>
            </Modal.Close>
            <Button loading={isWorking} onClick={() => void publish()}>
              {word('live.waiting.publish', { count: listed.length })}
            </Button>
          </Modal.Footer>
        </Modal.Content>
      </Modal.Root>
    </Box>
  );
}
