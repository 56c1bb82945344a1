import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old a hint may be, in milliseconds: long enough for a slow clock, too short to be of use again. */
const MAX_AGE = 5 * 60_000;

/** The signature of a hint: HMAC-SHA-256 over its time (milliseconds since 1970, as text), in hex. */
export const sign = (time: string, secret: string): string => createHmac('sha256', secret).update(time).digest('hex');

/** Accepts each signed hint once, and only while it is fresh. */
export class HintGuard {
  readonly #secret: string;
  readonly #seen = new Map<string, number>();

  constructor(secret: string) {
    this.#secret = secret;
  }

  accepts(time: string | undefined, signature: string | undefined, now = Date.now()): boolean {
    if (time === undefined || signature === undefined || !(Math.abs(now - Number(time)) <= MAX_AGE)) return false;
    const [given, right] = [Buffer.from(signature), Buffer.from(sign(time, this.#secret))];
    if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
    for (const [old, at] of this.#seen) if (now - at > 2 * MAX_AGE) this.#seen.delete(old);
    if (this.#seen.has(time)) return false;
    this.#seen.set(time, now);
    return true;
  }
}
