import { Readable } from 'node:stream';
import { errors } from '@strapi/utils';
import { draftLines } from '../../../feed/draft-lines';
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

function textOf(query: Context['query'], name: string): string {
  const value = query[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new errors.ValidationError(`“${name}” is missing; a preview needs type, id and locale.`);
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
  async preview(ctx: Context) {
    const [type, id, locale] = ['type', 'id', 'locale'].map((name) => textOf(ctx.query, name)) as [
      string,
      string,
      string,
    ];
    const lines = await draftLines({ type, id, locale });
    ctx.set('Cache-Control', 'no-store');
    ctx.type = 'application/x-ndjson';
    // Drafts have no place among what is published: the number 0 is nobody's.
    ctx.body = lines.map((line) => `${JSON.stringify({ ...line, seq: 0 })}\n`).join('');
  },
};
