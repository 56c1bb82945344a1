import type { Print } from './page-printer.ts';

/** A page as threads tell each other of it: its links and questions as numbers of texts that were told once. */
export interface NumberedPrint extends Omit<Print, 'links' | 'reads'> {
  readonly links: readonly number[];
  readonly reads: readonly number[];
}

/** Pages, and the texts among theirs that were not told before, in the order of their numbers. */
export interface ToldPrints {
  readonly texts: readonly string[];
  readonly prints: readonly NumberedPrint[];
}

/**
 * Each text once: thousands of pages name the same addresses and ask the same questions. Without it the texts of a large
 * site's pages take some hundred megabytes until all pages are there.
 */
export class SameTexts {
  readonly #texts = new Map<string, string>();

  of(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }

  in(print: Print): Print {
    const same = (texts: readonly string[]) => texts.map((text) => this.of(text));
    return { ...print, links: same(print.links), reads: same(print.reads) };
  }
}

/** Numbers the texts of pages for another thread. */
export class TextTeller {
  readonly #numbers = new Map<string, number>();

  tell(prints: readonly Print[]): ToldPrints {
    const texts: string[] = [];
    const numberOf = (text: string): number => {
      let number = this.#numbers.get(text);
      if (number === undefined) {
        this.#numbers.set(text, (number = this.#numbers.size));
        texts.push(text);
      }
      return number;
    };
    const numbered = prints.map((print) => ({
      ...print,
      links: print.links.map(numberOf),
      reads: print.reads.map(numberOf),
    }));
    return { texts, prints: numbered };
  }
}

/** Hears what one `TextTeller` tells. */
export class TextListener {
  readonly #told: string[] = [];
  readonly #same: SameTexts;

  constructor(same: SameTexts) {
    this.#same = same;
  }

  hear({ texts, prints }: ToldPrints): Print[] {
    for (const text of texts) this.#told.push(this.#same.of(text));
    const textsOf = (numbers: readonly number[]) => numbers.map((number) => this.#told[number] as string);
    return prints.map((print) => ({ ...print, links: textsOf(print.links), reads: textsOf(print.reads) }));
  }
}
