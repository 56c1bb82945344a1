import { createHmac, timingSafeEqual } from 'node:crypto';

/** What somebody may look at before it is published. */
export interface PreviewWish {
  /** The API's singular name, as in the feed. */
  type: string;
  id: string;
  locale: string;
  /** What its drafts would make of the page, or the page as it is. */
  state: 'draft' | 'published';
}

/** How long a ticket lets in, in milliseconds. */
const LIFETIME = 15 * 60_000;

const sign = ({ type, id, locale, state }: PreviewWish, until: string, key: string) =>
  createHmac('sha256', key)
    .update(JSON.stringify([type, id, locale, state, until]))
    .digest('hex');

/** The query of a preview's address, good for a quarter of an hour. `key` is the preview's token; CMS and press know it. */
export function issueTicket(wish: PreviewWish, key: string, now = Date.now()): URLSearchParams {
  const until = String(now + LIFETIME);
  return new URLSearchParams({ ...wish, until, signature: sign(wish, until, key) });
}

/** What a ticket lets its holder see; undefined if it is forged or has expired. */
export function readTicket(ticket: URLSearchParams, key: string, now = Date.now()): PreviewWish | undefined {
  const { type = '', id = '', locale = '', state = '', until = '', signature = '' } = Object.fromEntries(ticket);
  if (state !== 'draft' && state !== 'published') return undefined;
  const wish: PreviewWish = { type, id, locale, state };
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(wish, until, key))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return now < Number(until) ? wish : undefined;
}
