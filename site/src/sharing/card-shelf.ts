import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShareCard } from './share-card.ts';

/** Says of which cards a page may give the address. */
export interface CardShelf {
  /** Those that have been drawn, where that matters. */
  readonly names: ReadonlySet<string>;
  /** `card` is what the name stands for, where the question is a page's wish. */
  has(name: string, card?: ShareCard): boolean;
}

/** Where cards are kept: drawn ones, and what is to be drawn on others. */
export const cardFolder = (dataDir: string): string => join(dataDir, 'media', 'cards');
export const cardPath = (dataDir: string, name: string): string => join(cardFolder(dataDir), `${name}.png`);
export const wishPath = (dataDir: string, name: string): string => join(cardFolder(dataDir), `${name}.json`);

/** The cards that have been drawn, at one moment. */
export class DrawnCards implements CardShelf {
  readonly names: ReadonlySet<string>;

  constructor(names: Iterable<string>) {
    this.names = new Set(names);
  }

  has(name: string): boolean {
    return this.names.has(name);
  }
}

/** All cards that pages wish for: those that are not there are written down, and drawn when the pages are printed. */
export class PromisedCards implements CardShelf {
  readonly names: ReadonlySet<string> = new Set();
  readonly #dataDir: string;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  has(name: string, card?: ShareCard): boolean {
    const wish = wishPath(this.#dataDir, name);
    if (card && !existsSync(cardPath(this.#dataDir, name)) && !existsSync(wish)) {
      mkdirSync(cardFolder(this.#dataDir), { recursive: true });
      const half = `${wish}.${process.pid}.tmp`;
      writeFileSync(half, JSON.stringify(card));
      renameSync(half, wish);
    }
    return true;
  }
}
