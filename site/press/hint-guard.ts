import { isSame, sign } from '../../cms/src/feed/signature.ts';

/** How old a hint may be, in milliseconds: long enough for a slow clock, too short to be of use again. */
const MAX_AGE = 5 * 60_000;

/** Accepts each hint once, and only while it is fresh. What is signed is its time: milliseconds since 1970, as text. */
export class HintGuard {
  readonly #secret: string;
  readonly #seen = new Map<string, number>();

  constructor(secret: string) {
    this.#secret = secret;
  }

  accepts(time: string | undefined, signature: string | undefined, now = Date.now()): boolean {
    if (time === undefined || signature === undefined || !(Math.abs(now - Number(time)) <= MAX_AGE)) return false;
    if (!isSame(signature, sign(time, this.#secret))) return false;
    for (const [old, at] of this.#seen) if (now - at > 2 * MAX_AGE) this.#seen.delete(old);
    if (this.#seen.has(time)) return false;
    this.#seen.set(time, now);
    return true;
  }
}
