import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Content, type ContentParts } from '../src/content/content.ts';
import { setContent } from '../src/content/current-content.ts';
import { today } from '../src/content/load-content.ts';
import type { SitePage } from '../src/content/site-pages.ts';
import { loadLanguages } from '../src/languages/load-languages.ts';
import type { Press as Pages } from '../src/render/compile-press.ts';
import { pageRenderer } from '../src/render/render-pages.ts';
import { serverFiles } from '../src/render/server-files.ts';
import { findProblems } from '../src/problems/find-problems.ts';
import type { Problem } from '../src/problems/problem.ts';
import { repositoryRoot } from '../src/repository-root.ts';
import { readSchemas } from '../src/schema/read-schemas.ts';
import { fetchSnapshot } from '../src/snapshot/fetch-snapshot.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';
import { loadLastSnapshot, saveSnapshot } from '../src/snapshot/snapshot-store.ts';
import { MediaCache } from '../src/snapshot/media-cache.ts';
import { gate, lostFiles, Refusal } from './gate.ts';
import { readHeldBack, writeHeldBack, type HeldBack } from './held-back.ts';
import { PageHistory } from './page-history.ts';
import { PrintedSite, type PrintedPage, type Printing } from './printed-site.ts';
import { ReleaseStore, type Release } from './release-store.ts';
import { Stopwatch, type RunReport } from './run-report.ts';
import { smokeTest } from './smoke-test.ts';
import { Turns } from './turns.ts';
import { writeSitemap } from './write-sitemap.ts';

export interface PressOptions {
  readonly dataDir: string;
  readonly cmsUrl: string;
  readonly cmsToken: string;
  /** Public address of the site. */
  readonly siteUrl: string;
  /** How many releases are kept; five unless it is said. */
  readonly keep?: number | undefined;
  /** Finds what else editors should look at, such as dead links. */
  readonly moreProblems?: ((content: Content) => readonly Problem[]) | undefined;
  /** Is told of each run that showed something or failed. */
  readonly onRun?: ((report: RunReport) => void) | undefined;
}

/** How long the making of pictures goes on before what there is by then is shown, in milliseconds. */
const REST_MS = 10_000;

/** What the press says of itself. Times are ISO dates, durations milliseconds. */
export interface PressStatus {
  release: number | undefined;
  seq: number | undefined;
  pinned: boolean;
  /** Whether a run is under way, and whether another is wished after it. */
  running: boolean;
  wanted: boolean;
  /** The last run that showed something. */
  lastRun: RunReport | undefined;
  /** What kind of thing failed last, as long as it stands in the way. */
  failure: 'cms' | 'refused' | 'broken' | 'failed' | undefined;
  /** What stands in the way, a sentence each. */
  errors: readonly string[];
  /** Why search does not find what is shown; nothing when it does, or soon will. */
  search?: string | undefined;
}

/**
 * Holds what is published, prints what a change concerns, and shows it as a whole release. One run at a time; a
 * wish that comes during a run is met by the next.
 */
export class Press {
  readonly status: PressStatus;
  readonly store: ReleaseStore;
  /** Files and pictures of what is published; of previewed drafts, too. */
  readonly media: MediaCache;
  readonly #options: PressOptions;
  readonly #pages: Pages;
  /** Since when readers have had each page. */
  readonly history: PageHistory;
  #printed: PrintedSite;
  #printing: Printing | undefined;
  #held: HeldBack | undefined;
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
  #problems: { content: Content; found: readonly Problem[] } | undefined;
  #content: Content | undefined;
  #shown: string | undefined;
  #rest: Promise<boolean> | undefined;

  constructor(options: PressOptions, pages: Pages) {
    this.#options = options;
    this.#pages = pages;
    this.store = new ReleaseStore(options.dataDir, options.keep);
    this.media = new MediaCache(options.dataDir);
    this.history = new PageHistory(options.dataDir);
    this.#held = readHeldBack(options.dataDir);
    this.#printed = this.#newPrintedSite();
    this.#assets = this.#takeAssets();
    const live = this.store.live();
    this.status = {
      release: live?.number,
      seq: live?.seq,
      pinned: this.#held?.why === 'pinned',
      running: false,
      wanted: false,
      lastRun: undefined,
      failure: this.#held?.why === 'broken' ? 'broken' : undefined,
      errors: this.#held?.sentence === undefined ? [] : [this.#held.sentence],
    };
  }

