import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PicturePool } from '../pictures/picture-pool.ts';
import { cardFolder, cardPath, DrawnCards, wishPath } from './card-shelf.ts';
import type { ShareCard } from './share-card.ts';

/** What is newer than this may be of a release that is not shown yet; milliseconds. */
const NEW_MS = 24 * 3_600_000;

/** The cards in the data folder, drawn once for what is on them: later releases and other starts find them there. */
export class CardCache {
  /** Grows whenever there are others than before. */
  version = 0;
  readonly #dataDir: string;
  readonly #pool: PicturePool;
  readonly #names: Set<string>;
  /** Those that could not be drawn; another process may have more memory. */
  readonly #failed = new Set<string>();
  #drawn: DrawnCards;
  #drawnAt = 0;

  constructor(dataDir: string, pool: PicturePool) {
    this.#dataDir = dataDir;
    this.#pool = pool;
    this.#names = new Set(filesIn(cardFolder(dataDir), '.png'));
    this.#drawn = new DrawnCards(this.#names);
  }

  /** What there is; the same object as long as it is the same. */
  get drawn(): DrawnCards {
    if (this.#drawnAt !== this.version) this.#drawn = new DrawnCards(this.#names);
    this.#drawnAt = this.version;
    return this.#drawn;
  }

  /** Draws what is wished for and not there, for `forMs` at most. Says whether there is more than before. */
  async makeRest(wishes: Iterable<readonly [name: string, card: ShareCard]>, forMs: number): Promise<boolean> {
    const until = performance.now() + forMs;
    const before = this.version;
    for (const [name, card] of wishes) {
      if (this.#names.has(name) || this.#failed.has(name)) continue;
      if (performance.now() > until) break;
      await this.#draw(name, card, true).catch(() => this.#failed.add(name));
    }
    return this.version > before;
  }

  /** Draws those of which only the wish is written down. Throws when one cannot be drawn. */
  async make(names: readonly string[]): Promise<void> {
    await Promise.all(
      names.map(async (name) => {
        if (this.#names.has(name)) return;
        const wish = wishPath(this.#dataDir, name);
        await this.#draw(name, JSON.parse(readFileSync(wish, 'utf8')) as ShareCard, false);
        rmSync(wish, { force: true });
      }),
    );
  }

  /** Removes cards and wishes that are not `needed` and not new. */
  sweep(needed: ReadonlySet<string>, now = Date.now()): void {
    const folder = cardFolder(this.#dataDir);
    for (const file of filesIn(folder)) {
      const [name = ''] = file.split('.');
      const path = join(folder, file);
      if (needed.has(name) || now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) < NEW_MS) continue;
      rmSync(path, { force: true });
      if (this.#names.delete(name)) this.version += 1;
    }
  }

  async #draw(name: string, card: ShareCard, late: boolean): Promise<void> {
    const job = { card, file: cardPath(this.#dataDir, name), fonts: join(this.#dataDir, 'media', 'fonts') };
    await this.#pool.run(job, { late });
    this.#names.add(name);
    this.version += 1;
  }
}

/** Names of what lies in a folder and is not empty, without the ending that they are asked for. */
function filesIn(folder: string, ending = ''): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names
    .filter((name) => statSync(join(folder, name)).size > 0)
    .map((name) => name.slice(0, name.length - ending.length));
}
