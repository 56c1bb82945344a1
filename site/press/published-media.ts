import type { ContentParts } from '../src/content/content.ts';
import { documentChanges } from '../src/content/document-changes.ts';
import type { FeedDocument } from '../src/schema/parse-document.ts';
import type { MediaCache } from '../src/snapshot/media-cache.ts';
import { mediaKey, type MediaIndex } from '../src/snapshot/media-index.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';

/** How long a run waits for one file of the CMS, in milliseconds; a larger one follows when it is there. */
const FILE_MS = 10_000;

/** Files and pictures of what is published, fetched as documents change. */
export class PublishedMedia {
  readonly #cache: MediaCache;
  /** Documents of which a file is missing; they are looked at again in each run. */
  #lacking: readonly string[] = [];
  #version = -1;

  constructor(cache: MediaCache) {
    this.#cache = cache;
  }

  /** Fetches the media of documents that have changed, and of those that lacked some; the same index if none is new. */
  async sync(snapshot: Snapshot, before: ContentParts | undefined): Promise<MediaIndex> {
    const held: MediaIndex = before?.media ?? new Map();
    const isSame = this.#version === this.#cache.version;
    const changes = documentChanges((isSame ? before?.snapshot.documents : undefined) ?? new Map(), snapshot.documents);
    const documents = new Map<string, FeedDocument>();
    for (const key of [...changes.map(({ key }) => key), ...this.#lacking]) {
      const document = snapshot.documents.get(key);
      if (document && Object.keys(document.files).length > 0) documents.set(key, document);
    }
    this.#version = this.#cache.version;
    const { index, missing } = await this.#cache.sync({ ...snapshot, documents }, { waitMs: FILE_MS });
    const lacking = [...documents].filter(([, { files }]) =>
      Object.values(files).some((file) => missing.has(mediaKey(file))),
    );
    this.#lacking = lacking.map(([key]) => key);
    return [...index].every(([key, record]) => held.get(key) === record) ? held : new Map([...held, ...index]);
  }
}
