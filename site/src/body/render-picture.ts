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

/** A figure with its words, or its alt text where there is no picture to show; `openLink` gives a link's first tag. */
export function renderPicture(
  { attrs }: Picture,
  { file, words }: Pick<RenderBodyOptions, 'file' | 'words'>,
  openLink: (href: string) => string,
): string {
  const picture = file(attrs.file);
  const shown = picture
    ? renderImage(picture, attrs.alt)
    : `<p class="picture-missing">${escapeHtml(attrs.alt || words.missingPicture)}</p>`;
  const caption = attrs.caption && `<p>${linkUrls(attrs.caption, openLink)}</p>`;
  const credit = attrs.credit && `<p class="credit">${linkUrls(attrs.credit, openLink)}</p>`;
  const below = caption || credit ? `<figcaption>${caption}${credit}</figcaption>` : '';
  return `<figure>${shown}${below}</figure>`;
}

function renderImage(picture: BodyPicture, alt: string): string {
  const { src, srcset, sizes, width, height, sources = [] } = picture;
  const image = `<img${attribute('src', src)}${attribute('srcset', srcset)}${attribute('sizes', sizes)}${attribute('width', width)}${attribute('height', height)} alt="${escapeHtml(alt)}" loading="lazy" decoding="async">`;
  if (sources.length === 0) return image;
  const others = sources.map(
    (source) =>
      `<source${attribute('type', source.type)}${attribute('srcset', source.srcset)}${attribute('sizes', sizes)}>`,
  );
  return `<picture>${others.join('')}${image}</picture>`;
}

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;