  /** Asks the CMS what is new and shows it. Says whether readers see something new. Throws when nothing can be shown. */
  async run({ confirmed = false } = {}): Promise<boolean> {
    const watch = new Stopwatch();
    let synced = false;
    Object.assign(this.status, { running: true, wanted: false });
    try {
      const snapshot = await this.#sync();
      synced = true;
      watch.mark('sync');
      const key = `${snapshot.seq} ${today()} ${this.media.version}`;
      if (key === this.#shown) return false;
      const parts = await this.#takeParts(snapshot);
      watch.mark('media');
      if (this.status.pinned || (this.#held?.key === key && !confirmed)) {
        this.#takeContent(parts);
        return false;
      }
      const done = await this.#print(parts, key, confirmed, watch);
      this.#shown = key;
      this.#hold(undefined);
      this.status.release = done.release;
      this.status.seq = done.seq;
      this.status.lastRun = watch.report(done);
      if (this.status.failure !== 'cms') this.#blame(undefined);
      this.#options.onRun?.(this.status.lastRun);
      return true;
    } catch (error) {
      const { message } = error as Error;
      const other = this.#held?.why === 'broken' ? 'broken' : 'failed';
      this.#blame(error instanceof Refusal ? 'refused' : synced ? other : 'cms', message);
      this.#options.onRun?.(watch.report({ error: message }));
      throw error;
    } finally {
      this.status.running = false;
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
    this.history.take(wanted, live);
    this.#hold({ why: 'pinned' });
    this.status.release = wanted.number;
    this.status.seq = wanted.seq;
    return wanted;
  }

  /** Shows the newest state again, from the next run on. */
  unpin(): void {
    this.#hold(undefined);
    this.#shown = undefined;
  }

  /** What was printed last; nothing before the first time. */
  get parts(): ContentParts | undefined {
    return this.#parts;
  }

  /** The pages as they were printed last, whether readers have them or not. */
  get printing(): Printing | undefined {
    return this.#printing;
  }

  /** What was printed last, to be read; nothing before the first time. */
  get content(): Content | undefined {
    return this.#content;
  }

  /** What editors should look at in what was printed last; looked for when somebody asks. */
  get problems(): readonly Problem[] {
    const content = this.#content;
    if (!content) return [];
    if (this.#problems?.content !== content) this.#problems = { content, found: findProblems(content) };
    return [...this.#problems.found, ...(this.#options.moreProblems?.(content) ?? [])];
  }

  /** What a page would be over another content; no release knows of it. */
  renderOver(content: Content, page: { readonly route: string; readonly path: string }): Promise<string> {
    return this.#turns.take(async () => {
      this.#pages.setContent(content);
      const { body } = await pageRenderer(this.#pages, this.#options.siteUrl)({ ...page, params: {}, alternates: [] });
      return body as string;
    });
  }

  /** Makes more of the pictures that are shown, for a while. Says whether another run would show something new. */
  makeRest(): Promise<boolean> {
    return (this.#rest ??= this.#makeRest().finally(() => (this.#rest = undefined)));
  }

  /** What can wait until nobody does: the snapshot on disk, for a start without the CMS, and what is too old. */
  rest(): void {
    this.store.tidy();
    if (!this.#snapshot || this.#snapshot.seq === this.#saved) return;
    saveSnapshot(this.#options.dataDir, this.#snapshot);
    this.#saved = this.#snapshot.seq;
  }

  async #makeRest(): Promise<boolean> {
    // What is published meanwhile is not forgotten.
    for (let done: Snapshot | undefined; done !== this.#snapshot && this.#snapshot;) {
      done = this.#snapshot;
      if (await this.media.makeRest(done, REST_MS)) return true;
    }
    return false;
  }

  async #sync(): Promise<Snapshot> {
    const { cmsUrl, cmsToken, dataDir } = this.#options;
    const contract = {
      schemas: this.#schemas,
      locales: this.#languages.filter(({ twinOf }) => !twinOf).map(({ code }) => code),
    };
    const held = this.#snapshot ?? lastSnapshot(dataDir);
    try {
      const snapshot = await fetchSnapshot({ url: cmsUrl, token: cmsToken }, contract, held);
      this.#saved ??= held?.seq;
      this.#snapshot = snapshot;
      // What the CMS was blamed for is over; what holds a release back is not.
      this.#blame(this.#held?.why === 'broken' ? 'broken' : undefined, this.#held?.sentence);
      return snapshot;
    } catch (error) {
      // Without the CMS the press starts from what it has; the status says why nothing newer comes.
      if (this.#shown !== undefined || !held) throw error;
      this.#snapshot = held;
      this.#blame('cms', (error as Error).message);
      return held;
    }
  }

  /** What pages are made of now; also while nothing new is shown, for previews and for who asks after an entry. */
  async #takeParts(snapshot: Snapshot): Promise<ContentParts> {
    const media = await this.media.sync(snapshot);
    this.#parts = {
      snapshot,
      media: media.index,
      languages: this.#languages,
      schemas: this.#schemas,
      today: today(),
      dataDir: this.#options.dataDir,
    };
    return this.#parts;
  }

  #takeContent(parts: ContentParts): Content {
    this.#content = new Content(parts);
    setContent(this.#content);
    return this.#content;
  }

  #blame(failure: PressStatus['failure'], message?: string): void {
    this.status.failure = failure;
    this.status.errors = message === undefined ? [] : [message];
  }

  async #print(parts: ContentParts, key: string, confirmed: boolean, watch: Stopwatch) {
    const { dataDir, siteUrl } = this.#options;
    const { snapshot } = parts;
    const content = this.#takeContent(parts);
    const printing = await this.#turns.take(() => this.#printed.print(content, snapshot));
    this.#printing = printing;
    watch.mark('print');

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
    for (const [file, text] of serverFiles(printing.list)) files[file] = this.#put(text);
    const live = this.store.live();
    const lost = lostFiles(live, files);
    const against = gate({ pages: printing.pages, files, live, lost, confirmed });
    if (against.length > 0) throw new Refusal(`Release refused; the last one stays. ${against.slice(0, 20).join(' ')}`);
    watch.mark('gate');
    const about = { seq: snapshot.seq, pages: printing.pages.size, madeAt: new Date().toISOString() };
    const release = this.store.write(files, about);
    watch.mark('write');
    this.store.show(release);
    watch.mark('show');
    const changed = printing.rendered.filter(({ file, hash }) => live?.files[file] !== hash);
    this.#smokeTest(release, live, key, changed);
    watch.mark('test');
    this.history.take(release, live, { changed, lost });
    const removed = lost.filter((file) => file.endsWith('.html')).length;
    return {
      release: release.number,
      seq: release.seq,
      pages: release.pages,
      rendered: printing.rendered.length,
      removed,
    };
  }

  #hold(held: HeldBack | undefined): void {
    if (held || this.#held) writeHeldBack(this.#options.dataDir, held);
    this.#held = held;
    this.status.pinned = held?.why === 'pinned';
  }

  #newPrintedSite(): PrintedSite {
    return new PrintedSite(this.#pages, this.#options.siteUrl, (hash, body) => this.#takePage(hash, body));
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

  /**
   * Reads back what readers get now. A release that is not what it should be gives way to the one before, and is not
   * tried again until the content is another; its pages are then printed anew.
   */
  #smokeTest(release: Release, before: Release | undefined, key: string, changed: readonly PrintedPage[]): void {
    const broken = smokeTest(
      this.store.current,
      release,
      changed.map(({ file }) => file),
    );
    if (broken.length === 0) return;
    if (before) this.store.show(before);
    this.store.drop(release, broken);
    this.#printed = this.#newPrintedSite();
    const seen = before ? `release ${before.number}` : 'nothing';
    const named = broken.slice(0, 3).map((file) => `/${file}`);
    const sentence = `Release ${release.number} cannot be read back (${named.join(', ')}); readers see ${seen}.`;
    if (before) this.#hold({ why: 'broken', key, sentence });
    throw new Error(sentence);
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
