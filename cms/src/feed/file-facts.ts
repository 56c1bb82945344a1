import type { Core } from '@strapi/strapi';
import { query } from '../in-step/row';
import { ourShapes } from '../in-step/shape';
import { inTurn } from '../in-step/turn';
import { relinkLines } from './line';

/** What the feed says of a file: `size` in bytes, `width` and `height` in pixels. */
export interface FileFacts {
  url: string;
  name: string;
  mime: string;
  size: number;
  width?: number;
  height?: number;
  hash: string;
  /** A replaced file keeps its address and hash; this tells. */
  updatedAt: string;
}

/** The facts of the files with these document ids, by id; undefined if there are none. */
export async function describeFiles(documentIds: string[]): Promise<Record<string, FileFacts> | undefined> {
  if (documentIds.length === 0) return undefined;
  const found = await query('plugin::upload.file').findMany({
    where: { documentId: { $in: documentIds } },
    orderBy: { documentId: 'asc' },
  });
  const files = found.map((file): [string, FileFacts] => [
    String(file['documentId']),
    {
      url: String(file['url']),
      name: String(file['name']),
      mime: String(file['mime']),
      // Strapi keeps kilobytes, rounded to ten bytes.
      size: Math.round(Number(file['size']) * 1000),
      ...(file['width'] == null ? {} : { width: Number(file['width']), height: Number(file['height']) }),
      hash: String(file['hash']),
      updatedAt: new Date(file['updatedAt'] as string).toISOString(),
    },
  ]);
  return files.length > 0 ? Object.fromEntries(files) : undefined;
}

/** A file that is replaced, renamed or deleted changes the lines that use it. */
export function followFiles(strapi: Core.Strapi): void {
  const follow = async ({ result }: { result?: { documentId?: string } }) => {
    if (result?.documentId === undefined) return;
    const used = await query('biseri::line').findMany({
      where: { line: { $contains: `"${result.documentId}"` } },
      select: ['documentId', 'type'],
    });
    const uids = new Map(ourShapes().map(({ type, uid }) => [type, uid]));
    const documents = used.map((line) => ({
      uid: uids.get(String(line['type'])) ?? '',
      documentId: String(line['documentId']),
    }));
    await inTurn(() => relinkLines(documents));
  };
  strapi.db.lifecycles.subscribe({ models: ['plugin::upload.file'], afterUpdate: follow, afterDelete: follow });
}
