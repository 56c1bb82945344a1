import { errors } from '@strapi/utils';
import type { Row } from '../../in-step/row';
import { versionOf } from './version';

type Context = NonNullable<ReturnType<typeof strapi.requestContext.get>>;

/** The request of the content manager that saves this document, if it is one. */
function requestFor(uid: string, documentId: string | undefined): Context | undefined {
  const context = strapi.requestContext.get();
  const params = context?.['params'] as { model?: string; id?: string } | undefined;
  return params?.model === uid && (params.id === undefined || params.id === documentId) ? context : undefined;
}

/**
 * Refuses a save whose `If-Match` names another version than the stored one: somebody else has saved since the form
 * was loaded. Called with the write lock held, so that of two saves at once only the first is taken.
 */
export function checkVersion(uid: string, documentId: string | undefined, stored: Row | undefined): void {
  const loaded = requestFor(uid, documentId)?.get('If-Match');
  if (!loaded || loaded === `"${versionOf(uid, stored)}"`) return;
  // A ValidationError, because after any other the admin takes the form for saved. Its message is the id of a word.
  throw new errors.ValidationError('write.changed');
}

/** Remembers the version that a save has made, for the answer to it. */
export function noteVersion(uid: string, saved: Row): void {
  const request = requestFor(uid, saved.documentId);
  if (request) request.state['version'] = versionOf(uid, saved);
}
