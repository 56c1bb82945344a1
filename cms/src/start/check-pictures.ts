import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import sharp from 'sharp';

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
  const refuse = (why: string) => {
    throw new errors.ValidationError(`“${originalFilename ?? 'The picture'}” ${why}`);
  };
  const {
    width = 0,
    height = 0,
    format,
  } = await sharp(filepath, { limitInputPixels: false })
    .metadata()
    .catch((): { width?: number; height?: number; format?: string } => ({}));
  if (format === undefined || format === 'svg')
    refuse('is not a picture that can be shown; use JPEG, PNG, WebP or AVIF.');
  if (width * height > MAX_PIXELS)
    refuse(`has ${width} × ${height} pixels; make it smaller than ${MAX_PIXELS / 1_000_000} megapixels.`);
  await sharp(filepath, { failOn: 'truncated', limitInputPixels: MAX_PIXELS })
    .resize(16)
    .toBuffer()
    .catch(() => refuse('is damaged or was not uploaded whole; open and save it again, then upload it once more.'));
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
