import { join } from 'node:path';
import { Content, type ContentParts } from '../src/content/content.ts';
import { setContent } from '../src/content/current-content.ts';
import { today } from '../src/content/load-content.ts';
import { loadLanguages } from '../src/languages/load-languages.ts';
import type { Press as Pages } from '../src/render/compile-press.ts';
import { pageRenderer } from '../src/render/render-pages.ts';
import { findProblems } from '../src/problems/find-problems.ts';
import type { Problem } from '../src/problems/problem.ts';
import { repositoryRoot } from '../src/repository-root.ts';
import { readSchemas } from '../src/schema/read-schemas.ts';
import { MediaCache } from '../src/snapshot/media-cache.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';
import { gate, Refusal } from './gate.ts';
import { readHeldBack, writeHeldBack, type HeldBack } from './held-back.ts';
import { Inspection } from './inspection.ts';
import { PageHistory } from './page-history.ts';
import { PagePrinter, type WantedPage } from './page-printer.ts';
import { PrintWorkers } from './print-workers.ts';
import { PrintedSite, type PrintedPage } from './printed-site.ts';
import type { PressStatus } from './press-status.ts';
import { PublishedMedia } from './published-media.ts';
import { PublishedSnapshot } from './published-snapshot.ts';
import { ReleaseFiles } from './release-files.ts';
import { ReleaseStore } from './release-store.ts';
import type { Release } from './release.ts';
import { Stopwatch, type RunReport } from './run-report.ts';
import { sayWhatFailed } from './say-what-failed.ts';
import { smokeTest } from './smoke-test.ts';
import { Turns } from './turns.ts';

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

/** The same for cards: each lot of them brings a release with it, and only the last ones are kept. */
const CARDS_MS = 30_000;

