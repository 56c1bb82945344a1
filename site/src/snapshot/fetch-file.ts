import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { originalPath, type MediaRecord } from './media-index.ts';

export interface FetchOptions {
  /** Silence after which the CMS counts as hanging, in milliseconds. A large file may take as long as it needs. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal;
}

/** Fetches a file from the CMS into the cache, under the hash of its bytes. Throws when it cannot be had whole. */
export async function fetchFile(
  url: URL,
  dataDir: string,
  { timeoutMs = 60_000, signal }: FetchOptions = {},
): Promise<Pick<MediaRecord, 'sha256' | 'size'>> {
  const silence = new AbortController();
  const silent = () => silence.abort(new Error(`the CMS has said nothing for ${timeoutMs / 1000} seconds`));
  const timer = setTimeout(silent, timeoutMs);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any(signal ? [signal, silence.signal] : [silence.signal]),
    });
    if (!response.ok || !response.body) throw new Error(`the CMS answers ${response.status}`);
    return await keepBytes(response.body as AsyncIterable<Uint8Array>, dataDir, () => timer.refresh());
  } finally {
    clearTimeout(timer);
  }
}

async function keepBytes(body: AsyncIterable<Uint8Array>, dataDir: string, onChunk: () => void) {
  const temporary = join(dataDir, 'media', `${randomUUID()}.tmp`);
  mkdirSync(dirname(temporary), { recursive: true });
  const hash = createHash('sha256');
  let size = 0;
  try {
    await pipeline(
      body,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          onChunk();
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      },
      createWriteStream(temporary, { flush: true }),
    );
    const sha256 = hash.digest('hex');
    const original = originalPath(dataDir, sha256);
    mkdirSync(dirname(original), { recursive: true });
    renameSync(temporary, original);
    return { sha256, size };
  } finally {
    rmSync(temporary, { force: true });
  }
}
