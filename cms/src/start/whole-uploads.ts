import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';

interface StoredFile {
  hash: string;
  /** With its point: `.jpg`. */
  ext?: string;
  /** Where it is served, relative to the CMS; set when it is there. */
  url?: string;
}

interface Provider {
  uploadStream(file: StoredFile & { stream: Readable }): Promise<void>;
  replaceStream(file: StoredFile & { stream: Readable }, old: StoredFile): Promise<void>;
}

/**
 * Has uploads on this machine's disk be there whole or not at all. Strapi's own provider writes a new file over the one that
 * it replaces, so that both are lost where the disk is full or the CMS is killed; and leaves half a file of any other.
 */
export function keepUploadsWhole(strapi: Core.Strapi): void {
  if (strapi.config.get('plugin::upload.provider', 'local') !== 'local') return;
  const provider = (strapi.plugin('upload') as unknown as { provider: Provider }).provider;
  const nameOf = ({ hash, ext = '' }: StoredFile) => `${hash}${ext}`;
  const pathOf = (file: StoredFile) => join(strapi.dirs.static.public, 'uploads', nameOf(file));

  provider.uploadStream = async (file) => {
    const half = `${pathOf(file)}.half`;
    try {
      await pipeline(file.stream, createWriteStream(half));
      await rename(half, pathOf(file));
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
    file.url = `/uploads/${nameOf(file)}`;
  };
  provider.replaceStream = async (file, old) => {
    await provider.uploadStream(file);
    if (pathOf(old) !== pathOf(file)) await rm(pathOf(old), { force: true });
  };
}
