import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Content } from '../src/content/content.ts';
import type { Problem } from '../src/problems/problem.ts';
import { titleOf } from '../src/problems/find-problems.ts';
import type { FeedDocument } from '../src/schema/parse-document.ts';

/** What came of an address; `reason` is why it is dead. */
interface Check {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason?: string;
}

const DAY = 24 * 3600_000;

/** How long an answer holds: living addresses are asked again in a week, dead ones on the next day. */
const lifetime = ({ reason }: Check) => (reason === undefined ? 7 * DAY : DAY);

export interface LinkCheckerOptions {
  /** Between two questions to one host, in milliseconds. */
  readonly pauseMs?: number;
  readonly timeoutMs?: number;
  /** Which addresses may be asked; those of this machine and its neighbours may not. */
  readonly mayAsk?: (url: URL) => boolean;
}

/** Asks politely whether outside addresses still answer: one at a time, seldom, and only where an operator wants it. */
export class LinkChecker {
  readonly #path: string;
  readonly #options: Required<LinkCheckerOptions>;
  readonly #checks: Map<string, Check>;
  readonly #asked = new Map<string, number>();
  #busy = false;

  constructor(dataDir: string, { pauseMs = 5000, timeoutMs = 15_000, mayAsk = isPublic }: LinkCheckerOptions = {}) {
    this.#path = join(dataDir, 'link-checks.json');
    this.#options = { pauseMs, timeoutMs, mayAsk };
    this.#checks = readChecks(this.#path);
  }

  /** Asks for what has not been asked for long, until all is or `signal` says stop. */
  async check(content: Content, signal: AbortSignal): Promise<void> {
    // One round at a time, however often somebody wishes one.
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.#checkAll(content, signal);
    } finally {
      this.#busy = false;
    }
  }

  async #checkAll(content: Content, signal: AbortSignal): Promise<void> {
    const now = Date.now();
    const addresses = new Set([...content.documents()].flatMap((one) => linksIn(one).map(({ url }) => url)));
    for (const url of this.#checks.keys()) if (!addresses.has(url)) this.#checks.delete(url);
    for (const url of addresses) {
      if (signal.aborted) return;
      const held = this.#checks.get(url);
      if ((held && now - held.at < lifetime(held)) || !this.#options.mayAsk(new URL(url))) continue;
      const { host } = new URL(url);
      const pause = (this.#asked.get(host) ?? 0) + this.#options.pauseMs - Date.now();
      if (pause > 0) await wait(pause, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const reason = await this.#ask(url);
      this.#asked.set(host, Date.now());
      this.#checks.set(url, { at: Date.now(), ...(reason === undefined ? {} : { reason }) });
      writeFileSync(`${this.#path}.tmp`, JSON.stringify([...this.#checks]));
      renameSync(`${this.#path}.tmp`, this.#path);
    }
  }

  /** Addresses that did not answer when they were asked last, by entry. */
  problems(content: Content): Problem[] {
    return [...content.documents()].flatMap((document) =>
      linksIn(document).flatMap(({ url, field, language }): Problem[] => {
        const reason = this.#checks.get(url)?.reason;
        if (reason === undefined) return [];
        const { type, id } = document;
        const title = titleOf(document, language);
        return [{ kind: 'dead-link', type, id, title, language, field, values: { url, reason } }];
      }),
    );
  }

  /** Why an address is dead; a server that only refuses machines (401, 403, 429) is alive. */
  async #ask(url: string): Promise<string | undefined> {
    try {
      for (const method of ['HEAD', 'GET']) {
        const headers = { 'User-Agent': 'Biseri link check' };
        const answer = await fetch(url, { method, headers, signal: AbortSignal.timeout(this.#options.timeoutMs) });
        await answer.body?.cancel();
        if (answer.ok || [401, 403, 429].includes(answer.status)) return undefined;
        if (method === 'GET') return String(answer.status);
      }
      return undefined;
    } catch (error) {
      const { cause, message } = error as Error & { cause?: { code?: string } };
      return cause?.code ?? message;
    }
  }
}

/** A name with a dot that is no number: not this machine, nor a neighbour by address. */
const isPublic = ({ hostname }: URL): boolean =>
  /\.[a-z][a-z0-9-]+$/i.test(hostname) && !/\.(?:local|internal|localhost|test)$/i.test(hostname);

interface Link {
  readonly url: string;
  readonly field: string;
  readonly language?: string | undefined;
}

const known = new WeakMap<FeedDocument, readonly Link[]>();

/** Outside addresses that a document names, each once. */
function linksIn(document: FeedDocument): readonly Link[] {
  let links = known.get(document);
  if (!links) {
    const found = new Map<string, Link>();
    const look = (value: unknown, field: string, language?: string): void => {
      if (typeof value === 'string') {
        if (/^https?:\/\/\S+$/.test(value) && URL.canParse(value) && !found.has(value))
          found.set(value, { url: value, field, language });
      } else if (value && typeof value === 'object') {
        for (const inner of Object.values(value)) look(inner, field, language);
      }
    };
    for (const [field, value] of Object.entries(document.facts)) look(value, field);
    for (const [language, texts] of Object.entries(document.locales))
      for (const [field, value] of Object.entries(texts)) look(value, field, language);
    known.set(document, (links = [...found.values()]));
  }
  return links;
}

function readChecks(path: string): Map<string, Check> {
  try {
    return new Map(JSON.parse(readFileSync(path, 'utf8')) as [string, Check][]);
  } catch {
    return new Map();
  }
}
