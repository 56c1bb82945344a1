import { isFetchError } from '@strapi/admin/strapi-admin';
import en from './translations/en.json';
import type { Word } from './use-words';

export interface DeskError {
  /** What the desk says, as a word of ours; a general one where it says something else or nothing. */
  word: Word;
  /** Words by field, where fields are wrong. */
  fields: Partial<Record<string, Word>>;
  details: Record<string, unknown>;
}

const isWord = (text: unknown): text is Word => typeof text === 'string' && text in en;

/** Why the desk of the CMS refused something. */
export function deskError(error: unknown): DeskError {
  const said = isFetchError(error) ? error.response?.data.error : undefined;
  const details = (said?.details ?? {}) as Record<string, unknown>;
  const fields = Object.entries((details['fields'] ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, Word] => isWord(entry[1]),
  );
  const message: unknown = said?.message;
  return { word: isWord(message) ? message : 'desk.failed', fields: Object.fromEntries(fields), details };
}
