/** A part of a page that one can go to, as `Part.astro` writes it. */
export interface PagePart {
  readonly anchor: string;
  /** Its heading, as HTML. */
  readonly title: string;
}

/** The parts of a page in their order. Read from what was written: empty parts write nothing, and only they know. */
export const partsIn = (html: string): PagePart[] =>
  [...html.matchAll(/<section class="part" id="([^"]+)">\s*<h2>([^<]*)<\/h2>/g)].map(([, anchor = '', title = '']) => ({
    anchor,
    title,
  }));

/** The name by which an address can lead to a part: its heading without anything but letters and digits. */
export const anchorOf = (title: string): string | undefined =>
  title
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^[-\p{N}]+|-+$/gu, '')
    .toLowerCase() || undefined;
