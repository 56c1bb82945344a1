import type { Cms } from '../cms.ts';

interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<unknown>;
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
}

/** Strapi's Document Service for one of our types, such as `village`. */
export const documents = (cms: Cms, type: string): Documents => cms.strapi.documents(`api::${type}.${type}` as never);

/** Creates an entry with these values in each language; gives its id. */
export async function draft(cms: Cms, type: string, texts: Readonly<Record<string, object>>): Promise<string> {
  const [[locale, data] = ['', {}], ...others] = Object.entries(texts);
  const { documentId } = await documents(cms, type).create({ locale, data });
  for (const [other, values] of others) await documents(cms, type).update({ documentId, locale: other, data: values });
  return documentId;
}

/** The same, published in all these languages. */
export async function publish(cms: Cms, type: string, texts: Readonly<Record<string, object>>): Promise<string> {
  const documentId = await draft(cms, type, texts);
  await documents(cms, type).publish({ documentId, locale: '*' });
  return documentId;
}

/** Changes an entry in one language and publishes it there. */
export async function change(cms: Cms, type: string, documentId: string, locale: string, data: object): Promise<void> {
  await documents(cms, type).update({ documentId, locale, data });
  await documents(cms, type).publish({ documentId, locale });
}
