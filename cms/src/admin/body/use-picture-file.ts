import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/admin/strapi-admin';

/** What the editor needs to know of a file of the media library. */
export interface PictureFile {
  documentId: string;
  name: string;
  url: string;
  alternativeText: string | null;
  caption: string | null;
}

const known = new Map<string, PictureFile>();

/** Remembers a file that was just chosen, so that it shows at once. */
export function rememberPictureFile(file: PictureFile): void {
  known.set(file.documentId, file);
}

/** The file with this `documentId`: `undefined` while it is looked up or where no file is meant, `null` where there is none. */
export function usePictureFile(documentId: string): PictureFile | null | undefined {
  const { get } = useFetchClient();
  const [found, setFound] = useState<{ of: string; file: PictureFile | null }>();
  useEffect(() => {
    if (documentId === '' || known.has(documentId)) return;
    let isWanted = true;
    get<{ results: PictureFile[] }>('/upload/files', {
      params: { filters: { documentId: { $eq: documentId } }, pageSize: 1 },
    })
      .then(({ data }) => {
        const [file = null] = data.results;
        if (file) rememberPictureFile(file);
        if (isWanted) setFound({ of: documentId, file });
      })
      .catch(() => {
        if (isWanted) setFound({ of: documentId, file: null });
      });
    return () => {
      isWanted = false;
    };
  }, [documentId, get]);
  return known.get(documentId) ?? (found?.of === documentId ? found.file : undefined);
}
