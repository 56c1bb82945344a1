import { createHash } from 'node:crypto';
import type { Content } from '../src/content/content.ts';
import type { SitePage } from '../src/content/site-pages.ts';
import type { Press } from '../src/render/compile-press.ts';
import { pageRenderer } from '../src/render/render-pages.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';
import { linksOf } from './links-of.ts';
import { RecordedContent, type Read } from './recorded-content.ts';

/** One page as it was last printed; its bytes are in the release store, under the hash. */
export interface PrintedPage {
  /** Its file in a release: `mk/proekti/index.html`. */
  readonly file: string;
  readonly path: string;
  /** The route that shows it. */
  readonly route: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** Addresses on this site that it names: pages, media, style sheets. */
  readonly links: readonly string[];
}

interface Known extends PrintedPage {
  readonly reads: ReadonlySet<Read>;
}

/** What a printing did. */
export interface Printing {
  /** All pages, by path. */
  readonly pages: ReadonlyMap<string, PrintedPage>;
  /** Those that were rendered; the others could not have changed. */
  readonly rendered: readonly PrintedPage[];
  /** All addresses of the site, in its own order. */
  readonly list: readonly SitePage[];
}

/** Routes of former addresses. */
const FORMER: ReadonlySet<string> = new Set(['/[...moved]', '/[...withdrawn]']);

/**
 * The pages of the site, each printed once and again only when the answer to something that it asked has changed.
 * Former addresses ask the table of all addresses and are printed each time; they are small.
 */
export class PrintedSite {
  readonly #press: Press;
  readonly #site: string;
  readonly #take: (hash: string, body: string | Uint8Array) => void;
  #known = new Map<string, Known>();
  #answers = new Map<Read, string>();
  #day = '';

  /** `site` is the public address, such as `https://example.org`; `take` is given the bytes of each page that is rendered. */
  constructor(press: Press, site: string, take: (hash: string, body: string | Uint8Array) => void) {
    this.#press = press;
    this.#site = site;
    this.#take = take;
  }

  /** Prints what a new content makes necessary. On an error nothing is taken over. */
  async print(content: Content, snapshot: Snapshot): Promise<Printing> {
    const recorded = new RecordedContent(content, snapshot);
    // It answers everything that pages ask; a class with private fields cannot be stood in for by type alone.
    this.#press.setContent(recorded as unknown as Content);
    const list = this.#press.sitePages();
    recorded.takeReads();

    const answers = new Map<Read, string>();
    const answerTo = (read: Read) => {
      let answer = answers.get(read);
      if (answer === undefined) answers.set(read, (answer = recorded.answerTo(read)));
      return answer;
    };
    const sameDay = content.today === this.#day;
    const isCurrent = (page: Known | undefined, route: string): page is Known => {
      if (!sameDay || page?.route !== route || FORMER.has(route)) return false;
      for (const read of page.reads) if (answerTo(read) !== this.#answers.get(read)) return false;
      return true;
    };

    const known = new Map<string, Known>();
    const rendered: PrintedPage[] = [];
    const render = pageRenderer(this.#press, this.#site);
    for (const page of list) {
      const held = this.#known.get(page.path);
      if (isCurrent(held, page.route)) {
        known.set(page.path, held);
        continue;
      }
      const { file, body } = await render(page);
      const reads = recorded.takeReads();
      for (const read of reads) answerTo(read);
      const hash = createHash('sha256').update(body).digest('hex');
      this.#take(hash, body);
      const printed = { file, path: page.path, hash, links: linksOf(body, this.#site), route: page.route, reads };
      known.set(page.path, printed);
      rendered.push(printed);
    }
    this.#known = known;
    this.#answers = answers;
    this.#day = content.today;
    return { pages: known, rendered, list };
  }
}
