import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { query } from '../../in-step/row';
import { isOurs } from '../../in-step/shape';
import { localeService } from '../../start/locales';
import { requestUser } from './request-user';

interface Write {
  uid: string;
  action: string;
  params: { documentId?: string; locale?: string | string[]; data?: Record<string, unknown> };
}

interface Row {
  locale: string;
  createdBy: { id: number } | null;
}

/** An entry belongs to who created it, in all its languages: a language that is added takes the creator of those that are there. */
async function keepCreator({ uid, params }: Write): Promise<void> {
  const rows = (await query(uid).findMany({
    where: { documentId: params.documentId, publishedAt: null },
    populate: ['createdBy'],
    orderBy: { id: 'asc' },
  })) as unknown as Row[];
  const first = rows[0];
  const locale = params.locale ?? (await localeService().getDefaultLocale());
  if (first === undefined || rows.some((row) => row.locale === locale)) return;
  const user = requestUser();
  // Strapi asks only whether they may create; but facts are shared with the languages that are there.
  if (user && !user.may(uid as UID.ContentType).update(first)) throw new errors.PolicyError('desk.notYours');
  if (first.createdBy) (params.data ??= {})['createdBy'] = first.createdBy.id;
}

/** What is new belongs to who asks for it, whichever way it is made. */
function setCreator({ params }: Write): void {
  const user = requestUser();
  const data = (params.data ??= {});
  if (user && data['createdBy'] === undefined) Object.assign(data, { createdBy: user.id, updatedBy: user.id });
}

/** Keeps to the document what Strapi's roles know of its rows: whose it is. */
export function keepToOwn(strapi: Core.Strapi): void {
  const middleware = async (write: Write, next: () => Promise<unknown>) => {
    if (isOurs(write.uid)) {
      if (write.action === 'update') await keepCreator(write);
      if (write.action === 'create' || write.action === 'clone') setCreator(write);
    }
    return next();
  };
  strapi.documents.use(middleware as unknown as Parameters<typeof strapi.documents.use>[0]);
}
