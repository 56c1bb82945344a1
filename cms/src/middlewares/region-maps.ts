import { open } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';

interface UploadedFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
}

/** How a PMTiles file of version 3 begins. */
const MAGIC = Buffer.from('PMTiles\x03', 'latin1');

async function isRegionMap(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return bytesRead === MAGIC.length && buffer.equals(MAGIC);
  } finally {
    await file.close();
  }
}

/** Says what a map of a region is: browsers do not know the type, and Strapi refuses what nobody can name. */
const regionMaps: Core.MiddlewareFactory = () => async (context, next) => {
  const { files = {} } = context.request as { files?: Record<string, UploadedFile | UploadedFile[]> };
  for (const file of Object.values(files).flat()) {
    if (file.originalFilename?.endsWith('.pmtiles') && (await isRegionMap(file.filepath)))
      file.mimetype = 'application/vnd.pmtiles';
  }
  await next();
};

export default regionMaps;
