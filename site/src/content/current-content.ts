import type { Content } from './content.ts';
import { loadContent } from './load-content.ts';

let current: Content | undefined;

/** The content that pages show now: the last snapshot, until another is set. */
export function content(): Content {
  return (current ??= loadContent());
}

/** Puts another content under the pages, from the next page on. */
export function setContent(next: Content): void {
  current = next;
}
