import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dictionary } from '../languages/dictionary.ts';
import { repositoryRoot } from '../repository-root.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const codes = readdirSync(import.meta.dirname).flatMap((file) => /^(\w+)\.json$/.exec(file)?.[1] ?? []);

/** Every phrase, with where it stands. */
function phrasesIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([name, inside]) => phrasesIn(inside, `${path} → ${name}`));
}

describe.each(codes)('the words in %s', (code) => {
  const words = readJson(join(import.meta.dirname, `${code}.json`)) as Dictionary;
  const editors = readJson(join(repositoryRoot(), `cms/src/words/${code}.json`)) as Record<
    string,
    { values?: Record<string, Record<string, string>> }
  >;

  it('call the values of a list as editors know them', () => {
    for (const [list, labels] of Object.entries(words.enums)) {
      const at = list.lastIndexOf('.');
      const known = editors[list.slice(0, at)]?.values?.[list.slice(at + 1)] ?? {};
      const lower = (label: string) => label.slice(0, 1).toLowerCase() + label.slice(1);
      for (const [value, label] of Object.entries(labels))
        expect(lower(known[value] ?? ''), `${list} → ${value}`).toBe(lower(label));
    }
  });

  it('mix no Latin letters into Cyrillic words', () => {
    for (const [path, phrase] of [...phrasesIn(words), ...phrasesIn(editors)])
      for (const [word] of phrase.matchAll(/[\p{L}\p{M}]+/gu))
        expect(/\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word), `${path}: ${word}`).toBe(false);
  });

  it('use the quotation marks of their language', () => {
    const quoted: Record<string, RegExp> = { en: /“[^“”„"]*”/g, mk: /„[^“”„"]*“/g, lt: /„[^“”„"]*“/g };
    for (const [path, phrase] of [...phrasesIn(words), ...phrasesIn(editors)])
      expect(phrase.replaceAll(quoted[code] ?? /„[^“”„"]*”/g, ''), path).not.toMatch(/[“”„"]/);
  });
});
