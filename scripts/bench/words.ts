import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../children.ts';

/** Numbers from 0 up to 1, the same in every run for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the list. Throws if the list is empty. */
export function pick<T>(list: readonly T[], random: () => number): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
}

/** What one language has to say: whole sentences, and names of three or four words. */
export interface Phrases {
  readonly sentences: readonly string[];
  readonly names: readonly string[];
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}

const held = new Map<string, Phrases>();

/**
 * Sentences and names of the demo content in that language: real words with real letters, so that the
 * bytes are like those of a real site. Throws where the demo has nothing in that language.
 */
export function phrasesOf(locale: string): Phrases {
  const known = held.get(locale);
  if (known) return known;
  const sentences = new Set<string>();
  const names = new Set<string>();
  for (const file of globSync('cms/demo/*/*.json', { cwd: root }).sort()) {
    const { locales } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      locales?: Record<string, Record<string, unknown>>;
    };
    const texts = locales?.[locale];
    if (!texts) continue;
    for (const text of textsIn([texts['summary'], texts['body']])) {
      for (const sentence of text.split(/(?<=[.!?…]) /))
        if (/^\p{Lu}.{30,}[.!?…]$/u.test(sentence)) sentences.add(sentence);
    }
    if (typeof texts['title'] === 'string')
      names.add(
        texts['title']
          .split(/\s+/)
          .slice(0, 4)
          .join(' ')
          .replace(/[,:;–-]+$/, ''),
      );
  }
  if (sentences.size < 20 || names.size < 5)
    throw new Error(`The demo content has too little in “${locale}” to make texts of.`);
  const phrases = { sentences: [...sentences], names: [...names] };
  held.set(locale, phrases);
  return phrases;
}

/** Sentences of that language, at least so many words of them. */
export function prose(locale: string, words: number, random: () => number): string {
  const { sentences } = phrasesOf(locale);
  const said: string[] = [];
  for (let count = 0; count < words;) {
    const sentence = pick(sentences, random);
    count += sentence.split(/\s+/).length;
    said.push(sentence);
  }
  return said.join(' ');
}
