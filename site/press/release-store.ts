import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
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
import { packedEndings } from './pack-release.ts';

/** What is known of a release without looking at its files. */
export interface Release {
  readonly number: number;
  /** Number of the feed that it shows. */
  readonly seq: number;
  /** ISO date and time. */
  readonly madeAt: string;
  readonly pages: number;
  /**
   * Where the bytes of each file are: the SHA-256 of an object of the store, or `@` and the path of a file in the data
   * folder that never changes.
   */
  readonly files: Readonly<Record<string, string>>;
  /** The same for hashed files that only pages of earlier releases name, with the last release that did. */
  readonly kept: Readonly<Record<string, { readonly bytes: string; readonly release: number }>>;
}

/** A tree is used again only after two others: whoever began to read in it has long finished. */
const TREES = 3;

const isHashed = (file: string) => file.startsWith('_astro/') || file.startsWith('media/');

/**
 * Releases as descriptions over content-addressed files, so that a new one costs what changed and not what there is.
 * Readers are served from one of three trees of links; the next release is made in another, which takes over only the
 * difference to what it held, and `current`, a link, moves over in one step.
 */
export class ReleaseStore {
  readonly #dataDir: string;
  readonly #folder: string;
  readonly #keep: number;
  #releases: Release[];
  /** Files of the trees that have compressed twins, or are too small for them. */
  readonly #packed = new Set<string>();

