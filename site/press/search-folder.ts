import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of a language's index. */
export interface CurrentIndex {
  /** Folder of the index, named by what is in it. */
  readonly index: string;
  /** What it was made of: equal where it need not be made again. */
  readonly of: string;
}

/** Indexes that are kept beside the current one, for pages that were opened with them. */
const KEEP = 2;

/**
 * Search indexes, one folder a language, each in a folder that never changes once it has its name. `current.json` says
 * which one is meant and is replaced in one step: whoever is killed on the way leaves the old index whole.
 */
export class SearchFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The index of a language; nothing when there is none, or when it cannot be read. */
  current(lang: string): CurrentIndex | undefined {
    try {
      const current = JSON.parse(readFileSync(join(this.#folder, lang, 'current.json'), 'utf8')) as CurrentIndex;
      return existsSync(join(this.#folder, lang, current.index)) ? current : undefined;
    } catch {
      return undefined;
    }
  }

  /** Languages that have an index. */
  languages(): readonly string[] {
    return existsSync(this.#folder) ? readdirSync(this.#folder) : [];
  }

  /** Makes an index with `write`, which fills a new folder and gives the SHA-256 of its files, and shows it. */
  async replace(lang: string, of: string, write: (folder: string) => Promise<string>): Promise<void> {
    const folder = join(this.#folder, lang);
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      if (name.startsWith('.')) rmSync(join(folder, name), { recursive: true });
    }
    const half = join(folder, `.new-${process.pid}`);
    const index = (await write(half)).slice(0, 16);
    if (existsSync(join(folder, index))) rmSync(half, { recursive: true });
    else renameSync(half, join(folder, index));
    writeFileSync(join(folder, '.current.json'), JSON.stringify({ index, of } satisfies CurrentIndex));
    renameSync(join(folder, '.current.json'), join(folder, 'current.json'));
    this.#tidy(folder, index);
  }

  /** Takes away the index of a language that the site no longer has. */
  remove(lang: string): void {
    rmSync(join(this.#folder, lang), { recursive: true, force: true });
  }

  #tidy(folder: string, current: string): void {
    const old = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== current)
      .map(({ name }) => ({ name, madeAt: statSync(join(folder, name)).mtimeMs }))
      .sort((one, other) => other.madeAt - one.madeAt);
    for (const { name } of old.slice(KEEP)) rmSync(join(folder, name), { recursive: true });
  }
}
