import type { Core } from '@strapi/strapi';
import { versionOf } from '../desk/writing/version';
import { query, readRow, rowRefs } from '../in-step/row';
import { isOurs, shapeOf } from '../in-step/shape';
import { localeService } from '../start/locales';

const documentPath =
  /^\/content-manager\/(collection|single)-types\/(api::[\w.-]+)(?:\/([a-z0-9]+))?(?:\/actions\/publish)?$/;

/** The version of the draft that a form is about to be loaded with; read before the draft is, so never newer than it. */
async function versionToLoad(uid: string, id: string | undefined, locale: string): Promise<string> {
  const shape = shapeOf(uid);
  const documentId = id ?? (await query(uid).findOne({ select: ['documentId'] }))?.['documentId'];
  const refs = documentId === undefined ? [] : await rowRefs(uid, documentId as string);
  const draft = refs.find((ref) => ref.state === 'draft' && ref.locale === locale);
  return versionOf(uid, draft && (await readRow(shape, draft)));
}

/**
 * Adds `meta.version` to what the content manager's form is loaded with and to the answers to its saves. A save sends
 * it back as `If-Match` (see `desk/writing/check-version.ts`).
 */
const documentVersion: Core.MiddlewareFactory = () => async (context, next) => {
  const [, kind, uid = '', id] = documentPath.exec(context.path) ?? [];
  const isForm =
    kind !== undefined && isOurs(uid) && (kind === 'single' || id !== undefined || context.method === 'POST');
  if (!isForm) {
    await next();
    return;
  }
  const { locale, status } = context.query as { locale?: string; status?: string };
  const loaded =
    context.method === 'GET' && status !== 'published'
      ? await versionToLoad(uid, id, locale ?? (await localeService().getDefaultLocale()))
      : undefined;
  await next();
  const version = loaded ?? (context.state['version'] as string | undefined);
  const answer = context.body as { meta?: Record<string, unknown> } | null;
  if (version !== undefined && context.status === 200 && answer?.meta) answer.meta['version'] = version;
};

export default documentVersion;
