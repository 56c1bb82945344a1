import { hash as hashOf } from 'node:crypto';
import type { Content } from '../src/content/content.ts';
import type { SitePage } from '../src/content/site-pages.ts';
import type { Press } from '../src/render/compile-press.ts';
import { pageRenderer } from '../src/render/render-pages.ts';
import { linksOf } from './links-of.ts';
import type { ObjectStore } from './object-store.ts';
import { RecordedContent, type Read } from './recorded-content.ts';

/** What is needed to render a page. */
export type WantedPage = Pick<SitePage, 'route' | 'path'>;

/** A page that has been rendered; its bytes are in the store, under the hash. */
export interface Print {
  readonly path: string;
  /** Its file in a release: `mk/proekti/index.html`. */
  readonly file: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** Addresses on this site that it names: pages, media, style sheets. */
  readonly links: readonly string[];
  /** What it asked of the content. */
  readonly reads: readonly Read[];
}

export interface PrinterOptions {
  /** Public address of the site, such as `https://example.org`. */
  readonly siteUrl: string;
  /** The key to the CMS, which no page may hold. */
  readonly secret: string;
}

/** Renders pages in this thread and keeps their bytes. */
export class PagePrinter {
  readonly #press: Press;
  readonly #render: ReturnType<typeof pageRenderer>;
  readonly #options: PrinterOptions;
  readonly #objects: ObjectStore;
  #recorded: RecordedContent | undefined;

  constructor(press: Press, options: PrinterOptions, objects: ObjectStore) {
    this.#press = press;
    this.#render = pageRenderer(press, options.siteUrl);
    this.#options = options;
    this.#objects = objects;
  }

  /** Puts a content under the pages; gives the pages that are no single document's. */
  lay(content: Content): readonly SitePage[] {
    this.#recorded = new RecordedContent(content);
    // It answers everything that pages ask; a class with private fields cannot be stood in for by type alone.
    this.#press.setContent(this.#recorded as unknown as Content);
    const pages = this.#press.generalPages();
    // What the table of addresses asks is no page's question.
    this.#recorded.takeReads();
    return pages;
  }

  async print(page: WantedPage): Promise<Print> {
    const { siteUrl, secret } = this.#options;
    this.#recorded?.takeReads();
    const { file, bytes } = await this.#render(page);
    const reads = [...(this.#recorded?.takeReads() ?? [])];
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (text.includes(secret)) throw new Error('A page holds the key to the CMS. Nothing is shown.');
    const hash = hashOf('sha256', text);
    this.#objects.put(hash, text);
    return { path: page.path, file, hash, links: linksOf(text, siteUrl), reads };
  }
}
