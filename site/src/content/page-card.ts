import type { SharedPicture } from '../schema/entry-types.ts';
import { content } from './current-content.ts';

/** The picture that others show of a page. */
export interface PageCard {
  readonly href: string;
  readonly alt?: string | undefined;
}

/** The first of the pictures that is made for sharing; none as long as there is none. */
export function pageCard(pictures: readonly SharedPicture[]): PageCard | undefined {
  for (const { file, alt } of pictures) {
    const href = content().file(file)?.picture?.card;
    if (href !== undefined) return { href, alt };
  }
  return undefined;
}
