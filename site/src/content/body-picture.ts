import { content } from './current-content.ts';

/** The picture of an uploaded file as an `img` needs it, or nothing when there is none to show. */
export function bodyPicture(id: string) {
  const picture = content().file(id)?.picture;
  const middle = picture?.variants.find(({ width }) => width >= 900) ?? picture?.variants.at(-1);
  if (!picture || !middle) return undefined;
  return {
    src: middle.href,
    width: picture.width,
    height: picture.height,
    srcset: picture.variants.map(({ href, width }) => `${href} ${width}w`).join(', '),
    sizes: '(min-width: 48rem) 44rem, 100vw',
  };
}
