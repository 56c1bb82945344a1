import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ContentParts } from '../src/content/content.ts';
import type { Press as Pages } from '../src/render/compile-press.ts';
import { serverFiles } from '../src/render/server-files.ts';
import { cardPath } from '../src/sharing/card-shelf.ts';
import { shareCardHref } from '../src/sharing/share-card.ts';
import type { ObjectStore } from './object-store.ts';
import type { Printing, PrintedSite } from './printed-site.ts';
import { ReleaseChanges } from './release-changes.ts';
import { writeSitemap } from './write-sitemap.ts';

export interface ReleaseFilesOptions {
  readonly dataDir: string;
  /** Public address of the site. */
  readonly siteUrl: string;
}

/** Every file that a release of the pages as they were printed last has: pages, what they name, and lists of all of them. */
export class ReleaseFiles {
  /** What is other than in the last release. */
  readonly changes = new ReleaseChanges();
  readonly #options: ReleaseFilesOptions;
  readonly #objects: ObjectStore;
  /** Folder of what the compiled pages bring along. */
  readonly #compiled: string;
  #assets: Readonly<Record<string, string>> = {};
  /** Files that are made of the list of all pages: the sitemap, and what web servers are told. */
  #lists: ReadonlyMap<string, string> = new Map();
  /** Where the bytes of media are, by their file in a release. */
  readonly #media = new Map<string, string>();

  constructor(options: ReleaseFilesOptions, objects: ObjectStore, { assets }: Pick<Pages, 'assets'>) {
    this.#options = options;
    this.#objects = objects;
    this.#compiled = assets;
    this.keepAssets();
  }

  /** The style sheet that pages name. */
  get sheet(): string | undefined {
    return Object.keys(this.#assets).find((file) => file.endsWith('.css'));
  }

  /** Puts style sheets and whatever else the compiled pages bring along among the objects, where they may be damaged. */
  keepAssets(): void {
    const files = readdirSync(this.#compiled, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    this.#assets = Object.fromEntries(
      files.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(this.#compiled, path), this.#put(readFileSync(path))];
      }),
    );
  }

  /** Notes what of a release changes with a printing; `before`: what was printed before. */
  take(printing: Printing, printed: PrintedSite, parts: ContentParts, before: ContentParts | undefined): void {
    const { dataDir, siteUrl } = this.#options;
    const { content } = printing;
    const isNewMedia = parts.media !== before?.media;
    const documents = isNewMedia ? content.documents() : content.changes.flatMap(({ now }) => now ?? []);
    for (const [href, path] of content.mediaSources(dataDir, documents))
      this.#media.set(href.slice(1), `@${relative(dataDir, path)}`);
    for (const name of parts.cards === before?.cards ? [] : (parts.cards?.names ?? []))
      this.#media.set(shareCardHref(name).slice(1), `@${relative(dataDir, cardPath(dataDir, name))}`);
    this.changes.take(printing, printed, (file) => this.#media.get(file));
    if (!printing.isRelisted) return;
    const pages = printed.list();
    const texts = [...writeSitemap(pages, siteUrl), ...serverFiles(pages)];
    for (const file of this.#lists.keys()) this.changes.files.set(file, undefined);
    this.#lists = new Map(texts.map(([file, text]) => [file, this.#put(text)]));
    for (const [file, bytes] of this.#lists) this.changes.files.set(file, bytes);
  }

  /** Where the bytes of each are. */
  all({ pages, links }: PrintedSite): Map<string, string> {
    const files = new Map([...Object.entries(this.#assets), ...this.#lists]);
    for (const { file, hash } of pages.values()) files.set(file, hash);
    for (const [file, bytes] of this.#media) if (links.leadsTo(file)) files.set(file, bytes);
    return files;
  }

  #put(bytes: string | Uint8Array): string {
    const hash = createHash('sha256').update(bytes).digest('hex');
    this.#objects.put(hash, bytes);
    return hash;
  }
}
