import type { PlacedText, TextValue, Translation } from './contract';
import { translate } from './translator';
import { wordsOfBody } from './translate-body';

/** Translates texts by machine: only words are sent, and a body keeps its structure. Throws what went wrong, nothing by halves. */
export async function translateTexts(
  placed: readonly PlacedText[],
  languages: { from: string; to: string },
): Promise<Translation> {
  const jobs = placed.map(({ path, value }) => {
    if (typeof value !== 'string') return { path, ...wordsOfBody(value) };
    const texts = /\p{L}/u.test(value) && !/^(?:https?:\/\/|mailto:)\S+$/.test(value.trim()) ? [value] : [];
    return { path, texts, pieces: 0, replace: ([text]: string[]): TextValue => text ?? value };
  });
  const translated = await translate(
    jobs.flatMap(({ texts }) => texts),
    languages,
  );
  let taken = 0;
  const texts = jobs.flatMap(({ path, texts: own, replace }) => {
    const mine = translated.slice(taken, (taken += own.length));
    return own.length > 0 ? [{ path, value: replace(mine) }] : [];
  });
  return { texts, pieces: jobs.reduce((sum, { pieces }) => sum + pieces, 0) };
}
