import { createHash } from 'node:crypto';

/** Pictures above this are refused rather than let one of them fill the memory. */
export const PIXEL_LIMIT = 100_000_000;

/** Widths of variants, in pixels: a phone, a phone's sharp screen, a column twice as sharp, a whole screen. */
const WIDTHS = [480, 960, 1600, 2400];

/** Up to this width variants are made before a page is shown. */
const FIRST_WIDTH = 960;

/**
 * How variants are encoded. Measured on 12 megapixels: WebP at effort 4 takes twice as long as at 2 for 5 % fewer
 * bytes; AVIF at effort 4 takes ten times as long as at 0 for a fifth fewer.
 */
export const ENCODERS = {
  webp: { quality: 78, effort: 2 },
  avif: { quality: 55, effort: 0 },
  jpg: { quality: 82, progressive: true },
} as const;

/** What others show of a page that somebody shares, in pixels: JPEG, which all of them read, cut to this form. */
export const CARD = { width: 1200, height: 630 } as const;

/** Whether a picture so wide makes a card: a narrower one would be blurred. */
export const isForCard = (width: number): boolean => width >= 600;

export type Format = keyof typeof ENCODERS;

/** One made form of a picture. */
export interface Variant {
  readonly width: number;
  readonly format: Format;
}

/** What there is of a picture: nothing but its size yet, enough to be shown, or everything. */
export type Made = 'first' | 'all';

/** Changes with the recipe, so that another one makes new variants under new addresses. */
const mark = createHash('sha256')
  .update(JSON.stringify([WIDTHS, ENCODERS, CARD]))
  .digest('hex')
  .slice(0, 6);

/** File name of a variant, here and on the site. */
export const variantName = ({ width, format }: Variant): string => `${width}-${mark}.${format}`;

/**
 * The variants of a picture that is `width` pixels wide, none wider than itself: WebP before AVIF, narrow before wide;
 * last the card.
 */
export function variantsOf(width: number, made: Made): Variant[] {
  const widths = WIDTHS.filter((wanted) => wanted < width);
  if (widths.length < WIDTHS.length) widths.push(width);
  const first = widths.filter((wanted, at) => at === 0 || wanted <= FIRST_WIDTH);
  const inFormat = (format: Format, list: readonly number[]) => list.map((wanted) => ({ width: wanted, format }));
  if (made === 'first') return inFormat('webp', first);
  return [
    ...inFormat('webp', first),
    ...inFormat('webp', widths.slice(first.length)),
    ...inFormat('avif', widths),
    ...inFormat('jpg', isForCard(width) ? [CARD.width] : []),
  ];
}
