import { Content, type ContentParts } from '../src/content/content.ts';
import type { DocumentChange } from '../src/content/document-changes.ts';
import { placeOf, twinError, type SitePage } from '../src/content/site-pages.ts';
import { relationPaths } from '../src/content/relations.ts';
import type { Press } from '../src/render/compile-press.ts';
import type { ShareCard } from '../src/sharing/share-card.ts';
import type { FeedDocument, FeedFile } from '../src/schema/parse-document.ts';
import { mediaKey } from '../src/snapshot/media-index.ts';
import { documentKey } from '../src/snapshot/snapshot.ts';
import { LinkTable, type Link } from './link-table.ts';
import type { PagePrinter, Print, WantedPage } from './page-printer.ts';
import {
  cardWished,
  EVERY,
  isAnsweredOtherwise,
  listPagesConcerned,
  readsConcerned,
  type Read,
} from './recorded-content.ts';

/** One page as it was last printed; its bytes are in the store, under the hash. */
export interface PrintedPage {
  readonly path: string;
  /** The route that shows it. */
  readonly route: string;
  /** Its file in a release: `mk/proekti/index.html`. */
  readonly file: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** Addresses on this site that it names: pages, media, style sheets. */
  readonly links: readonly Link[];
}

interface Known extends PrintedPage {
  readonly page: SitePage;
  /** The document whose page it is, or `GENERAL`. */
  readonly group: string;
  readonly reads: readonly Reader[];
}

/** A question, and the paths of the pages that asked it. */
interface Reader {
  readonly read: Read;
  pages: string[];
}

/** What a printing did. */
export interface Printing {
  readonly content: Content;
  /** Pages that were rendered; the others could not have changed. */
  readonly rendered: readonly PrintedPage[];
  /** Pages that are another than before or no longer there, as they were. */
  readonly replaced: readonly PrintedPage[];
  /** Whether an address, or what is said of it to search engines, is another. */
  readonly isRelisted: boolean;
}

/** Renders many pages over a content that has been laid. */
export type PrintAll = (parts: ContentParts, pages: readonly WantedPage[]) => Promise<Print[]>;

/** Whether something that was published no longer is. */
const isLess = ({ before, now }: DocumentChange) =>
  before !== undefined && Object.keys(before.locales).some((code) => !now?.locales[code]);

/** Pages that are no single document's. */
const GENERAL = '';

/**
 * The pages of the site, each printed once and again only when the answer to something that it asked has changed.
 * What a printing costs follows from what changed, not from what there is.
 */
export class PrintedSite {
  /** All pages, by path. */
  readonly pages: ReadonlyMap<string, PrintedPage>;
  readonly links = new LinkTable();
  readonly #press: Press;
  readonly #printer: PagePrinter;
  readonly #printAll: PrintAll;
  readonly #known = new Map<string, Known>();
  readonly #readers = new Map<Read, Reader>();
  readonly #pathsOf = new Map<string, readonly string[]>();
  #general: readonly SitePage[] = [];
  /** Paths of files that are to be printed again and may wait. */
  readonly #behind = new Set<string>();
  #parts: ContentParts | undefined;
  #content: Content | undefined;

  constructor(press: Press, printer: PagePrinter, printAll: PrintAll) {
    this.#press = press;
    this.#printer = printer;
    this.#printAll = printAll;
    this.pages = this.#known;
  }

  /** What was printed last; nothing before the first time. */
  get content(): Content | undefined {
    return this.#content;
  }

  get parts(): ContentParts | undefined {
    return this.#parts;
  }

