import { query, readRow, rowRefs } from '../../in-step/row';
import type { Shape } from '../../in-step/shape';
import { inTurn } from '../../in-step/turn';
import { copyLanguages } from './follow-languages';
import copyWords from './copy-words.json';

/** "Title (copy)" in the title's own language; numbers are the editor's to give. */
export const titleOfCopy = (title: string, locale: string): string =>
  `${title} (${(copyWords as Record<string, string>)[locale] ?? copyWords.en})`;

interface Clones {
  clone(asked: object): Promise<{ documentId: string }>;
  update(asked: object): Promise<unknown>;
}

/** A new draft with all languages, facts, relations and parts of the entry's drafts; nothing of it is published. Gives its id. */
export async function duplicate(shape: Shape, documentId: string, userId: number): Promise<string> {
  return inTurn(async () => {
    const documents = strapi.documents(shape.uid) as unknown as Clones;
    const made = await documents.clone({ documentId, locale: '*', data: {} });
    for (const ref of await rowRefs(shape.uid, made.documentId)) {
      const { texts } = await readRow(shape, ref);
      // An empty slug is made anew from the title, so that the copy's address says what it is.
      const data = { title: titleOfCopy(String(texts['title']), ref.locale), slug: null };
      await documents.update({ documentId: made.documentId, locale: ref.locale, data });
      await query(shape.uid).update({ where: { id: ref.id }, data: { createdBy: userId, updatedBy: userId } });
    }
    // Other titles are no other texts: what was behind its source still is.
    await copyLanguages(shape, documentId, made.documentId);
    return made.documentId;
  });
}
