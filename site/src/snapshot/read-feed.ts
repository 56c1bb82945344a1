import { FeedError } from '../schema/feed-error.ts';
import { parseDocument, type Contract, type FeedDocument } from '../schema/parse-document.ts';

/** Where the feed is and how to read it. */
export interface FeedSource {
  /** Address of the CMS, such as `https://cms.example.org`. */
  readonly url: string;
  readonly token: string;
  /** Silence after which the CMS counts as hanging, in milliseconds. */
  readonly timeoutMs?: number;
}

/** One whole answer of the feed. `since` is the number that it answers to; 0 means everything. */
export interface FeedAnswer {
  readonly since: number;
  readonly seq: number;
  readonly documents: readonly FeedDocument[];
}

/** Asks the feed for everything (`since` 0) or what changed, and checks every line. Throws `FeedError`. */
export async function readFeed(source: FeedSource, since: number, contract: Contract): Promise<FeedAnswer> {
  const url = feedUrl(source, since > 0 ? `?since=${since}` : '');
  const documents: FeedDocument[] = [];
  let line = 0;
  let end: { seq: number; count: number } | undefined;
  for await (const text of linesOf(source, url)) {
    line++;
    const value = parseJson(text, url, line);
    if (end) throw new FeedError('there is something after the last line.', tryAgain, { url, line });
    if (line === 1) checkFirstLine(value, since, url);
    else if (isObject(value) && value['end'] === true) end = readEnd(value, url, line);
    else documents.push(parseDocument(value, contract, { url, line }));
  }
  if (!end) throw new FeedError(`the answer breaks off after ${line} lines.`, `It is discarded. ${tryAgain}`, { url });
  if (end.count !== documents.length) {
    throw new FeedError(
      `the answer says ${end.count} documents but holds ${documents.length}.`,
      `It is discarded. ${tryAgain}`,
      { url },
    );
  }
  return { since, seq: end.seq, documents };
}

/** Hash of each published document and language, by `type/id/locale`, and the moment that it stands for. */
export interface Manifest {
  readonly seq: number;
  readonly hashes: ReadonlyMap<string, string>;
}

/** Asks what is published, to compare with. Throws `FeedError`. */
export async function readManifest(source: FeedSource): Promise<Manifest> {
  const url = feedUrl(source, '/manifest');
  let text = '';
  for await (const line of linesOf(source, url)) text += line;
  const value = parseJson(text, url, 1);
  if (!isObject(value) || typeof value['seq'] !== 'number' || !Array.isArray(value['entries'])) {
    throw new FeedError('this is no manifest.', 'Update the CMS and the site to the same version.', { url });
  }
  const hashes = new Map<string, string>();
  for (const entry of value['entries'] as unknown[]) {
    if (!Array.isArray(entry) || entry.length !== 4 || !entry.every((part) => typeof part === 'string')) {
      throw new FeedError(
        'an entry of the manifest is not [type, id, language, hash].',
        'Update the CMS and the site to the same version.',
        { url },
      );
    }
    hashes.set(entry.slice(0, 3).join('/'), entry[3] as string);
  }
  return { seq: value['seq'], hashes };
}

const tryAgain = 'Try again; if it happens every time, read the log of the CMS.';

const feedUrl = ({ url }: FeedSource, rest: string) => `${url.replace(/\/$/, '')}/api/feed${rest}`;

async function* linesOf({ token, timeoutMs = 30_000 }: FeedSource, url: string): AsyncGenerator<string> {
  const abort = new AbortController();
  const silent = () =>
    abort.abort(new FeedError(`the CMS has said nothing for ${timeoutMs / 1000} seconds.`, tryAgain, { url }));
  let timer = setTimeout(silent, timeoutMs);
  try {
    const ask = () => fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: abort.signal });
    // A connection that was kept open may have been closed on the other side just when it was used again.
    const response = await ask().catch((error: unknown) =>
      abort.signal.aborted ? Promise.reject(error as Error) : ask(),
    );
    checkStatus(response, url);
    if (!response.body) throw new FeedError('the answer is empty.', tryAgain, { url });
    let rest = '';
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const chunk of response.body) {
      clearTimeout(timer);
      timer = setTimeout(silent, timeoutMs);
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines.filter(Boolean);
    }
    rest += decoder.decode();
    if (rest) yield rest;
  } catch (error) {
    if (error instanceof FeedError) throw error;
    if (abort.signal.aborted) throw abort.signal.reason;
    throw new FeedError(
      `cannot be read: ${causeOf(error)}.`,
      'Is the CMS running, and is CMS_URL its address? “--last” builds from the last snapshot instead.',
      { url },
      { cause: error },
    );
  } finally {
    clearTimeout(timer);
    // Ends the connection when the reader stops early because of a broken line.
    abort.abort();
  }
}

function checkStatus({ status, ok }: Response, url: string): void {
  if (ok) return;
  const advice =
    status === 401 || status === 403
      ? 'The CMS does not accept the token: set CMS_TOKEN to the site’s token of this CMS.'
      : status === 404
        ? 'There is no feed at this address: set CMS_URL to the address of the CMS, without a path.'
        : status >= 500
          ? 'The CMS failed: read its log, then try again.'
          : tryAgain;
  throw new FeedError(`the CMS answers ${status}.`, advice, { url });
}

function checkFirstLine(value: unknown, since: number, url: string): void {
  if (!isObject(value) || value['feed'] === undefined) {
    throw new FeedError('the first line does not say that this is a feed.', 'Is CMS_URL the address of the CMS?', {
      url,
      line: 1,
    });
  }
  if (value['feed'] !== 1) {
    throw new FeedError(
      `the feed is of version ${JSON.stringify(value['feed'])}, this site reads version 1.`,
      'Update the older of the two.',
      {
        url,
        line: 1,
      },
    );
  }
  if (value['since'] !== since) {
    throw new FeedError(`the answer is for since=${JSON.stringify(value['since'])}, asked was ${since}.`, tryAgain, {
      url,
      line: 1,
    });
  }
}

function readEnd(value: Readonly<Record<string, unknown>>, url: string, line: number): { seq: number; count: number } {
  const { seq, count } = value;
  if (typeof seq !== 'number' || typeof count !== 'number')
    throw new FeedError('the last line has no “seq” and “count”.', tryAgain, { url, line });
  return { seq, count };
}

function parseJson(text: string, url: string, line: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new FeedError(
      `is not JSON (${(error as Error).message}).`,
      `The answer is discarded. ${tryAgain}`,
      { url, line },
      { cause: error },
    );
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `fetch` hides what happened in a chain of causes. */
function causeOf(error: unknown): string {
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  return inner instanceof Error ? inner.message || inner.name : String(inner);
}
