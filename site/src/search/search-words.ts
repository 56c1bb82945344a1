import { foldText } from './fold-text.ts';
import { canStem, stemWord } from './stem-word.ts';

/** What stands in the index for a word that is a dash or the like, so that words keep their places. */
const NOTHING = '-';

/** Text as the index has it: for each word between spaces the same number of words, folded and cut to their stems. */
export const indexText = (text: string, lang: string): string =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => partsOf(word, lang).join('-') || NOTHING)
    .join(' ');

/** What is looked for, in the words of the index. */
export const queryWords = (query: string, lang: string): readonly string[] => [...new Set(partsOf(query, lang))];

function partsOf(text: string, lang: string): string[] {
  // Serbian in Latin letters is the same language.
  const [language = lang] = lang.split('-');
  const folded = foldText(text, { sounds: canStem(language) });
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stemWord(word, language));
}
