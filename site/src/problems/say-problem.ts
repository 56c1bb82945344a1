import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fillIn } from '../languages/dictionary.ts';
import { defaultLocale } from '../languages/load-languages.ts';
import { repositoryRoot } from '../repository-root.ts';
import type { Problem, ProblemKind } from './problem.ts';

/** Words for problems in one language. */
export interface ProblemWords {
  /** Types by their singular API name. */
  readonly types: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<ProblemKind, string>>;
}

const folder = join(repositoryRoot(), 'site/src/problems/words');

/** By language. */
export const problemWords: ReadonlyMap<string, ProblemWords> = new Map(
  readdirSync(folder).map((file) => [
    basename(file, '.json'),
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as ProblemWords,
  ]),
);

const english = problemWords.get(defaultLocale) as ProblemWords;

/** A type's name in a language, as it is where a later type has no words yet. */
export const sayType = (type: string, language: string): string =>
  (problemWords.get(language) ?? english).types[type] ?? type;

/** A problem as a sentence for an editor, in English where the language has no words for it. */
export function sayProblem({ kind, values }: Problem, language: string): string {
  const words = problemWords.get(language) ?? english;
  const target = values['target'];
  return fillIn(words.problems[kind], {
    ...values,
    ...(typeof target === 'string' ? { target: sayType(target, language) } : {}),
  });
}

/** The same with the entry that it is about, for a list of sentences. */
export const sayWithEntry = (problem: Problem, language: string): string =>
  `${sayType(problem.type, language)} “${problem.title}” (${[problem.id, problem.language].filter(Boolean).join(', ')}): ${sayProblem(problem, language)}`;
