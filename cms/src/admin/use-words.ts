import { useIntl } from 'react-intl';
import en from './translations/en.json';

export type Word = keyof typeof en;

/** Our own words in the administrator's language; English where a language lacks one. */
export function useWords(): (word: Word, values?: Record<string, string | number>) => string {
  const intl = useIntl();
  return (word, values) => intl.formatMessage({ id: word, defaultMessage: en[word] }, values);
}
