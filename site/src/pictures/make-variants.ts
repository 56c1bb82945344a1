import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { CARD, ENCODERS, PIXEL_LIMIT, variantName, variantsOf, type Made, type Variant } from './recipe.ts';

/** One original and what is wanted of it. */
export interface VariantsJob {
  readonly original: string;
  /** Folder for the variants. */
  readonly folder: string;
  readonly made: Made;
}

/** What has been made of a picture. */
export interface MadePicture {
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** Of the widest WebP variant. */
  readonly bytes: number;
}

/**
 * Makes what is not there yet: upright, in sRGB, without the camera's data (`sharp` drops all of it unless told
 * otherwise). Throws when the picture cannot be decoded whole.
 */
export async function makeVariants({ original, folder, made }: VariantsJob): Promise<MadePicture> {
  const open = () => sharp(original, { limitInputPixels: PIXEL_LIMIT, failOn: 'error' });
  const { width, height } = (await open().metadata()).autoOrient;
  mkdirSync(folder, { recursive: true });
  const first = variantsOf(width, 'first');
  await makeFrom(open(), first, folder);
  if (made === 'all') await makeFrom(open(), variantsOf(width, 'all').slice(first.length), folder);
  const widest = variantsOf(width, made).findLast(({ format }) => format === 'webp') ?? { width, format: 'webp' };
  return { width, height, bytes: statSync(join(folder, variantName(widest))).size };
}

/**
 * Decodes once, at the widest size, and makes the others smaller from that. What is there already changes nothing of
 * it: the same original gives the same bytes, at once or one after the other.
 */
async function makeFrom(input: Sharp, variants: readonly Variant[], folder: string): Promise<void> {
  const pathOf = (variant: Variant) => join(folder, variantName(variant));
  const wanted = variants.filter((variant) => !(statSync(pathOf(variant), { throwIfNoEntry: false })?.size ?? 0));
  if (wanted.length === 0) return;
  const { data, info } = await input
    .autoOrient()
    .resize({ width: Math.max(...variants.map((variant) => (variant.format === 'jpg' ? 0 : variant.width))) })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  for (const variant of wanted) {
    const half = `${pathOf(variant)}.${process.pid}.tmp`;
    await encode(sharp(data, { raw: { width, height, channels } }), variant).toFile(half);
    renameSync(half, pathOf(variant));
  }
}

function encode(picture: Sharp, { width, format }: Variant): Sharp {
  if (format === 'webp') return picture.resize({ width }).webp(ENCODERS.webp);
  if (format === 'avif') return picture.resize({ width }).avif(ENCODERS.avif);
  return picture
    .resize({ ...CARD, fit: 'cover' })
    .flatten({ background: '#fff' })
    .jpeg(ENCODERS.jpg);
}
