import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Content } from '../src/content/content.ts';
import { setContent } from '../src/content/current-content.ts';
import { loadLanguages, readLocales } from '../src/languages/load-languages.ts';
import type { Press as Pages } from '../src/render/compile-press.ts';
import { repositoryRoot } from '../src/repository-root.ts';
import { readSchemas } from '../src/schema/read-schemas.ts';
import { fetchSnapshot } from '../src/snapshot/fetch-snapshot.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';
import { loadLastSnapshot, saveSnapshot } from '../src/snapshot/snapshot-store.ts';
import { syncMedia } from '../src/snapshot/sync-media.ts';
import { gate } from './gate.ts';
import { PrintedSite } from './printed-site.ts';
import { ReleaseStore, type Release, type ReleaseFile } from './release-store.ts';
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
  #snapshot: Snapshot | undefined;
  #shown: string | undefined;

  constructor(options: PressOptions, pages: Pages) {
    this.#options = options;
    this.#pages = pages;
    this.#printed = new PrintedSite(pages, options.siteUrl);
    this.store = new ReleaseStore(options.dataDir);
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

  async #sync(): Promise<Snapshot> {
    const { cmsUrl, cmsToken, dataDir } = this.#options;
    const contract = { schemas: this.#schemas, locales: readLocales(repositoryRoot()).map(({ code }) => code) };
    const held = this.#snapshot ?? lastSnapshot(dataDir);
    try {
      const snapshot = await fetchSnapshot({ url: cmsUrl, token: cmsToken }, contract, held);
      if (snapshot.seq !== held?.seq) saveSnapshot(dataDir, snapshot);
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
    const { dataDir, siteUrl, cmsToken } = this.#options;
    const media = await syncMedia(snapshot, dataDir);
    const content = new Content({
      snapshot,
      media: media.index,
      languages: this.#languages,
      schemas: this.#schemas,
      today: today(),
    });
    setContent(content);
    const { pages, rendered } = await this.#printed.print(content, snapshot);
    this.status.problems = [...media.problems, ...content.problems];

    const files = new Map<string, ReleaseFile>();
    for (const [file, path] of this.#assets()) files.set(file, { hash: file, source: path });
    const sources = content.mediaSources(dataDir);
    for (const { file, html, hash, links } of pages.values()) {
      files.set(file, { hash, text: html });
      for (const link of links) {
        const source = sources.get(link);
        if (source) files.set(link.slice(1), { hash: link, source });
      }
    }
    for (const [file, text] of writeSitemap(this.#pages.sitePages(), siteUrl)) {
      files.set(file, { hash: createHash('sha256').update(text).digest('hex'), text });
    }
    const live = this.store.live();
    const against = gate({ pages, files: new Set(files.keys()), live, secrets: [cmsToken], confirmed });
    if (against.length > 0) throw new Error(`Release refused; the last one stays. ${against.slice(0, 20).join(' ')}`);
    const release = this.store.write(files, { seq: snapshot.seq, pages: pages.size, madeAt: new Date().toISOString() });
    this.store.show(release);
    this.#smokeTest(release, live);
    return { release, rendered };
  }

  /** Reads back through the link what readers get now; a release that is not there goes back to the one before. */
  #smokeTest(release: Release, before: Release | undefined): void {
    const file = join(this.store.current, 'index.html');
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (createHash('sha256').update(text).digest('hex') === release.files['index.html']) return;
    if (before) this.store.show(before);
    throw new Error(
      `Release ${release.number} cannot be read back; readers see ${before ? `release ${before.number}` : 'nothing'}.`,
    );
  }

  /** Style sheets and whatever else the compiled pages bring along, by file name in the release. */
  #assets(): [string, string][] {
    return readdirSync(this.#pages.assets, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(this.#pages.assets.length + 1), path];
      });
  }
}

/** The day by which consents are judged. */
const today = () => process.env['SITE_TODAY'] ?? new Date().toISOString().slice(0, 10);

function lastSnapshot(dataDir: string): Snapshot | undefined {
  try {
    return loadLastSnapshot(dataDir)?.snapshot;
  } catch {
    // All of them are damaged: everything is fetched again.
    return undefined;
  }
}
