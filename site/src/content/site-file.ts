import type { FeedFile } from '../schema/parse-document.ts';
import { mediaKey, originalPath, variantPath, type MediaIndex, type MediaRecord } from '../snapshot/media-index.ts';

/** A file as pages use it. Addresses hold the content's hash, so they never change their meaning. */
export interface SiteFile {
  readonly name: string;
  readonly mime: string;
  /** In bytes. */
  readonly size: number;
  /** Address of the file as it was uploaded. */
  readonly href: string;
  /** Widths of what there is of it as a picture, ascending; none for other files and broken pictures. */
  readonly picture?: {
    readonly width: number;
    readonly height: number;
    readonly variants: readonly { readonly width: number; readonly href: string }[];
  };
}

/** What is known of a file, or nothing when it is not in the cache. */
export function siteFile(file: FeedFile, media: MediaIndex): SiteFile | undefined {
  const record = media.get(mediaKey(file));
  if (!record) return undefined;
  const { width, height, widths } = record;
  const picture =
    width && height && widths?.length
      ? {
          picture: {
            width,
            height,
            variants: widths.map((wanted) => ({ width: wanted, href: variantHref(record, wanted) })),
          },
        }
      : {};
  return { name: file.name, mime: file.mime, size: record.size, href: originalHref(record, file.name), ...picture };
}

/** Where the bytes behind each address of a file are in the cache. */
export function* mediaSources(
  file: FeedFile,
  media: MediaIndex,
  dataDir: string,
): Generator<[href: string, path: string]> {
  const record = media.get(mediaKey(file));
  if (!record) return;
  yield [originalHref(record, file.name), originalPath(dataDir, record.sha256)];
  for (const width of record.widths ?? [])
    yield [variantHref(record, width), variantPath(dataDir, record.sha256, width)];
}

const folderOf = ({ sha256 }: MediaRecord) => `/media/${sha256.slice(0, 20)}`;

const variantHref = (record: MediaRecord, width: number) => `${folderOf(record)}/${width}.webp`;

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
