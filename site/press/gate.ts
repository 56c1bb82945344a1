import type { Printing } from './printed-site.ts';
import type { Release } from './release-store.ts';

/** A fifth of all pages may come or go at once; more is a mistake until somebody says that it is none. */
const TOLERANCE = 0.2;

/** Below this many pages a fifth says nothing. */
const FEW_PAGES = 20;

/** A release that may not go out; its message says why. */
export class Refusal extends Error {}

export interface GateInput extends Pick<Printing, 'pages'> {
  /** All files of the release, as the store describes them. */
  readonly files: Readonly<Record<string, string>>;
  /** The release that readers see now. */
  readonly live: Release | undefined;
  /** Files that readers have now and that this release does not. */
  readonly lost: readonly string[];
  /** Whether somebody has confirmed that so much may change. */
  readonly confirmed: boolean;
}

/** Where a link leads in a release. */
const fileOf = (link: string) => (link.endsWith('/') ? `${link.slice(1)}index.html` : link.slice(1));

/** Files that readers have now and that would be gone. */
export const lostFiles = (live: Release | undefined, files: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(live?.files ?? {}).filter((file) => !(file in files));

/** What stands against showing these pages to readers, a sentence each; nothing if they may go out. */
export function gate({ pages, files, live, lost, confirmed }: GateInput): string[] {
  const problems: string[] = [];
  for (const { path, file, hash, links } of pages.values()) {
    // What readers see already can have a dead link only if what it leads to has gone.
    if (lost.length === 0 && live?.files[file] === hash) continue;
    for (const link of links)
      if (!(fileOf(link) in files)) problems.push(`${path} links to ${link}, which is not there.`);
  }
  if (!live || confirmed || live.pages < FEW_PAGES) return problems;
  if (Math.abs(pages.size - live.pages) / live.pages > TOLERANCE) {
    problems.push(`The site would have ${pages.size} pages instead of ${live.pages}. Confirm it, if that is meant.`);
  }
  for (const file of lost) if (file.endsWith('.html')) problems.push(`/${file} would disappear without a word.`);
  return problems;
}
