import type { Picture } from '../../../cms/src/body/body.ts';
import { escapeHtml } from './escape-html.ts';
import { linkUrls } from './link-urls.ts';
import type { RenderBodyOptions } from './render-body.ts';

/** What the site knows of a picture: addresses, and sizes in pixels. `sources` in order of preference. */
export interface BodyPicture {
  src: string;
  width?: number;
  height?: number;
  srcset?: string;
  sizes?: string;
  sources?: { type: string; srcset: string }[];
}

/** Pixels that a missing picture would have. */
export interface MissingSize {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** A figure with its words, or its alt text where there is no picture to show; `openLink` gives a link's first tag. */
export function renderPicture(
  { attrs }: Picture,
  { file, missing, words }: Pick<RenderBodyOptions, 'file' | 'missing' | 'words'>,
  openLink: (href: string) => string,
): string {
  const picture = file(attrs.file);
  const shown = picture
    ? renderImage(picture, attrs.alt)
    : renderMissing(missing?.(attrs.file), attrs.alt || words.missingPicture);
  const caption = attrs.caption && `<p>${linkUrls(attrs.caption, openLink)}</p>`;
  const credit = attrs.credit && `<p class="credit">${linkUrls(attrs.credit, openLink)}</p>`;
  const below = caption || credit ? `<figcaption>${caption}${credit}</figcaption>` : '';
  return `<figure>${shown}${below}</figure>`;
}

/** An image with all its forms. The first picture of a page is `eager`. */
export function renderImage(picture: BodyPicture, alt: string, eager = false): string {
  const { src, srcset, sizes, width, height, sources = [] } = picture;
  const loading = eager ? 'loading="eager" fetchpriority="high"' : 'loading="lazy"';
  const image = `<img${attribute('src', src)}${attribute('srcset', srcset)}${attribute('sizes', sizes)}${attribute('width', width)}${attribute('height', height)} alt="${escapeHtml(alt)}" ${loading} decoding="async">`;
  if (sources.length === 0) return image;
  const others = sources.map(
    (source) =>
      `<source${attribute('type', source.type)}${attribute('srcset', source.srcset)}${attribute('sizes', sizes)}>`,
  );
  return `<picture>${others.join('')}${image}</picture>`;
}

/** Words in the place of a picture, which keeps its proportions: nothing on the page moves once it is there. */
export function renderMissing({ width, height }: MissingSize = {}, words: string): string {
  const room =
    width && height
      ? `<svg viewBox="0 0 ${width} ${height}"${attribute('width', width)}${attribute('height', height)} aria-hidden="true"></svg>`
      : '';
  return `<div class="picture-missing">${room}<p>${escapeHtml(words)}</p></div>`;
}

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;
