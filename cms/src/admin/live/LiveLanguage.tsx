import { useId, useState } from 'react';
import { Box, Flex, Link, Status, TextButton, Typography } from '@strapi/design-system';
import type { StatusVariant } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useTimes } from '../use-times';
import { useWords } from '../use-words';
import { QrCode } from './QrCode';

/** One language as `GET /desk/live/…` tells it. */
export interface LanguageFacts {
  readonly code: string;
  readonly name: string;
  readonly state: 'missing' | 'draft' | 'live' | 'printing' | 'leaving' | 'older' | 'held' | 'unknown';
  readonly modified: boolean;
  /** ISO date and time. */
  readonly since?: string;
  readonly address?: string;
  readonly sentence?: string;
}

const colours: Readonly<Record<LanguageFacts['state'], StatusVariant>> = {
  missing: 'neutral',
  draft: 'secondary',
  live: 'success',
  printing: 'primary',
  leaving: 'primary',
  older: 'warning',
  held: 'danger',
  unknown: 'neutral',
};

interface LiveLanguageProps {
  facts: LanguageFacts;
  /** Whether it is the language of the form, of which all is shown at once. */
  isOwn: boolean;
}

/** What readers have of an entry in one language; since when, where and why on demand. */
export function LiveLanguage({ facts, isOwn }: LiveLanguageProps) {
  const { code, name, state, modified, address, sentence } = facts;
  const word = useWords();
  const id = useId();
  const [isOpen, setIsOpen] = useState<boolean>();
  const hasMore = address !== undefined || sentence !== undefined || modified;
  const isShown = hasMore && (isOpen ?? isOwn);
  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1} data-language={code} data-state={state}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        {hasMore ? (
          <TextButton
            lang={code}
            aria-expanded={isShown}
            aria-controls={id}
            endIcon={isShown ? <CaretUp aria-hidden /> : <CaretDown aria-hidden />}
            onClick={() => setIsOpen(!isShown)}
          >
            {name}
          </TextButton>
        ) : (
          <Typography variant="pi" lang={code}>
            {name}
          </Typography>
        )}
        <Status variant={colours[state]} size="XS">
          <Typography tag="span" variant="pi" fontWeight="bold">
            {word(`live.state.${state}`)}
          </Typography>
        </Status>
      </Flex>
      <Flex id={id} direction="column" alignItems="stretch" gap={1}>
        {isShown && <LiveDetails facts={facts} />}
      </Flex>
    </Flex>
  );
}

function LiveDetails({ facts: { state, since, modified, address, sentence } }: { facts: LanguageFacts }) {
  const word = useWords();
  const { instant } = useTimes();
  const [isCodeShown, setIsCodeShown] = useState(false);
  const said = state === 'live' && since ? word('live.since', { time: instant(since) }) : sentence;
  return (
    <>
      {[said, modified && word('live.modified')].map(
        (text) =>
          text && (
            <Typography key={text} variant="pi" textColor="neutral700">
              {text}
            </Typography>
          ),
      )}
      {address && (
        <>
          <Box style={{ overflowWrap: 'anywhere' }}>
            <Link href={address} target="_blank" rel="noopener" isExternal={false}>
              {decodeURI(address)}
            </Link>
          </Box>
          <Box>
            <TextButton onClick={() => setIsCodeShown(!isCodeShown)} aria-expanded={isCodeShown}>
              {word(isCodeShown ? 'live.qr.hide' : 'live.qr.show')}
            </TextButton>
          </Box>
          {isCodeShown && <QrCode url={address} label={word('live.qr.label', { address })} />}
        </>
      )}
    </>
  );
}
