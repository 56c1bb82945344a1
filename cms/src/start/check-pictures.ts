import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import sharp from 'sharp';
import { sayRefusal, type RefusalWord } from '../checks/say-refusal';

/** Pixels that a picture may have: twice what a good camera makes, and little enough to be decoded anywhere. */
const MAX_PIXELS = 100_000_000;

interface UploadedFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
}

interface Uploads {
  upload(params: { files: UploadedFile | UploadedFile[] }, ...rest: unknown[]): Promise<unknown>;
  replace(id: number, params: { file: UploadedFile }, ...rest: unknown[]): Promise<unknown>;
}

/** Refuses, by name, what says that it is a picture and cannot be shown as one: other content, half a file, or one too large. */
async function checkPicture({ filepath, originalFilename, mimetype }: UploadedFile): Promise<void> {
  if (!mimetype?.startsWith('image/')) return;
  const refuse = (why: RefusalWord, values: Record<string, number> = {}) => {
    throw new errors.ValidationError(
      sayRefusal(why, { file: originalFilename ?? sayRefusal('unnamedPicture'), ...values }),
    );
  };
  const {
    width = 0,
    height = 0,
    format,
  } = await sharp(filepath, { limitInputPixels: false })
    .metadata()
    .catch((): { width?: number; height?: number; format?: string } => ({}));
  if (format === undefined || format === 'svg') refuse('noPicture');
  if (width * height > MAX_PIXELS) refuse('largePicture', { width, height, most: MAX_PIXELS / 1_000_000 });
  await sharp(filepath, { failOn: 'truncated', limitInputPixels: MAX_PIXELS })
    .resize(16)
    .toBuffer()
    .catch(() => refuse('damagedPicture'));
}

/** Has every picture looked at before it is stored. */
export function checkPictures(strapi: Core.Strapi): void {
  const service = strapi.plugin('upload').service<Uploads>('upload');
  const upload = service.upload.bind(service);
  const replace = service.replace.bind(service);
  service.upload = async (params, ...rest) => {
    for (const file of [params.files].flat()) await checkPicture(file);
    return upload(params, ...rest);
  };
  service.replace = async (id, params, ...rest) => {
    await checkPicture(params.file);
    return replace(id, params, ...rest);
  };
}
