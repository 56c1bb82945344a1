import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintedPage } from './printed-site.ts';
import type { Release } from './release.ts';

/** Since when readers have had a page; ISO dates and times. */
export interface PageDates {
  /** Since when it has been there without a break. */
  readonly since: string;
  /** When its bytes last became others. */
  readonly changed: string;
}

/** One line of the file: what a release put there and took away. */
interface Line {
  readonly at: string;
  readonly put: readonly string[];
  readonly gone: readonly string[];
}

/** Lines after which the file is written anew, as one for each moment that still counts. */
const LINES = 2000;

/** Not the page of an entry, but the word of what became of one. */
const isFormer = ({ route }: PrintedPage) => route === '/[...moved]' || route === '/[...withdrawn]';

/** Remembers when pages came and changed, beside the releases on disk. Costs what a release changed. */
export class PageHistory {
  readonly #path: string;
  readonly #pages = new Map<string, PageDates>();
  #lines = 0;

  constructor(dataDir: string) {
    this.#path = join(dataDir, 'releases', 'history.ndjson');
    if (!existsSync(this.#path)) return;
    for (const text of readFileSync(this.#path, 'utf8').split('\n')) {
      const line = parseLine(text);
      if (line) this.#apply(line);
      this.#lines += 1;
    }
    if (this.#lines > LINES) this.#compact();
  }

  /** The dates of a release's file; undefined when readers do not have it. */
  of(file: string): PageDates | undefined {
    return this.#pages.get(file);
  }

  /** Notes that readers now see `after` instead of `before`; what differs is looked for unless it is known. */
  take(
    after: Release,
    before: Release | undefined,
    known?: { readonly changed: readonly PrintedPage[]; readonly lost: readonly string[] },
  ): void {
    // Nothing is remembered of what an earlier version of the press has shown: all of it counts from now.
    if (this.#pages.size === 0) before = undefined;
    const differing =
      known && before
        ? known.changed.filter((page) => !isFormer(page)).map(({ file }) => file)
        : [...after.files].filter(([file, bytes]) => before?.files.get(file) !== bytes).map(([file]) => file);
    const lost = known ? [...known.lost, ...known.changed.filter(isFormer).map(({ file }) => file)] : [];
    const line: Line = {
      at: known ? after.madeAt : new Date().toISOString(),
      put: differing.filter(isPage),
      gone: (known
        ? lost
        : [...(before?.files ?? [])].map(([file]) => file).filter((file) => !after.files.has(file))
      ).filter(isPage),
    };
    if (line.put.length === 0 && line.gone.length === 0) return;
    this.#apply(line);
    appendFileSync(this.#path, `${JSON.stringify(line)}\n`);
    this.#lines += 1;
  }

  #apply({ at, put, gone }: Line): void {
    for (const file of gone) this.#pages.delete(file);
    for (const file of put) this.#pages.set(file, { since: this.#pages.get(file)?.since ?? at, changed: at });
  }

  #compact(): void {
    const moments = new Map<string, string[]>();
    const note = (at: string, file: string) => {
      const files = moments.get(at);
      if (files) files.push(file);
      else moments.set(at, [file]);
    };
    for (const [file, { since, changed }] of this.#pages) {
      note(since, file);
      if (changed !== since) note(changed, file);
    }
    const lines = [...moments].sort(([one], [other]) => (one < other ? -1 : 1));
    const text = lines.map(([at, put]) => `${JSON.stringify({ at, put, gone: [] } satisfies Line)}\n`).join('');
    writeFileSync(`${this.#path}.tmp`, text);
    renameSync(`${this.#path}.tmp`, this.#path);
    this.#lines = lines.length;
  }
}

const isPage = (file: string) => file.endsWith('.html');

/** A line that was cut off when the press was killed counts as none, and so does one that is something else. */
function parseLine(text: string): Line | undefined {
  try {
    const line = JSON.parse(text) as Partial<Line> | null;
    return Array.isArray(line?.put) && Array.isArray(line.gone) ? (line as Line) : undefined;
  } catch {
    return undefined;
  }
}