  constructor(dataDir: string, keep = 5) {
    this.#dataDir = dataDir;
    this.#folder = join(dataDir, 'releases');
    this.#keep = keep;
    for (const name of ['objects', 'trees']) mkdirSync(join(this.#folder, name), { recursive: true });
    // Halves that a press which was killed left behind.
    for (const name of readdirSync(join(this.#folder, 'objects'))) {
      if (name.endsWith('.tmp')) rmSync(join(this.#folder, 'objects', name));
    }
    this.#releases = readdirSync(this.#folder)
      .filter((name) => /^\d+\.json$/.test(name))
      .map((name) => readJson<Release>(join(this.#folder, name)))
      .filter((release) => release !== undefined)
      .sort((one, other) => one.number - other.number);
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

  /** Puts bytes into the store under their hash, unless they are there. */
  put(hash: string, bytes: string | Uint8Array): void {
    const path = this.objectPath(hash);
    if (existsSync(path)) return;
    const half = join(this.#folder, 'objects', `${randomUUID()}.tmp`);
    writeFileSync(half, bytes);
    mkdirSync(dirname(path), { recursive: true });
    renameSync(half, path);
  }

  /** Describes a new release; nothing that readers see changes. `files` is as in `Release`. */
  write(files: Readonly<Record<string, string>>, about: { seq: number; pages: number; madeAt: string }): Release {
    const last = this.#releases.at(-1);
    const number = (last?.number ?? 0) + 1;
    const kept: Record<string, { bytes: string; release: number }> = {};
    if (last) {
      // A tab that was opened some releases ago still finds its style sheets and pictures.
      for (const [file, bytes] of Object.entries(last.files)) {
        if (isHashed(file) && !(file in files)) kept[file] = { bytes, release: last.number };
      }
      for (const [file, held] of Object.entries(last.kept)) {
        if (!(file in files) && held.release > number - this.#keep) kept[file] ??= held;
      }
    }
    const release: Release = { number, ...about, files, kept };
    writeJson(this.#description(number), release);
    this.#releases.push(release);
    return release;
  }

  /** Shows a release to readers, in one step. */
  show(release: Release): void {
    const current = this.#currentTree();
    const idle = Array.from({ length: TREES }, (_, tree) => tree)
      .filter((tree) => tree !== current)
      .sort((one, other) => (this.#releaseIn(one)?.number ?? 0) - (this.#releaseIn(other)?.number ?? 0))[0] as number;
    this.#fill(idle, release);
    const link = join(this.#folder, `.link-${process.pid}`);
    rmSync(link, { force: true });
    symlinkSync(join('trees', String(idle)), link);
    renameSync(link, this.current);
  }

  /** Files of the release that readers see, with their objects, whose compressed twins have not been looked after. */
  unpacked(): [file: string, hash: string][] {
    const [tree, release] = [this.#currentTree(), this.live()];
    if (tree === undefined || !release) return [];
    return Object.entries(release.files).filter(
      ([file, bytes]) => !bytes.startsWith('@') && !this.#packed.has(join(this.#treeFolder(tree), file)),
    );
  }

  /** Gives a file that readers see the compressed twins of its object, where there are any. */
  showPacked(file: string, hash: string): void {
    const target = join(this.#treeFolder(this.#currentTree() ?? 0), file);
    for (const ending of packedEndings) {
      const twin = this.objectPath(hash) + ending;
      if (!existsSync(twin)) continue;
      rmSync(`${target}.new`, { force: true });
      linkOrCopy(twin, `${target}.new`);
      renameSync(`${target}.new`, target + ending);
    }
    this.#packed.add(target);
  }

  /** Forgets a release that is not what it says, with the bytes of the files that are not, so that they are made anew. */
  drop(release: Release, broken: readonly string[]): void {
    for (let tree = 0; tree < TREES; tree += 1)
      if (this.#releaseIn(tree) === release) rmSync(join(this.#folder, 'trees', `${tree}.json`), { force: true });
    for (const file of broken)
      for (const ending of ['', ...packedEndings])
        rmSync(this.objectPath(release.files[file] ?? '') + ending, { force: true });
    this.#forget([release]);
  }

  /** Removes releases that are too old, and objects that none of the others needs. To be called when nobody waits. */
  tidy(): void {
    const shown = new Set(Array.from({ length: TREES }, (_, tree) => this.#releaseIn(tree)?.number));
    const old = this.#releases.slice(0, -this.#keep).filter(({ number }) => !shown.has(number));
    if (old.length > 0) this.#forget(old);
  }

  #forget(old: readonly Release[]): void {
    this.#releases = this.#releases.filter((release) => !old.includes(release));
    const needed = new Set(this.#releases.flatMap(bytesOf));
    for (const release of old) {
      for (const bytes of bytesOf(release)) {
        if (needed.has(bytes) || bytes.startsWith('@')) continue;
        for (const ending of ['', ...packedEndings]) rmSync(this.objectPath(bytes) + ending, { force: true });
      }
      rmSync(this.#description(release.number), { force: true });
    }
  }

  /** Makes a tree hold just what a release says. One that was being filled when the press was killed begins anew. */
  #fill(tree: number, release: Release): void {
    const folder = this.#treeFolder(tree);
    const state = `${folder}.json`;
    const before = this.#releaseIn(tree);
    if (!before) {
      rmSync(folder, { recursive: true, force: true });
      for (const path of this.#packed) if (path.startsWith(`${folder}/`)) this.#packed.delete(path);
    }
    rmSync(state, { force: true });
    const [held, wanted] = [before ? allFiles(before) : new Map<string, string>(), allFiles(release)];
    for (const [file, bytes] of wanted) {
      if (held.get(file) === bytes) continue;
      if (held.has(file)) this.#unpack(join(folder, file));
      this.#place(bytes, join(folder, file));
    }
    for (const file of held.keys()) {
      if (wanted.has(file)) continue;
      this.#unpack(join(folder, file));
      rmSync(join(folder, file), { force: true });
    }
    linkSearch(folder);
    writeJson(state, { release: release.number });
  }

  /** Takes the compressed twins away from a file that becomes another. */
  #unpack(path: string): void {
    for (const ending of packedEndings) rmSync(path + ending, { force: true });
    this.#packed.delete(path);
  }

  /** Puts a file in its place in one step; whoever reads the old one goes on reading it. */
  #place(bytes: string, target: string): void {
    const source = bytes.startsWith('@') ? join(this.#dataDir, bytes.slice(1)) : this.objectPath(bytes);
    const half = `${target}.new`;
    const link = () => {
      rmSync(half, { force: true });
      linkOrCopy(source, half);
    };
    try {
      link();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      mkdirSync(dirname(target), { recursive: true });
      link();
    }
    renameSync(half, target);
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
    const state = readJson<{ release: number }>(join(this.#folder, 'trees', `${tree}.json`));
    return state && this.#releases.find(({ number }) => number === state.release);
  }

  #description(number: number): string {
    return join(this.#folder, `${number}.json`);
  }

  /** Where the bytes of an object are. */
  objectPath(hash: string): string {
    return join(this.#folder, 'objects', hash.slice(0, 2), hash.slice(2));
  }
}

const bytesOf = ({ files, kept }: Release): string[] => [
  ...Object.values(files),
  ...Object.values(kept).map(({ bytes }) => bytes),
];

const allFiles = ({ files, kept }: Release): Map<string, string> =>
  new Map([
    ...Object.entries(files),
    ...Object.entries(kept).map(([file, { bytes }]): [string, string] => [file, bytes]),
  ]);

/** Search indexes are no part of a release: they follow it. A link leads from each tree to the one folder of them. */
function linkSearch(tree: string): void {
  const link = join(tree, 'search', 'index');
  if (lstatSync(link, { throwIfNoEntry: false })) return;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join('..', '..', '..', '..', 'search'), link);
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EXDEV' && code !== 'EMLINK') throw error;
    copyFileSync(source, target);
  }
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
