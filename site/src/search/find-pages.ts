import { queryWords } from './search-words.ts';

/** What this site asks of Pagefind's script, which comes with the index. */
export interface PagefindIndex {
  search(
    words: string,
    options: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly PagefindResult[]; readonly filters: SectionCounts }>;
  filters(): Promise<unknown>;
}
interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<FoundPage>;
}
type SectionCounts = { readonly section?: Readonly<Record<string, number>> };

/** A page among the results, as `write-search-index.ts` describes it. */
export interface FoundPage {
  readonly url: string;
  /** Words around what was found, as text in which only `<mark>` is a tag. */
  readonly excerpt: string;
  readonly meta: { readonly title: string; readonly notes: string; readonly section: string };
}

/** Pages that were found, the best first. */
export interface Findings {
  readonly results: readonly { load(): Promise<FoundPage> }[];
  /** Whether no page has all the words, so that these have only some of them. */
  readonly partly: boolean;
  /** How many there are in each section, whatever section was asked for. */
  readonly sections: Readonly<Record<string, number>>;
}

/** How much a match in the title counts, beside one in the text. */
export const ranking = { metaWeights: { title: 6 }, termSimilarity: 3, pageLength: 0.3, termFrequency: 0.4 };

/** Looks for pages with all words of a query; where none has them all, for pages with as many of them as there are. */
export async function findPages(
  index: PagefindIndex,
  query: string,
  { lang, section }: { readonly lang: string; readonly section?: string },
): Promise<Findings> {
  const words = queryWords(query, lang);
  const filters: Record<string, string> = section === undefined ? {} : { section };
  if (words.length === 0) return { results: [], partly: false, sections: {} };
  const everywhere = await index.search(words.join(' '), { filters: {} });
  if (everywhere.results.length > 0) {
    const { results } = section === undefined ? everywhere : await index.search(words.join(' '), { filters });
    return { results: results.map(load), partly: false, sections: everywhere.filters.section ?? {} };
  }
  const single = await Promise.all(words.map((word) => findWord(index, word, filters)));
  const scores = new Map<string, { readonly result: PagefindResult; words: number; score: number }>();
  for (const results of single) {
    const best = results[0]?.score ?? 1;
    for (const result of results) {
      const known = scores.get(result.id) ?? { result, words: 0, score: 0 };
      known.words += 1;
      // A rare word says more than one that is on every page.
      known.score += result.score / best / Math.sqrt(results.length);
      scores.set(result.id, known);
    }
  }
  const sorted = [...scores.values()].sort((one, other) => other.score - one.score);
  return { results: sorted.map(({ result }) => load(result)), partly: words.length > 1, sections: {} };
}

const load = (result: PagefindResult) => ({ load: () => result.data() });

/** Pages with one word, or else with what is left of it when letters are taken off its end: four at least. */
async function findWord(index: PagefindIndex, word: string, filters: Readonly<Record<string, string>>) {
  for (let length = word.length; length >= Math.min(4, word.length); length--) {
    const { results } = await index.search(word.slice(0, length), { filters });
    if (results.length > 0) return results;
  }
  return [];
}
