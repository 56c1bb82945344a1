import { createHash } from 'node:crypto';

/** What is drawn under the words, as on the page of an entry without a photograph; else a string of pearls. */
export type ShareDrawing =
  /** `d` of a mountain line in the units of `drawProfile`. */
  | { readonly profile: string }
  /** What the cross-stitch band is made from, and the theme that gives its colour. */
  | { readonly stitches: string; readonly theme?: string | undefined };

/** What others show of a page that has no photograph: everything that is drawn on it, and nothing else. */
export interface ShareCard {
  readonly lang: string;
  readonly title: string;
  /** Short words above the title. */
  readonly kicker?: string | undefined;
  /** Name of the site. */
  readonly site: string;
  readonly drawing?: ShareDrawing | undefined;
}

/** To be raised with each change of how cards look: it makes new ones under new addresses. */
const LOOK = 1;

/** File name of a card without its ending: the same for the same card, another for another. */
export const shareCardName = (card: ShareCard): string =>
  createHash('sha256')
    .update(JSON.stringify([LOOK, card.lang, card.title, card.kicker, card.site, card.drawing]))
    .digest('hex');

/** Address of a card, once it is there. */
export const shareCardHref = (name: string): string => `/media/cards/${name}.png`;
