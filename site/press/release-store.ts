import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LayeredMap } from '../src/content/layered-map.ts';
import { fillTree, replaceFile } from './fill-tree.ts';
import { ObjectStore } from './object-store.ts';
import { packedEndings } from './pack-release.ts';
import { bytesOf, describeChange, describeWhole, filesOf, isDescription, readDescription } from './release.ts';
import type { Description, KeptFile, Release } from './release.ts';

/** A tree is used again only after two others: whoever began to read in it has long finished. */
const TREES = [0, 1, 2];

/** What is known of a tree that was filled. */
interface TreeState {
  /** Number of the release that it holds whole. */
  readonly release: number;
  /** Whether the disk has damaged something in it. */
  readonly damaged?: boolean;
  /** Hashed files that it holds besides, of releases after that one. */
  readonly later?: Readonly<Record<string, string>>;
}

/** What is other in a release: where the bytes of each file are, as in `Release`, or nothing where it goes. */
export type FileChanges = ReadonlyMap<string, string | undefined>;

const isHashed = (file: string) => file.startsWith('_astro/') || file.startsWith('media/');

/**
 * Releases as descriptions over content-addressed files, so that a new one costs what changed and not what there is.
 * Readers are served from one of three trees of links; the next release is made in another, which takes over only the
 * difference to what it held, and `current`, a link, moves over in one step.
 */
export class ReleaseStore {
  readonly objects: ObjectStore;
  readonly #dataDir: string;
  readonly #folder: string;
  readonly #keep: number;
  #releases: Release[] = [];
  /** Files of each tree whose compressed twins have not been looked after; all where nothing is known of it. */
  readonly #unpacked = new Map<number, Set<string>>();

