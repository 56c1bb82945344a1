import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Content, type ContentParts } from '../src/content/content.ts';
import { setContent } from '../src/content/current-content.ts';
import { today } from '../src/content/load-content.ts';
import type { SitePage } from '../src/content/site-pages.ts';
import { loadLanguages } from '../src/languages/load-languages.ts';
import type { Press as Pages } from '../src/render/compile-press.ts';
import { pageRenderer } from '../src/render/render-pages.ts';
import { repositoryRoot } from '../src/repository-root.ts';
import { readSchemas } from '../src/schema/read-schemas.ts';
import { fetchSnapshot } from '../src/snapshot/fetch-snapshot.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';
import { loadLastSnapshot, saveSnapshot } from '../src/snapshot/snapshot-store.ts';
import { syncMedia } from '../src/snapshot/sync-media.ts';
import { gate } from './gate.ts';
import { PrintedSite } from './printed-site.ts';
import { ReleaseStore, type Release } from './release-store.ts';
import { Turns } from './turns.ts';
import { writeSitemap } from './write-sitemap.ts';

export interface PressOptions {
  readonly dataDir: string;
  readonly cmsUrl: string;
  readonly cmsToken: string;
  /** Public address of the site. */
  readonly siteUrl: string;
}

/** What the press says of itself. Times are ISO dates, durations milliseconds. */
export interface PressStatus {
  release: number | undefined;
  seq: number | undefined;
  pinned: boolean;
  lastRun: { at: string; ms: number; rendered: number; pages: number } | undefined;
  /** What stands in the way, or what an editor should know; a sentence each. */
  errors: readonly string[];
  problems: readonly string[];
}

/**
 * Holds what is published, prints what a change concerns, and shows it as a whole release. One run at a time; a
 * wish that comes during a run is met by the next.
 */
export class Press {
  readonly status: PressStatus;
  readonly store: ReleaseStore;
  readonly #options: PressOptions;
  readonly #pages: Pages;
  readonly #printed: PrintedSite;
  readonly #schemas = readSchemas(join(repositoryRoot(), 'cms/src'));
  readonly #languages = loadLanguages(repositoryRoot(), this.#schemas);
  /** The compiled pages know one content at a time. */
  readonly #turns = new Turns();
  readonly #assets: Readonly<Record<string, string>>;
  #map: { key: string; files: Readonly<Record<string, string>> } | undefined;
  #snapshot: Snapshot | undefined;
  /** Number of the newest snapshot on disk. */
  #saved: number | undefined;
  #parts: ContentParts | undefined;
  #shown: string | undefined;

  constructor(options: PressOptions, pages: Pages) {
    this.#options = options;
    this.#pages = pages;
    this.store = new ReleaseStore(options.dataDir);
    this.#printed = new PrintedSite(pages, options.siteUrl, (hash, body) => this.#takePage(hash, body));
    this.#assets = this.#takeAssets();
    const live = this.store.live();
    this.status = {
      release: live?.number,
      seq: live?.seq,
      pinned: false,
      lastRun: undefined,
      errors: [],
      problems: [],
    };
  }

  /** Asks the CMS what is new and shows it. Says whether readers see something new. Throws when nothing can be shown. */
  async run({ confirmed = false } = {}): Promise<boolean> {
    const start = performance.now();
    try {
      const snapshot = await this.#sync();
      const key = `${snapshot.seq} ${today()}`;
      if (key === this.#shown || this.status.pinned) return false;
      const { release, rendered } = await this.#print(snapshot, confirmed);
      this.#shown = key;
      this.status.release = release.number;
      this.status.seq = release.seq;
      this.status.lastRun = {
        at: release.madeAt,
        ms: Math.round(performance.now() - start),
        rendered,
        pages: release.pages,
      };
      this.status.errors = [];
      return true;
    } catch (error) {
      this.status.errors = [(error as Error).message];
      throw error;
    }
  }

  /** Shows an earlier release (by default the one before) and stays with it until `unpin`. */
  rollBack(number?: number): Release {
    const releases = this.store.releases();
    const live = this.store.live();
    const wanted =
      number === undefined
        ? releases.filter((release) => release.number < (live?.number ?? 0)).at(-1)
        : releases.find((release) => release.number === number);
    if (!wanted)
      throw new Error(number === undefined ? 'There is no earlier release.' : `There is no release ${number}.`);
    this.store.show(wanted);
    this.status.pinned = true;
    this.status.release = wanted.number;
    this.status.seq = wanted.seq;
    return wanted;
  }

  /** Shows the newest state again, from the next run on. */
  unpin(): void {
    this.status.pinned = false;
    this.#shown = undefined;
  }

  /** What was printed last; nothing before the first time. */
  get parts(): ContentParts | undefined {
    return this.#parts;
  }

  /** What a page would be over another content; no release knows of it. */
  renderOver(content: Content, page: { readonly route: string; readonly path: string }): Promise<string> {
    return this.#turns.take(async () => {
      this.#pages.setContent(content);
      const { body } = await pageRenderer(this.#pages, this.#options.siteUrl)({ ...page, params: {}, alternates: [] });
      return body as string;
    });
  }

