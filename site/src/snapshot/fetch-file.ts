import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { originalPath, type MediaRecord } from './media-index.ts';

/** Fetches a file from the CMS into the cache, under the hash of its bytes. Throws when it cannot be had whole. */
export async function fetchFile(
  url: URL,
  dataDir: string,
  timeoutMs = 60_000,
): Promise<Pick<MediaRecord, 'sha256' | 'size'>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok || !response.body) throw new Error(`the CMS answers ${response.status}`);
  const temporary = join(dataDir, 'media', `${randomUUID()}.tmp`);
  mkdirSync(dirname(temporary), { recursive: true });
  const hash = createHash('sha256');
  let size = 0;
  try {
    await pipeline(
      response.body as AsyncIterable<Uint8Array>,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
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
