import { join } from 'node:path';
import type { FeedFile } from '../schema/parse-document.ts';
import { isForCard, variantName, type Format } from '../pictures/recipe.ts';
import {
  mediaKey,
  originalPath,
  variantFolder,
  variantsOfRecord,
  type MediaIndex,
  type MediaRecord,
} from '../snapshot/media-index.ts';

/** A file as pages use it. Addresses hold the content's hash, so they never change their meaning. */
export interface SiteFile {
  readonly name: string;
  readonly mime: string;
  /** In bytes. */
  readonly size: number;
  /** Address of the file as it was uploaded; of a picture, of its widest form: originals hold what cameras add. */
  readonly href: string;
  readonly picture?: SitePicture;
}

/** What there is of a picture. */
export interface SitePicture {
  /** Pixels of the original, upright. */
  readonly width: number;
  readonly height: number;
  /** WebP, narrow before wide; at least one. */
  readonly variants: readonly SiteVariant[];
  /** AVIF, likewise; none as long as they are being made. */
  readonly avif: readonly SiteVariant[];
  /** Address of the JPEG for whoever shares a page, as `CARD` says; none while it is being made, and of small pictures. */
  readonly card?: string | undefined;
  /** Whether that JPEG is still to be made. */
  readonly isCardComing: boolean;
}

export interface SiteVariant {
  readonly width: number;
  readonly href: string;
}

/** A file that a document names and that cannot be shown; sizes in pixels, as the CMS says. */
export interface LostFile {
  readonly name: string;
  readonly mime: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** What is known of a file, or nothing when it is not in the cache or is no sound picture. */
export function siteFile(file: FeedFile, media: MediaIndex): SiteFile | undefined {
  const record = media.get(mediaKey(file));
  if (!record) return undefined;
  const { name, mime } = file;
  if (!mime.startsWith('image/')) return { name, mime, size: record.size, href: originalHref(record, name) };
  const { width, height, bytes } = record;
  const variants = variantsIn('webp', record);
  const widest = variants.at(-1);
  if (!width || !height || !bytes || !widest) return undefined;
  return {
    name: `${name.replace(/\.\w+$/, '')}.webp`,
    mime: 'image/webp',
    size: bytes,
    href: widest.href,
    picture: {
      width,
      height,
      variants,
      avif: variantsIn('avif', record),
      card: variantsIn('jpg', record)[0]?.href,
      isCardComing: record.made === 'first' && record.problem === undefined && isForCard(width),
    },
  };
}

/** Where the bytes behind each address of a file are in the cache. */
export function* mediaSources(
  file: FeedFile,
  media: MediaIndex,
  dataDir: string,
): Generator<[href: string, path: string]> {
  const record = media.get(mediaKey(file));
  if (!record) return;
  if (!file.mime.startsWith('image/')) yield [originalHref(record, file.name), originalPath(dataDir, record.sha256)];
  for (const variant of variantsOfRecord(record)) {
    const name = variantName(variant);
    yield [`${folderOf(record)}/${name}`, join(variantFolder(dataDir, record.sha256), name)];
  }
}

const folderOf = ({ sha256 }: MediaRecord) => `/media/${sha256.slice(0, 20)}`;

const variantsIn = (format: Format, record: MediaRecord): SiteVariant[] =>
  variantsOfRecord(record)
    .filter((variant) => variant.format === format)
    .map((variant) => ({ width: variant.width, href: `${folderOf(record)}/${variantName(variant)}` }));

const originalHref = (record: MediaRecord, name: string) => `${folderOf(record)}/${safeName(name)}`;

/** A file name for every server and file system; the reader's download gets the real one. */
function safeName(name: string): string {
  const dot = name.lastIndexOf('.');
  const clean = (part: string) =>
    part
      .replaceAll(/[^A-Za-z0-9_-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 80);
  const stem = clean(dot > 0 ? name.slice(0, dot) : name) || 'file';
  const ending = dot > 0 ? clean(name.slice(dot + 1)).toLowerCase() : '';
  return ending ? `${stem}.${ending}` : stem;
}