  /** What can wait until nobody does: the snapshot on disk, for a start without the CMS, and what is too old. */
  rest(): void {
    this.store.tidy();
    if (!this.#snapshot || this.#snapshot.seq === this.#saved) return;
    saveSnapshot(this.#options.dataDir, this.#snapshot);
    this.#saved = this.#snapshot.seq;
  }

  async #sync(): Promise<Snapshot> {
    const { cmsUrl, cmsToken, dataDir } = this.#options;
    const contract = { schemas: this.#schemas, locales: this.#languages.map(({ code }) => code) };
    const held = this.#snapshot ?? lastSnapshot(dataDir);
    try {
      const snapshot = await fetchSnapshot({ url: cmsUrl, token: cmsToken }, contract, held);
      this.#saved ??= held?.seq;
      this.#snapshot = snapshot;
      return snapshot;
    } catch (error) {
      // Without the CMS the press starts from what it has; the status says why nothing newer comes.
      if (this.#shown !== undefined || !held) throw error;
      this.#snapshot = held;
      this.status.errors = [(error as Error).message];
      return held;
    }
  }

  async #print(snapshot: Snapshot, confirmed: boolean) {
    const { dataDir, siteUrl } = this.#options;
    const media = await syncMedia(snapshot, dataDir);
    const parts: ContentParts = {
      snapshot,
      media: media.index,
      languages: this.#languages,
      schemas: this.#schemas,
      today: today(),
      dataDir,
    };
    const content = new Content(parts);
    setContent(content);
    const printing = await this.#turns.take(() => this.#printed.print(content, snapshot));
    this.#parts = parts;
    this.status.problems = [...media.problems, ...content.problems];

    const files: Record<string, string> = { ...this.#assets };
    const sources = content.mediaSources(dataDir);
    for (const { file, hash, links } of printing.pages.values()) {
      files[file] = hash;
      for (const link of links) {
        const source = sources.get(link);
        if (source) files[link.slice(1)] = `@${relative(dataDir, source)}`;
      }
    }
    Object.assign(files, this.#sitemap(printing.list, siteUrl));
    const live = this.store.live();
    const against = gate({ pages: printing.pages, files, live, confirmed });
    if (against.length > 0) throw new Error(`Release refused; the last one stays. ${against.slice(0, 20).join(' ')}`);
    const about = { seq: snapshot.seq, pages: printing.pages.size, madeAt: new Date().toISOString() };
    const release = this.store.write(files, about);
    this.store.show(release);
    this.#smokeTest(release, live);
    return { release, rendered: printing.rendered.length };
  }

  /** Keeps the bytes of a page, unless there is something in it that nobody may see. */
  #takePage(hash: string, body: string | Uint8Array): void {
    const { cmsToken } = this.#options;
    const hasKey = typeof body === 'string' ? body.includes(cmsToken) : Buffer.from(body).includes(cmsToken);
    if (hasKey) throw new Error('A page holds the key to the CMS. Nothing is shown.');
    this.store.put(hash, body);
  }

  /** The sitemap's files, made anew only when the addresses have changed. */
  #sitemap(pages: readonly SitePage[], site: string): Readonly<Record<string, string>> {
    const hash = createHash('sha256');
    for (const { path, alternates } of pages) {
      hash.update(path);
      for (const one of alternates) hash.update(`\n${one.lang} ${one.path}`);
    }
    const key = hash.digest('hex');
    if (this.#map?.key !== key) {
      const files = [...writeSitemap(pages, site)].map(([file, text]): [string, string] => [file, this.#put(text)]);
      this.#map = { key, files: Object.fromEntries(files) };
    }
    return this.#map.files;
  }

  #put(bytes: string | Uint8Array): string {
    const hash = createHash('sha256').update(bytes).digest('hex');
    this.store.put(hash, bytes);
    return hash;
  }

  /** Reads back through the link what readers get now; a release that is not there goes back to the one before. */
  #smokeTest(release: Release, before: Release | undefined): void {
    const file = join(this.store.current, 'index.html');
    const text = existsSync(file) ? readFileSync(file) : '';
    if (createHash('sha256').update(text).digest('hex') === release.files['index.html']) return;
    if (before) this.store.show(before);
    const seen = before ? `release ${before.number}` : 'nothing';
    throw new Error(`Release ${release.number} cannot be read back; readers see ${seen}.`);
  }

  /** Style sheets and whatever else the compiled pages bring along. */
  #takeAssets(): Record<string, string> {
    const folder = this.#pages.assets;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      files.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(folder, path), this.#put(readFileSync(path))];
      }),
    );
  }
}

function lastSnapshot(dataDir: string): Snapshot | undefined {
  try {
    return loadLastSnapshot(dataDir)?.snapshot;
  } catch {
    // All of them are damaged: everything is fetched again.
    return undefined;
  }
}
