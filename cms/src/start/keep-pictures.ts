import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';

interface UploadedPicture {
  filepath?: string;
  tmpWorkingDirectory?: string;
  hash: string;
}

interface ImageManipulation {
  optimize(file: UploadedPicture): Promise<UploadedPicture>;
  generateThumbnail(file: UploadedPicture): Promise<unknown>;
}

/** A longest side in pixels that is more than enough for the thumbnail of the media library. */
const ENOUGH = 1000;

/**
 * Has pictures stored byte for byte as they came. Strapi would write each of them anew, at a lower quality and without the
 * note which side is up, so that photographs of phones would lie on their side; the press makes what readers get.
 */
export function keepPictures(strapi: Core.Strapi): void {
  const pictures = strapi.plugin('upload').service<ImageManipulation>('image-manipulation');
  const generateThumbnail = pictures.generateThumbnail.bind(pictures);
  pictures.optimize = (file) => Promise.resolve(file);
  pictures.generateThumbnail = async (file) => generateThumbnail(await upright(file));
}

/** The picture as it is meant to be seen, for a thumbnail; the same if it already stands so. */
async function upright(file: UploadedPicture): Promise<UploadedPicture> {
  const { filepath, tmpWorkingDirectory, hash } = file;
  if (filepath === undefined || tmpWorkingDirectory === undefined) return file;
  const { orientation = 1 } = await sharp(filepath).metadata();
  if (orientation === 1) return file;
  const turned = join(tmpWorkingDirectory, `upright_${hash}`);
  await sharp(filepath)
    .autoOrient()
    .resize({ width: ENOUGH, height: ENOUGH, fit: 'inside', withoutEnlargement: true })
    .toFile(turned);
  return { ...file, filepath: turned };
}
