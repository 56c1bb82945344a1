import type { Core, UID } from '@strapi/strapi';
import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Attributes, Surroundings } from './demo-data';
import { dataOf, linkingAttributes } from './demo-data';
import type { DemoDocument, Values } from './demo-document';
import { readDemo } from './demo-document';

interface UploadedFile {
  id: number;
  documentId: string;
}

const mimeTypes: Record<string, string> = {
  '.gpx': 'application/gpx+xml',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
};

/** Lets the process breathe: without it, memory grows with every write of a long series. */
const breathe = () => new Promise((resolve) => setImmediate(resolve));

/** Names of files in `demo/media` that the documents use: every string that ends like one. */
function mediaNames(documents: DemoDocument[]): string[] {
  const names = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (!value.includes('/') && extname(value) in mimeTypes) names.add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  documents.forEach(look);
  return [...names].sort();
}

/** Stores the files; one that an interrupted start has stored already is taken as it is. */
async function uploadMedia(strapi: Core.Strapi, folder: string, names: string[]): Promise<Map<string, UploadedFile>> {
  const files = new Map<string, UploadedFile>();
  for (const name of names) {
    const filepath = join(folder, name);
    const stored = (await strapi.db.query('plugin::upload.file').findOne({ where: { name } })) as UploadedFile | null;
    const [file] = stored
      ? [stored]
      : await strapi
          .plugin('upload')
          .service<{ upload(params: object): Promise<UploadedFile[]> }>('upload')
          .upload({
            data: { fileInfo: { name } },
            files: {
              filepath,
              originalFilename: name,
              mimetype: mimeTypes[extname(name)],
              size: statSync(filepath).size,
            },
          });
    if (file === undefined) throw new Error(`The demo file ${filepath} was not stored: look for its cause above.`);
    files.set(name, file);
    await breathe();
  }
  return files;
}

/**
 * Fills an empty database with the demo content, in those of its languages that are in `locales`,
 * and publishes it. First all documents without links, then the links, then publishing: a link
 * can only be written in a language that its target has.
 */
export async function loadDemo(strapi: Core.Strapi, { locales }: { locales: string[] }): Promise<void> {
  const folder = join(strapi.dirs.app.root, 'demo');
  const documents = readDemo(folder);
  const files = await uploadMedia(strapi, join(folder, 'media'), mediaNames(documents));
  const ids = new Map<string, string>();
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const localesOf = (document: DemoDocument) => Object.keys(document.locales).filter((code) => locales.includes(code));

  const around: Surroundings = {
    componentAttributes: (component) => strapi.getModel(component as UID.Component).attributes,
    file(name) {
      const file = files.get(name);
      if (file === undefined) throw new Error(`Demo content uses "${name}", which is not in ${folder}/media.`);
      return file;
    },
    target(key, locale) {
      const document = byKey.get(key);
      if (document === undefined) throw new Error(`Demo content links to "${key}", which is no demo document.`);
      return localesOf(document).includes(locale) ? ids.get(key) : undefined;
    },
  };
  const withoutLinks: Surroundings = { ...around, target: () => undefined };

  const uidOf = ({ type }: DemoDocument) => `api::${type}.${type}` as UID.ContentType;
  const attributesOf = (document: DemoDocument) => strapi.getModel(uidOf(document)).attributes as Attributes;
  async function save(document: DemoDocument, locale: string, data: Values): Promise<void> {
    const documentId = ids.get(document.key);
    const service = strapi.documents(uidOf(document));
    if (documentId === undefined) {
      const created = await service.create({ locale, data: data as never });
      ids.set(document.key, created.documentId);
    } else await service.update({ documentId, locale, data: data as never });
    await breathe();
  }

  for (const document of documents)
    for (const locale of localesOf(document))
      await save(document, locale, dataOf(document, locale, attributesOf(document), withoutLinks));

  for (const document of documents) {
    const linking = linkingAttributes(document, attributesOf(document), around);
    if (linking.length === 0) continue;
    for (const locale of localesOf(document)) {
      const data = dataOf(document, locale, attributesOf(document), around);
      await save(document, locale, Object.fromEntries(linking.map((name) => [name, data[name]])));
    }
  }

  for (const document of documents) {
    const documentId = ids.get(document.key);
    if (documentId === undefined) continue;
    await strapi.documents(uidOf(document)).publish({ documentId, locale: localesOf(document) });
    await breathe();
  }
}
