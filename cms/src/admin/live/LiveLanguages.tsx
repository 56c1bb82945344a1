import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useWords } from '../use-words';
import { LiveLanguage } from './LiveLanguage';
import type { LanguageFacts } from './LiveLanguage';
import { usePolled } from './use-polled';

interface Answer {
  readonly press: 'none' | 'silent' | 'answers';
  readonly languages: readonly LanguageFacts[];
}

/** Milliseconds between two looks: short while the press is at work. */
const pauseAfter = ({ languages }: Answer): number =>
  languages.some(({ state }) => state === 'printing' || state === 'leaving') ? 1000 : 15_000;

interface LiveLanguagesProps {
  type: string;
  documentId: string;
  /** The language of the form; it comes first. */
  own: string | undefined;
  /** What is another after each saving and publishing. */
  occasion: string;
}

/** What readers have of an entry, language by language; follows what the press does. */
export function LiveLanguages({ type, documentId, own, occasion }: LiveLanguagesProps) {
  const word = useWords();
  const { locale } = useIntl();
  const { answer } = usePolled<Answer>(`/desk/live/${type}/${documentId}?lang=${locale}`, pauseAfter, occasion);
  const languages = answer?.languages.toSorted((one, other) => Number(other.code === own) - Number(one.code === own));
  if (!answer) return <Typography textColor="neutral600">{word('live.asking')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-desk="live">
      {answer.press !== 'answers' && (
        <Typography textColor="neutral700">
          {word(answer.press === 'none' ? 'live.press.none' : 'live.press.silent')}
        </Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-live="polite">
        {languages?.map((facts) => (
          <LiveLanguage key={facts.code} facts={facts} isOwn={facts.code === own} />
        ))}
      </Flex>
    </Flex>
  );
}
