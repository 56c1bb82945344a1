import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { rowRefs } from '../../in-step/row';
import { isOurs } from '../../in-step/shape';
import { requestUser } from '../roles/request-user';
import { endHandover, handoverOf } from './handover';

interface Write {
  uid: string;
  action: string;
  params: { documentId?: string };
}

const CHANGES = new Set(['update', 'discardDraft', 'delete']);

/** While an entry is with an editor, only those who may publish it change it; publishing or deleting it ends that. */
export function keepHandedOver(strapi: Core.Strapi): void {
  const middleware = async ({ uid, action, params: { documentId } }: Write, next: () => Promise<unknown>) => {
    if (documentId === undefined || !isOurs(uid)) return next();
    const user = CHANGES.has(action) ? requestUser() : undefined;
    if (user && !user.may(uid as UID.ContentType).publish()) {
      const held = await handoverOf(documentId);
      if (held?.state === 'open') throw new errors.PolicyError('desk.handedOver');
    }
    const result = await next();
    if (action === 'publish') await endHandover(documentId);
    if (action === 'delete' && (await rowRefs(uid, documentId)).length === 0) await endHandover(documentId);
    return result;
  };
  strapi.documents.use(middleware as unknown as Parameters<typeof strapi.documents.use>[0]);
}
