import type { PrintedPage } from './printed-site.ts';
import type { Release } from './release-store.ts';

/** A fifth of all pages may come or go at once; more is a mistake until somebody says that it is none. */
const TOLERANCE = 0.2;

/** Below this many pages a fifth says nothing. */
const FEW_PAGES = 20;

export interface GateInput {
  readonly pages: ReadonlyMap<string, PrintedPage>;
  /** All files of the release. */
  readonly files: ReadonlySet<string>;
  readonly live: Release | undefined;
  /** Words that must not be in any page, such as the key to the CMS. */
  readonly secrets: readonly string[];
  /** Whether somebody has confirmed that so much may change. */
  readonly confirmed: boolean;
}

/** What stands against showing these pages to readers, a sentence each; nothing if they may go out. */
export function gate({ pages, files, live, secrets, confirmed }: GateInput): string[] {
  const problems: string[] = [];
  for (const { path, html, links } of pages.values()) {
    for (const link of links) {
      const file = link.endsWith('/') ? `${link.slice(1)}index.html` : link.slice(1);
      if (!files.has(file)) problems.push(`${path} links to ${link}, which is not there.`);
    }
    if (secrets.some((secret) => secret !== '' && html.includes(secret))) problems.push(`${path} holds a secret.`);
  }
  if (live && !confirmed && live.pages >= FEW_PAGES) {
    const change = Math.abs(pages.size - live.pages) / live.pages;
    if (change > TOLERANCE) {
      problems.push(`The site would have ${pages.size} pages instead of ${live.pages}. Confirm it, if that is meant.`);
    }
    for (const file of Object.keys(live.files)) {
      if (file.endsWith('.html') && !files.has(file)) problems.push(`/${file} would disappear without a word.`);
    }
  }
  return problems;
}
