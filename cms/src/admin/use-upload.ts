import { useFetchClient } from '@strapi/admin/strapi-admin';
import type { PictureFile } from './body/use-picture-file';

/** A file as the media library answers to its upload. */
export interface UploadedFile extends PictureFile {
  readonly id: number;
}

/** Puts files into the media library; gives what it made of them, in the same order. */
export function useUpload(): (files: readonly File[]) => Promise<UploadedFile[]> {
  const { post } = useFetchClient();
  return async (files) => {
    if (files.length === 0) return [];
    const form = new FormData();
    for (const file of files) form.append('files', file);
    const { data } = await post<UploadedFile[], FormData>('/upload', form);
    return data;
  };
}