  /** All addresses of the site, in its own order. */
  list(): readonly SitePage[] {
    const ofDocuments = [...this.#known.values()].filter(({ group }) => group !== GENERAL);
    return [...this.#general, ...ofDocuments.map(({ page }) => page)];
  }

  /** Cards that pages wish for, of those printed last the first. */
  *cardsWished(): Generator<readonly [name: string, card: ShareCard]> {
    for (const read of [...this.#readers.keys()].reverse()) {
      const wish = cardWished(read);
      if (wish) yield wish;
    }
  }

  /** Whether files that follow are not of the same content as the pages. */
  get isBehind(): boolean {
    return this.#behind.size > 0;
  }

  /**
   * Prints what a new content makes necessary. Files that may follow the pages are printed until `hurry` says that
   * readers wait for something else; the others are left for the next time. What is taken away goes from all at once.
   * On an error nothing is taken over.
   */
  async print(parts: ContentParts, hurry?: AbortSignal): Promise<Printing> {
    const content = new Content(parts, this.#content);
    const groups = new Map([[GENERAL, this.#printer.lay(content)]]);
    for (const { key, now } of content.changes) groups.set(key, now ? this.#press.documentPages(now) : []);
    // What has been learnt of a file may bring a page along.
    for (const document of this.#withNewMedia(parts, content))
      groups.set(documentKey(document.type, document.id), this.#press.documentPages(document));
    this.#refuseTwins(groups);

    const listed = new Map<string, { page: SitePage; group: string }>();
    for (const [group, pages] of groups) for (const page of pages) listed.set(page.path, { page, group });
    const gone = [...groups.keys()]
      .flatMap((group) => this.#pathsOf.get(group) ?? [])
      .filter((path) => !listed.has(path));
    const isGone = new Set(gone);
    const wanted = new Map<string, SitePage>();
    const stale = parts.today === this.#parts?.today ? this.#stalePages(parts, content) : this.#known.keys();
    // Those that have waited longest are first.
    for (const path of [...this.#behind, ...stale]) {
      const page = listed.get(path)?.page ?? this.#known.get(path)?.page;
      if (page && !isGone.has(path)) wanted.set(path, page);
    }
    const order = (list: readonly SitePage[] = []) => list.map(({ path }) => path).join('\n');
    // Of two former addresses the later one goes first, so their order counts too.
    let isRelisted = gone.length > 0 || order(groups.get(GENERAL)) !== order(this.#general);
    for (const { page } of listed.values()) {
      const held = this.#known.get(page.path)?.page;
      if (held?.route !== page.route || held.of !== page.of) wanted.set(page.path, page);
      isRelisted ||= JSON.stringify(held) !== JSON.stringify(page);
    }
    const mayWait = hurry !== undefined && gone.length === 0 && !content.changes.some(isLess);
    const follows = (page: SitePage) =>
      mayWait && page.follows === true && this.#known.get(page.path)?.route === page.route;
    const all = [...wanted.values()];
    const prints = await this.#printAll(
      parts,
      all.filter((page) => !follows(page)),
    );
    const behind = new Set<string>();
    for (const page of all.filter(follows)) {
      if (hurry?.aborted) behind.add(page.path);
      else prints.push(...(await this.#printAll(parts, [page])));
    }

    const replaced: PrintedPage[] = [];
    const rendered: PrintedPage[] = [];
    for (const path of gone) replaced.push(...this.#forget(path));
    for (const [group, pages] of groups)
      this.#pathsOf.set(
        group,
        pages.map(({ path }) => path),
      );
    for (const print of prints) {
      const held = this.#known.get(print.path);
      const known = listed.get(print.path) ?? held;
      if (!known) continue;
      if (held) replaced.push(held);
      rendered.push(this.#keep(print, known.page, known.group, held));
    }
    for (const { page, group } of listed.values()) {
      const held = this.#known.get(page.path);
      if (held && held.page !== page) this.#known.set(page.path, { ...held, page, group });
    }
    this.#general = groups.get(GENERAL) ?? [];
    this.#behind.clear();
    for (const path of behind) this.#behind.add(path);
    this.#content = content;
    this.#parts = parts;
    return { content, rendered, replaced, isRelisted };
  }

  /** Documents of whose files there is more than before. */
  #withNewMedia({ media }: ContentParts, content: Content): FeedDocument[] {
    const before = this.#parts?.media;
    if (!before || before === media) return [];
    const isNew = (file: FeedFile) => before.get(mediaKey(file)) !== media.get(mediaKey(file));
    return [...content.documents()].filter(({ files }) => Object.values(files).some(isNew));
  }

  /** Pages that asked something whose answer is another now. */
  #stalePages(parts: ContentParts, now: Content): Set<string> {
    const before = this.#content as Content;
    const locales = parts.languages.map(({ code }) => code);
    const paths = relationPaths(parts.schemas);
    const reads = new Set<Read>();
    for (const change of now.changes) for (const read of readsConcerned(change, locales, paths)) reads.add(read);
    for (const read of listPagesConcerned(before, now)) reads.add(read);
    // Questions about what is new in the media, and those that cannot be named one by one.
    const isNewMedia = parts.media !== this.#parts?.media;
    const beginnings = [...reads].filter((read) => read.endsWith(EVERY)).map((read) => read.slice(0, -EVERY.length));
    beginnings.push(...(isNewMedia ? ['file ', 'near '] : []));
    if (parts.cards !== this.#parts?.cards) beginnings.push('card ');
    if (beginnings.length > 0) {
      for (const read of this.#readers.keys()) if (beginnings.some((start) => read.startsWith(start))) reads.add(read);
    }
    const stale = new Set<string>();
    for (const read of reads) {
      const pages = this.#readers.get(read)?.pages;
      if (pages && isAnsweredOtherwise(read, before, now)) for (const path of pages) stale.add(path);
    }
    return stale;
  }

  #keep({ path, file, hash, links, reads }: Print, page: SitePage, group: string, held: Known | undefined): Known {
    const had = new Set(held?.reads);
    const readers = reads.map((read) => {
      let reader = this.#readers.get(read);
      if (!reader) this.#readers.set(read, (reader = { read, pages: [] }));
      if (!had.delete(reader)) reader.pages.push(path);
      return reader;
    });
    this.#unread(path, had);
    // Taken before the old ones are given back: most of them are the same.
    const { route } = page;
    const known = { path, route, page, group, file, hash, links: this.links.take(links), reads: readers };
    this.links.drop(held?.links ?? []);
    this.#known.set(path, known);
    return known;
  }

  #forget(path: string): PrintedPage[] {
    const held = this.#known.get(path);
    if (!held) return [];
    this.#unread(path, held.reads);
    this.links.drop(held.links);
    this.#known.delete(path);
    return [held];
  }

  #unread(path: string, readers: Iterable<Reader>): void {
    for (const reader of readers) {
      reader.pages = reader.pages.filter((one) => one !== path);
      if (reader.pages.length === 0) this.#readers.delete(reader.read);
    }
  }

  /** Two pages at one address, among those listed now or with one that stays. */
  #refuseTwins(groups: ReadonlyMap<string, readonly SitePage[]>): void {
    const taken = new Map<string, SitePage>();
    for (const page of [...groups.values()].flat()) {
      const place = placeOf(page.path);
      const other = taken.get(place);
      if (other) throw twinError(page, other);
      taken.set(place, page);
      for (const path of [place, `${place}/`]) {
        const held = this.#known.get(path);
        if (held && !groups.has(held.group)) throw twinError(page, held.page);
      }
    }
  }
}