/** How long files are looked at when it is quiet, in milliseconds. */
const INSPECT_MS = 50;

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
  readonly #workers: PrintWorkers;
  #printed: PrintedSite;
  readonly #inspection = new Inspection();
  /** Whether the last release in the store was made of what this process has printed. */
  #goesOn = false;
  #held: HeldBack | undefined;
  readonly #schemas = readSchemas(join(repositoryRoot(), 'cms/src'));
  readonly #languages = loadLanguages(repositoryRoot(), this.#schemas);
  /** The compiled pages know one content at a time. */
  readonly #turns = new Turns();
  readonly #published: PublishedSnapshot;
  readonly #publishedMedia: PublishedMedia;
  readonly #files: ReleaseFiles;
  #parts: ContentParts | undefined;
  #problems: { content: Content; found: readonly Problem[] } | undefined;
  #rest: Promise<boolean> | undefined;
  /** Day on which files that nothing uses were last removed. */
  #sweptOn: string | undefined;
  #content: Content | undefined;
  #shown: string | undefined;

  constructor(options: PressOptions, pages: Pages) {
    this.#options = options;
    this.#pages = pages;
    this.store = new ReleaseStore(options.dataDir, options.keep);
    this.store.clearLeftovers();
    this.media = new MediaCache(options.dataDir);
    this.history = new PageHistory(options.dataDir);
    this.#held = readHeldBack(options.dataDir);
    const { siteUrl, cmsToken: secret, dataDir } = options;
    const { objects } = this.store;
    const locales = this.#languages.filter(({ twinOf }) => !twinOf).map(({ code }) => code);
    const source = { url: options.cmsUrl, token: secret };
    this.#published = new PublishedSnapshot(source, { schemas: this.#schemas, locales }, dataDir);
    this.#publishedMedia = new PublishedMedia(this.media);
    this.#files = new ReleaseFiles({ dataDir, siteUrl }, objects, pages);
    this.#workers = new PrintWorkers({ siteUrl, secret, dataDir, compiled: pages.folder, objects: objects.folder });
    this.#printed = this.#newPrintedSite();
    const live = this.store.live();
    this.status = {
      release: live?.number,
      seq: live?.seq,
      pinned: this.#held?.why === 'pinned',
      running: false,
      wanted: false,
      behind: false,
      drawing: false,
      lastRun: undefined,
      failure: this.#held?.why === 'broken' ? 'broken' : undefined,
      errors: this.#held?.sentence === undefined ? [] : [this.#held.sentence],
    };
  }

  /**
   * Asks the CMS what is new and shows it: first what readers of pages wait for, and files that may follow as long as
   * `hurry` does not say that something else waits (none of them if it has said so before; without it all). Says whether
   * readers see something new. Throws when nothing can be shown.
   */
  async run({
    confirmed = false,
    hurry,
  }: { confirmed?: boolean; hurry?: AbortSignal | undefined } = {}): Promise<boolean> {
    const watch = new Stopwatch();
    let synced = false;
    Object.assign(this.status, { running: true, wanted: false });
    try {
      const snapshot = await this.#sync();
      synced = true;
      watch.mark('sync');
      const key = `${snapshot.seq} ${today()} ${this.media.version} ${this.media.cards.version}`;
      if (key === this.#shown && !this.#printed.isBehind) return false;
      const parts = await this.#takeParts(snapshot);
      watch.mark('media');
      if (this.status.pinned || (this.#held?.key === key && !confirmed)) {
        this.#takeContent(new Content(parts, this.#content));
        return false;
      }
      const done = await this.#print(parts, key, { confirmed, hurry }, watch);
      if (!done) return false;
      this.#shown = key;
      this.status.drawing = true;
      this.status.behind = this.#printed.isBehind;
      this.#hold(undefined);
      this.status.release = done.release;
      this.status.seq = done.seq;
      this.status.lastRun = watch.report(done);
      if (this.status.failure !== 'cms') this.#blame(undefined);
      this.#options.onRun?.(this.status.lastRun);
      return true;
    } catch (error) {
      const failure = sayWhatFailed(error, this.#options.dataDir);
      const other = this.#held?.why === 'broken' ? 'broken' : 'failed';
      this.#blame(error instanceof Refusal ? 'refused' : synced ? other : 'cms', failure.message);
      this.#options.onRun?.(watch.report({ error: failure.message }));
      throw failure;
    } finally {
      this.status.running = false;
    }
  }

  /** Shows an earlier release (by default the one before) and stays with it until `unpin`. */
  rollBack(number?: number): Release {
    const releases = this.store.releases();
    const live = this.store.live();
    const earlier = releases.filter((release) => release.number < (live?.number ?? 0));
    // What followed a publishing (slow forms of pictures, lists as data) goes back with it.
    const before = earlier.filter(({ seq }) => seq !== live?.seq).at(-1) ?? earlier.at(-1);
    const wanted = number === undefined ? before : releases.find((release) => release.number === number);
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

  /** What is published, ready for pages; nothing before the first time. */
  get content(): Content | undefined {
    return this.#content;
  }

  /** The pages as they were printed last, whether readers have them or not. */
  get printing(): Pick<PrintedSite, 'pages' | 'parts'> {
    return this.#printed;
  }

  /** What editors should look at in what was printed last; looked for when somebody asks. */
  get problems(): readonly Problem[] {
    const { content } = this;
    if (!content) return [];
    if (this.#problems?.content !== content) this.#problems = { content, found: findProblems(content) };
    return [...this.#problems.found, ...(this.#options.moreProblems?.(content) ?? [])];
  }

  /** What a page would be over another content; no release knows of it. */
  renderOver(content: Content, page: { readonly route: string; readonly path: string }): Promise<string> {
    return this.#turns.take(async () => {
      this.#pages.setContent(content);
      const { bytes } = await pageRenderer(this.#pages, this.#options.siteUrl)(page);
      return Buffer.from(bytes).toString('utf8');
    });
  }

  /** Makes more of the pictures that are shown, for a while. Says whether another run would show something new. */
  makeRest(): Promise<boolean> {
    return (this.#rest ??= this.#makeRest().finally(() => (this.#rest = undefined)));
  }

  /**
   * What can wait until nobody does: the snapshot on disk, for a start without the CMS, and what is too old. Ends early
   * when `signal` says so.
   */
  async rest(signal?: AbortSignal): Promise<void> {
    this.store.tidy();
    if (this.#shown !== undefined && this.#sweptOn !== today()) {
      this.media.sweep(this.store.neededMedia());
      this.#sweptOn = today();
    }
    await this.#published.save(signal);
  }

  /**
   * Whether what is held is what the CMS says that it has published. If not, the next run reads all of it again.
   * Asked after something was published, and now and then.
   */
  agreesWithCms(): Promise<boolean> {
    return this.#published.agreesWithCms();
  }

  /**
   * Looks for a moment whether the disk still gives back what was written to it. Gives files of the release that it has
   * damaged; the next run makes them again.
   */
  async inspect(signal?: AbortSignal): Promise<readonly string[]> {
    // An earlier release cannot be printed again.
    if (this.status.pinned) return [];
    const damaged = await this.#inspection.goOn(this.store, signal, INSPECT_MS);
    if (damaged.length > 0) {
      this.#shown = undefined;
      this.#printAnew();
      if (this.#held?.why === 'broken') this.#hold(undefined);
    }
    return damaged;
  }

  async #makeRest(): Promise<boolean> {
    let [snapshot, content]: [Snapshot?, Content?] = [];
    // What is published meanwhile is not forgotten.
    while (snapshot !== this.#published.held || content !== this.#printed.content) {
      [snapshot, content] = [this.#published.held, this.#printed.content];
      // Cards first: all of them take as long as the slow forms of a few pictures.
      if (await this.media.cards.makeRest(this.#printed.cardsWished(), CARDS_MS)) return true;
      if (snapshot && (await this.media.makeRest(snapshot, REST_MS))) return true;
    }
    this.status.drawing = false;
    return false;
  }

  /** What is published. Without the CMS the press starts from what it has; the status says why nothing newer comes. */
  async #sync(): Promise<Snapshot> {
    const { snapshot, error } = await this.#published.sync({ standIn: this.#shown === undefined });
    if (error) this.#blame('cms', error.message);
    // What the CMS was blamed for is over; what holds a release back is not.
    else this.#blame(this.#held?.why === 'broken' ? 'broken' : undefined, this.#held?.sentence);
    return snapshot;
  }

  /** What pages are made of now; also while nothing new is shown, for previews and for who asks after an entry. */
  async #takeParts(snapshot: Snapshot): Promise<ContentParts> {
    const { dataDir } = this.#options;
    const media = await this.#publishedMedia.sync(snapshot, this.#parts);
    const [languages, schemas, cards] = [this.#languages, this.#schemas, this.media.cards.drawn];
    this.#parts = { snapshot, media, languages, schemas, today: today(), dataDir, cards };
    return this.#parts;
  }

  #takeContent(content: Content): void {
    this.#content = content;
    setContent(content);
  }

  #blame(failure: PressStatus['failure'], message?: string): void {
    this.status.failure = failure;
    this.status.errors = message === undefined ? [] : [message];
  }

  async #print(
    parts: ContentParts,
    key: string,
    { confirmed, hurry }: { confirmed: boolean; hurry: AbortSignal | undefined },
    watch: Stopwatch,
  ) {
    const { rendered } = await this.#turns.take(() => this.#takePrints(parts, hurry));
    watch.mark('print');
    // Somebody has gone back to an earlier release meanwhile; what was printed is shown when they let go.
    if (this.status.pinned) return undefined;
    const live = this.store.live();
    const { changes } = this.#files;
    const about = { seq: parts.snapshot.seq, pages: this.#printed.pages.size, madeAt: new Date().toISOString() };
    const release = this.store.next(
      this.#goesOn ? changes.files : this.store.changesTo(this.#files.all(this.#printed)),
      about,
    );
    const lost = this.store.lostBetween(live, release);
    const { pages, links } = this.#printed;
    const changed = [...changes.rendered.values()].filter(({ file, hash }) => live?.files.get(file) !== hash);
    const against = gate({ next: release, live, lost, pages, rendered: changed, links, confirmed });
    if (against.length > 0) throw new Refusal(`Release refused; the last one stays. ${against.slice(0, 20).join(' ')}`);
    watch.mark('gate');
    this.store.write(release);
    this.#goesOn = true;
    changes.clear();
    watch.mark('write');
    try {
      this.store.show(release);
    } catch (error) {
      // One that nobody has seen is none to go back to.
      this.store.drop(release);
      throw error;
    }
    watch.mark('show');
    this.#smokeTest(release, live, key, changed);
    watch.mark('test');
    this.history.take(release, live, { changed, lost });
    const removed = lost.filter((file) => file.endsWith('.html')).length;
    return {
      release: release.number,
      seq: release.seq,
      pages: release.pages,
      rendered: rendered.length,
      removed,
    };
  }

  /** Prints what the parts make necessary, and notes what of a release changes with it. */
  async #takePrints(parts: ContentParts, hurry: AbortSignal | undefined) {
    const before = this.#printed.parts;
    if (!before) this.#workers.prepare(parts.snapshot.documents.size);
    const printing = await this.#printed.print(parts, hurry);
    this.#takeContent(printing.content);
    this.#files.take(printing, this.#printed, parts, before);
    return printing;
  }

  #hold(held: HeldBack | undefined): void {
    if (held || this.#held) writeHeldBack(this.#options.dataDir, held);
    this.#held = held;
    this.status.pinned = held?.why === 'pinned';
  }

  #newPrintedSite(): PrintedSite {
    const { siteUrl, cmsToken: secret } = this.#options;
    const printer = new PagePrinter(this.#pages, { siteUrl, secret }, this.store.objects);
    const print = (page: WantedPage) => printer.print(page);
    return new PrintedSite(this.#pages, printer, (parts, pages) => this.#workers.print(parts, pages, print));
  }

  /** Forgets what has been printed: what is on the disk is not what it was. */
  #printAnew(): void {
    this.#printed = this.#newPrintedSite();
    this.#goesOn = false;
    this.store.distrust();
    this.#files.keepAssets();
  }

  /**
   * Reads back what readers get now. A release that is not what it should be gives way to the one before, and is not
   * tried again until the content is another; its pages are then printed anew.
   */
  #smokeTest(release: Release, before: Release | undefined, key: string, changed: readonly PrintedPage[]): void {
    const { sheet } = this.#files;
    const doors = ['index.html', ...this.#languages.map(({ path }) => `${path}/index.html`), ...(sheet ? [sheet] : [])];
    const broken = smokeTest(
      this.store.current,
      release,
      doors,
      changed.map(({ file }) => file),
    );
    if (broken.length === 0) return;
    if (before) this.store.show(before);
    this.store.drop(release);
    this.#printAnew();
    const seen = before ? `release ${before.number}` : 'nothing';
    const named = broken.slice(0, 3).map((file) => `/${file}`);
    const sentence = `Release ${release.number} cannot be read back (${named.join(', ')}); readers see ${seen}.`;
    if (before) this.#hold({ why: 'broken', key, sentence });
    throw new Error(sentence);
  }
}
