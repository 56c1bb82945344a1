import type { LinkTable } from './link-table.ts';
import type { PrintedPage } from './printed-site.ts';
import type { Release } from './release.ts';

/** A fifth of all pages may come or go at once; more is a mistake until somebody says that it is none. */
const TOLERANCE = 0.2;

/** Below this many pages a fifth says nothing. */
const FEW_PAGES = 20;

/** A release that may not go out; its message says why. */
export class Refusal extends Error {}

export interface GateInput {
  /** The release that is to be shown. */
  readonly next: Release;
  /** The release that readers see now. */
  readonly live: Release | undefined;
  /** Files that readers have now and that the next release does not. */
  readonly lost: readonly string[];
  /** All pages, by path. */
  readonly pages: ReadonlyMap<string, PrintedPage>;
  /** Those that have been rendered since the last release. */
  readonly rendered: Iterable<PrintedPage>;
  /** What all pages lead to. */
  readonly links: LinkTable;
  /** Whether somebody has confirmed that so much may change. */
  readonly confirmed: boolean;
}

/** What stands against showing a release to readers, a sentence each; nothing if it may go out. */
export function gate({ next, live, lost, pages, rendered, links, confirmed }: GateInput): string[] {
  const problems: string[] = [];
  for (const { path, links } of rendered) {
    for (const { to, file } of links) {
      if (!next.files.has(file)) problems.push(`${path} links to ${to}, which is not there.`);
    }
  }
  // Pages that were not rendered can have a dead link only if what it leads to has gone; who it is, is looked for then.
  const missed = new Set(lost.filter((file) => links.leadsTo(file)));
  if (missed.size > 0) {
    const seen = new Set([...rendered].map(({ path }) => path));
    for (const { path, links } of pages.values()) {
      if (seen.has(path)) continue;
      for (const { to, file } of links)
        if (missed.has(file)) problems.push(`${path} links to ${to}, which is not there.`);
    }
  }
  if (!live || confirmed || live.pages < FEW_PAGES) return problems;
  if (Math.abs(next.pages - live.pages) / live.pages > TOLERANCE) {
    problems.push(`The site would have ${next.pages} pages instead of ${live.pages}. Confirm it, if that is meant.`);
  }
  for (const file of lost) if (file.endsWith('.html')) problems.push(`/${file} would disappear without a word.`);
  return problems;
}
