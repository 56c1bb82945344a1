/** What the CMS signs and the press checks: hints, and tickets to previews. Both sides read this file; it imports nothing of ours. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** The signature of a text: HMAC-SHA-256, in hex. What the CMS signs, the press checks. */
export const sign = (text: string, key: string): string => createHmac('sha256', key).update(text).digest('hex');

/** Whether what somebody gave is the secret; how long that takes tells nothing of it. */
export function isSame(given: string, secret: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

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

const signatureOf = ({ type, id, locale, state }: PreviewWish, until: string, key: string) =>
  sign(JSON.stringify([type, id, locale, state, until]), key);

/** The query of a preview's address, good for a quarter of an hour. `key` is the preview's token; CMS and press know it. */
export function issueTicket(wish: PreviewWish, key: string, now = Date.now()): URLSearchParams {
  const until = String(now + LIFETIME);
  return new URLSearchParams({ ...wish, until, signature: signatureOf(wish, until, key) });
}

/** What a ticket lets its holder see; undefined if it is forged or has expired. */
export function readTicket(ticket: URLSearchParams, key: string, now = Date.now()): PreviewWish | undefined {
  const { type = '', id = '', locale = '', state = '', until = '', signature = '' } = Object.fromEntries(ticket);
  if (state !== 'draft' && state !== 'published') return undefined;
  const wish: PreviewWish = { type, id, locale, state };
  if (!isSame(signature, signatureOf(wish, until, key))) return undefined;
  return now < Number(until) ? wish : undefined;
}
