import type { BodyPicture } from '../body/render-picture.ts';
import { content } from './current-content.ts';
import type { SiteVariant } from './site-file.ts';

/** How wide a picture stands on a page, in the words of `sizes`; kept true to `styles/layout.css` and `covers.css`. */
const SIZES = {
  /** As wide as the text. */
  text: '(min-width: 66rem) 40rem, (min-width: 50rem) 46rem, calc(100vw - 2rem)',
  /** Across the text and the facts beside it, at the head of an entry. */
  cover: '(min-width: 78rem) 58rem, (min-width: 66rem) calc(100vw - 20rem), calc(100vw - 2rem)',
  /** One of several beside each other. */
  tile: '(min-width: 66rem) 20rem, (min-width: 50rem) 22.5rem, (min-width: 36rem) calc(50vw - 2rem), calc(100vw - 2rem)',
  portrait: '9rem',
  logo: '12rem',
} as const;

/** Where on a page a picture stands. */
export type PicturePlace = keyof typeof SIZES;

/** What browsers that know nothing of `srcset` get is about this wide, in pixels. */
const USUAL_WIDTH = 900;

/** The picture of an uploaded file as an `img` needs it, or nothing when there is none to show. */
export function bodyPicture(id: string, place: PicturePlace = 'text'): BodyPicture | undefined {
  const picture = content().file(id)?.picture;
  const usual = picture?.variants.find(({ width }) => width >= USUAL_WIDTH) ?? picture?.variants.at(-1);
  if (!picture || !usual) return undefined;
  return {
    src: usual.href,
    width: picture.width,
    height: picture.height,
    srcset: srcset(picture.variants),
    sizes: SIZES[place],
    sources: picture.avif.length > 0 ? [{ type: 'image/avif', srcset: srcset(picture.avif) }] : [],
  };
}

/** The size that a missing picture would have, as far as anybody knows. */
export const missingSize = (id: string) => content().lostFile(id);

const srcset = (variants: readonly SiteVariant[]) => variants.map(({ href, width }) => `${href} ${width}w`).join(', ');
