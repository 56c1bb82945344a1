import { Readable } from 'node:stream';
import { errors } from '@strapi/utils';
import { feedLines, manifest } from '../../../feed/read-feed';

/** What is used here of Koa's context. */
interface Context {
  query: Record<string, unknown>;
  type: string;
  body: unknown;
  set(name: string, value: string): void;
}

function sinceOf(value: unknown): number {
  const since = Number(value ?? 0);
  if (Number.isSafeInteger(since) && since >= 0) return since;
  throw new errors.ValidationError(`“since” is “${String(value)}”; it must be a sequence number, 0 or more.`);
}

export default {
  read(ctx: Context) {
    const since = sinceOf(ctx.query['since']);
    ctx.set('Cache-Control', 'no-store');
    ctx.type = 'application/x-ndjson';
    ctx.body = Readable.from(feedLines(since));
  },
  async manifest(ctx: Context) {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await manifest();
  },
};