  constructor(dataDir: string, keep = 5) {
    this.#dataDir = dataDir;
    this.#folder = join(dataDir, 'releases');
    this.#keep = keep;
    mkdirSync(join(this.#folder, 'trees'), { recursive: true });
    const descriptions = readdirSync(this.#folder)
      .filter((name) => /^\d+\.json$/.test(name))
      .map((name) => readJson<Description>(join(this.#folder, name)))
      .filter(isDescription)
      .sort((one, other) => one.number - other.number);
    for (const description of descriptions) {
      const release = readDescription(description, this.#releases.at(-1));
      if (release) this.#releases.push(release);
    }
    this.objects = new ObjectStore(join(this.#folder, 'objects'));
  }

  /** Removes what a press that was killed left behind. Only for the one press that works on this folder. */
  clearLeftovers(): void {
    this.objects.keepOnly(this.#neededObjects(this.#releases));
  }

  /** The folder that a web server serves: a link that always leads to a whole release. */
  get current(): string {
    return join(this.#folder, 'current');
  }

  /** All releases that are kept, oldest first. */
  releases(): readonly Release[] {
    return this.#releases;
  }

  /** The release that readers see. */
  live(): Release | undefined {
    const tree = this.#currentTree();
    return tree === undefined ? undefined : this.#releaseIn(tree);
  }

  /** What must change in the last release for it to hold just these files. */
  changesTo(files: ReadonlyMap<string, string>): FileChanges {
    const changes = new Map<string, string | undefined>();
    const last = this.#releases.at(-1)?.files;
    for (const [file] of last ?? []) if (!files.has(file)) changes.set(file, undefined);
    for (const [file, bytes] of files) if (last?.get(file) !== bytes) changes.set(file, bytes);
    return changes;
  }

  /** The release that comes of these changes to the last one; nothing is written yet. */
  next(changes: FileChanges, about: { seq: number; pages: number; madeAt: string }): Release {
    const last = this.#releases.at(-1);
    const number = (last?.number ?? 0) + 1;
    const files = (last?.files ?? new LayeredMap<string, string>()).with(changes);
    const kept: Record<string, KeptFile> = {};
    // A tab that was opened some releases ago still finds its style sheets and pictures.
    for (const [file, held] of Object.entries(last?.kept ?? {})) {
      if (!files.has(file) && held.release > number - this.#keep) kept[file] = held;
    }
    for (const file of changes.keys()) {
      const bytes = last?.files.get(file);
      if (last && bytes !== undefined && isHashed(file) && !files.has(file)) {
        kept[file] = { bytes, release: last.number };
      }
    }
    return { number, ...about, files, kept, changed: [...changes.keys()] };
  }

  /** Writes down what `next` made, by what is other than in the release before; nothing that readers see changes. */
  write(release: Release): void {
    const { number, files, changed = [] } = release;
    const isWhole = this.#releases.length === 0 || changed.length > files.size / 2;
    writeJson(this.#description(number), isWhole ? describeWhole(release) : describeChange(release));
    this.#releases.push(release);
  }

  /** Files that may be other in two releases: no others are. */
  changedBetween(one: Release, other: Release): Iterable<string> {
    const [from, to] = one.number <= other.number ? [one, other] : [other, one];
    const kept = [...Object.keys(one.kept), ...Object.keys(other.kept)];
    const steps = this.#releases.filter(({ number }) => number > from.number && number < to.number);
    if (to !== from) steps.push(to);
    if (steps.length === to.number - from.number && steps.every((step) => step.changed)) {
      return new Set([...kept, ...steps.flatMap((step) => step.changed ?? [])]);
    }
    return new Set([...filesOf(from), ...filesOf(to)]);
  }

  /** Shows a release to readers, in one step. */
  show(release: Release): void {
    const current = this.#currentTree();
    const idle = TREES.filter((tree) => tree !== current).sort(
      (one, other) => (this.#releaseIn(one)?.number ?? 0) - (this.#releaseIn(other)?.number ?? 0),
    )[0] as number;
    this.#fill(idle, release, this.#hashedAfter(release));
    const link = join(this.#folder, `.link-${process.pid}`);
    rmSync(link, { force: true });
    symlinkSync(join('trees', String(idle)), link);
    renameSync(link, this.current);
  }

  /** Files of the release that readers see, with their objects, whose compressed twins have not been looked after. */
  unpacked(): [file: string, hash: string][] {
    const [tree, release] = [this.#currentTree(), this.live()];
    if (tree === undefined || !release) return [];
    let files = this.#unpacked.get(tree);
    if (!files) this.#unpacked.set(tree, (files = new Set(filesOf(release))));
    return [...files].flatMap((file) => {
      const bytes = release.files.get(file);
      return bytes === undefined || bytes.startsWith('@') ? [] : [[file, bytes] as [string, string]];
    });
  }

  /** Gives a file that readers see the compressed twins of its object, where there are any. */
  showPacked(file: string, hash: string): void {
    const tree = this.#currentTree() ?? 0;
    for (const ending of packedEndings) {
      const twin = this.objects.path(hash) + ending;
      if (existsSync(twin)) replaceFile(twin, join(this.#treeFolder(tree), file) + ending);
    }
    this.#unpacked.get(tree)?.delete(file);
  }

  /** Forgets a release that is not what it says. */
  drop(release: Release): void {
    for (const tree of TREES)
      if (this.#releaseIn(tree) === release) rmSync(join(this.#folder, 'trees', `${tree}.json`), { force: true });
    this.#forget([release]);
  }

  /** Has each tree filled anew before it is shown again, because the disk has damaged something that it held. */
  distrust(): void {
    for (const tree of TREES) {
      const state = this.#stateOf(tree);
      if (state) writeJson(`${this.#treeFolder(tree)}.json`, { ...state, damaged: true });
    }
  }

  /** Files that the first of two releases has and the second does not. */
  lostBetween(before: Release | undefined, after: Release): readonly string[] {
    if (!before) return [];
    const changed = [...this.changedBetween(before, after)];
    return changed.filter((file) => before.files.has(file) && !after.files.has(file));
  }

  /** SHA-256 of the originals whose files or pictures a release names that is kept. */
  neededMedia(): Set<string> {
    const names = [...this.#neededObjects(this.#releases)].map(
      (bytes) => /^@media\/\w+\/([0-9a-f]{64})/.exec(bytes)?.[1],
    );
    return new Set(names.filter((sha256) => sha256 !== undefined));
  }

  /** Removes releases that are too old, and objects that none of the others needs. To be called when nobody waits. */
  tidy(): void {
    const shown = new Set(TREES.map((tree) => this.#releaseIn(tree)?.number));
    const old = this.#releases.slice(0, -this.#keep).filter(({ number }) => !shown.has(number));
    if (old.length > 0) this.#forget(old);
  }

  #forget(old: readonly Release[]): void {
    const rest = this.#releases.filter((release) => !old.includes(release));
    const needed = this.#neededObjects(rest);
    const newest = rest.at(-1);
    const unneeded = new Set<string>();
    for (const release of old) {
      for (const file of newest ? this.changedBetween(release, newest) : filesOf(release)) {
        const bytes = bytesOf(release, file);
        if (bytes !== undefined && !needed.has(bytes) && !bytes.startsWith('@')) unneeded.add(bytes);
      }
    }
    // Whoever was described by what is other than in a release that goes is now described whole.
    for (const [at, release] of rest.entries()) {
      if (rest[at - 1]?.number === release.number - 1) continue;
      const whole = { ...release, changed: undefined };
      writeJson(this.#description(release.number), describeWhole(whole));
      rest[at] = whole;
    }
    this.#releases = rest;
    for (const { number } of old) rmSync(this.#description(number), { force: true });
    for (const bytes of unneeded) this.objects.remove(bytes);
  }

  /** Makes a tree hold just what a release says. One that was being filled when the press was killed begins anew. */
  #fill(tree: number, release: Release, later: Readonly<Record<string, string>>): void {
    const folder = this.#treeFolder(tree);
    const state = `${folder}.json`;
    const held = this.#stateOf(tree);
    const before = held?.damaged ? undefined : this.#releaseIn(tree);
    const laterBefore = (before && held?.later) ?? {};
    if (!before) {
      rmSync(folder, { recursive: true, force: true });
      this.#unpacked.set(tree, new Set());
    }
    rmSync(state, { force: true });
    const sourceOf = (bytes: string) =>
      bytes.startsWith('@') ? join(this.#dataDir, bytes.slice(1)) : this.objects.path(bytes);
    const files = new Set(before ? this.changedBetween(before, release) : filesOf(release));
    for (const file of [...Object.keys(laterBefore), ...Object.keys(later)]) files.add(file);
    const changes = new Map<string, string | undefined>();
    for (const file of files) {
      const bytes = bytesOf(release, file) ?? later[file];
      if (bytes !== (bytesOf(before, file) ?? laterBefore[file]))
        changes.set(file, bytes === undefined ? undefined : sourceOf(bytes));
    }
    // What becomes another loses its twins first, so that nobody gets those of the one before.
    const unpacked = this.#unpacked.get(tree);
    for (const file of changes.keys()) {
      for (const ending of before ? packedEndings : []) rmSync(join(folder, file) + ending, { force: true });
      unpacked?.add(file);
    }
    fillTree(folder, changes, before === undefined);
    linkSearch(folder);
    const about: TreeState = { release: release.number, ...(Object.keys(later).length > 0 ? { later } : {}) };
    writeJson(state, about);
  }

  /** Hashed files of later releases: somebody goes back, and tabs that are open still find what they name. */
  #hashedAfter(release: Release): Record<string, string> {
    const later: Record<string, string> = {};
    for (const other of this.#releases.filter(({ number }) => number > release.number)) {
      for (const file of this.changedBetween(release, other)) {
        const bytes = isHashed(file) && bytesOf(release, file) === undefined ? bytesOf(other, file) : undefined;
        if (bytes !== undefined) later[file] = bytes;
      }
    }
    return later;
  }

  #neededObjects(releases: readonly Release[]): Set<string> {
    const needed = new Set<string>();
    const newest = releases.at(-1);
    for (const release of releases) {
      const files = newest && release !== newest ? this.changedBetween(release, newest) : filesOf(release);
      for (const file of files) needed.add(bytesOf(release, file) ?? '');
    }
    return needed;
  }

  #treeFolder(tree: number): string {
    return join(this.#folder, 'trees', String(tree));
  }

  #currentTree(): number | undefined {
    try {
      return Number(basename(readlinkSync(this.current)));
    } catch {
      return undefined;
    }
  }

  /** The release that a tree holds whole. */
  #releaseIn(tree: number): Release | undefined {
    const state = this.#stateOf(tree);
    return state && this.#releases.find(({ number }) => number === state.release);
  }

  #stateOf(tree: number): TreeState | undefined {
    return readJson<TreeState>(`${this.#treeFolder(tree)}.json`);
  }

  #description(number: number): string {
    return join(this.#folder, `${number}.json`);
  }
}

/** Search indexes are no part of a release: they follow it. A link leads from each tree to the one folder of them. */
function linkSearch(tree: string): void {
  const link = join(tree, 'search', 'index');
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join('..', '..', '..', '..', 'search'), link);
}

/** A damaged file counts as one that is not there. */
function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(`${path}.tmp`, JSON.stringify(value));
  renameSync(`${path}.tmp`, path);
}
