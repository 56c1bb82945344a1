import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { query } from '../../in-step/row';
import { ourShapes } from '../../in-step/shape';
import { rightsTo } from './permissions';

/** An entry in a language that readers have, but not as its draft says now. */
interface WaitingEntry {
  readonly type: string;
  readonly id: string;
  readonly locale: string;
  readonly title: string;
  readonly single: boolean;
  /** When the draft was saved last; ISO date and time. */
  readonly updatedAt: string;
}

/** How many are published in one request; who asks for more sends them in turns. */
const AT_ONCE = 50;

type Asked = Parameters<typeof rightsTo>[1];

/** All that waits and that the administrator who asks may publish, as Strapi's list says `modified`. */
async function waitingEntries(asked: Asked): Promise<WaitingEntry[]> {
  const found: WaitingEntry[] = [];
  for (const { uid, type, single } of ourShapes()) {
    const rights = rightsTo(uid, asked);
    if (!rights.publish()) continue;
    const { tableName } = strapi.db.metadata.get(uid);
    const rows = await strapi.db
      .connection(`${tableName} as draft`)
      .join(`${tableName} as published`, (join) =>
        join.on('published.document_id', 'draft.document_id').andOn('published.locale', 'draft.locale'),
      )
      .whereNull('draft.published_at')
      .whereNotNull('published.published_at')
      .whereRaw('?? > ??', ['draft.updated_at', 'published.updated_at'])
      .select<{ id: number }[]>('draft.id');
    if (rows.length === 0) continue;
    const drafts = await query(uid).findMany({
      select: ['id', 'documentId', 'locale', 'title', 'updatedAt'],
      where: { id: { $in: rows.map(({ id }) => id) } },
      // Rules may speak of who wrote it.
      populate: { createdBy: { populate: ['roles'] } },
      orderBy: { updatedAt: 'desc' },
    });
    for (const draft of drafts) {
      if (!rights.publish(draft)) continue;
      const { documentId, locale, title, updatedAt } = draft;
      const saved = new Date(updatedAt as string).toISOString();
      found.push({
        type,
        id: String(documentId),
        locale: String(locale),
        title: String(title),
        single,
        updatedAt: saved,
      });
    }
  }
  return found;
}

/** Answers `GET /desk/waiting`. */
export const listWaiting: Core.ControllerHandler = async (ctx) => ({ entries: await waitingEntries(ctx) });

interface DocumentManager {
  publish(id: string, uid: string, options: { locale: string }): Promise<unknown>;
}

const keyOf = ({ type, id, locale, updatedAt }: Omit<WaitingEntry, 'title' | 'single'>) =>
  JSON.stringify([type, id, locale, updatedAt]);

/**
 * Answers `POST /desk/waiting/publish`: publishes what was listed and confirmed, and of that only what is still as it
 * was then and may be published. Says how many were published, and which were not.
 */
export const publishWaiting: Core.ControllerHandler = async (ctx) => {
  const { entries } = (ctx.request as { body?: { entries?: unknown } }).body ?? {};
  if (!Array.isArray(entries) || entries.length > AT_ONCE) throw new errors.ValidationError('live.waiting.refused');
  const confirmed = new Set((entries as WaitingEntry[]).map(keyOf));
  const manager = strapi.plugin('content-manager').service<DocumentManager>('document-manager');
  const uids = new Map(ourShapes().map(({ type, uid }) => [type, uid]));
  const left = new Set(confirmed);
  for (const entry of await waitingEntries(ctx)) {
    if (!confirmed.has(keyOf(entry))) continue;
    try {
      await manager.publish(entry.id, uids.get(entry.type) ?? '', { locale: entry.locale });
      left.delete(keyOf(entry));
    } catch (error) {
      // One that cannot be published keeps none of the others back.
      if (!(error instanceof errors.ApplicationError)) throw error;
    }
    // Strapi keeps memory until the event loop turns.
    await new Promise(setImmediate);
  }
  return { published: confirmed.size - left.size, left: left.size };
};
