import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of a release, by where its bytes come from. `hash` tells one content from another. */
export type ReleaseFile =
  { readonly hash: string; readonly text: string } | { readonly hash: string; readonly source: string };

/** What is known of a release without looking into its folder. */
export interface Release {
  readonly number: number;
  /** Number of the feed that it shows. */
  readonly seq: number;
  /** ISO date and time. */
  readonly madeAt: string;
  readonly pages: number;
  /** Hash by file. */
  readonly files: Readonly<Record<string, string>>;
  /** Files that only pages of earlier releases name, with the number of the last release that named them. */
  readonly kept: Readonly<Record<string, number>>;
}

const isHashed = (file: string) => file.startsWith('_astro/') || file.startsWith('media/');

/**
 * The folder of releases: each a whole site, unchanged files being one and the same on disk. `current` is a link to
 * the one that readers see and changes in one step.
 */
export class ReleaseStore {
  readonly #folder: string;
  readonly #keep: number;

  constructor(dataDir: string, keep = 5) {
    this.#folder = join(dataDir, 'releases');
    this.#keep = keep;
    mkdirSync(this.#folder, { recursive: true });
    for (const name of readdirSync(this.#folder)) {
      // What a press that was killed left behind: folders without their description, and unfinished ones.
      if (name.startsWith('.')) rmSync(join(this.#folder, name), { recursive: true, force: true });
      else if (/^\d+$/.test(name) && !existsSync(this.#description(Number(name))))
        rmSync(join(this.#folder, name), { recursive: true });
    }
  }

  /** The folder that a web server serves: a link that always leads to a whole release. */
  get current(): string {
    return join(this.#folder, 'current');
  }

  /** All releases that are kept, oldest first. Damaged descriptions are passed over. */
  releases(): Release[] {
    return readdirSync(this.#folder)
      .filter((name) => /^\d+\.json$/.test(name))
      .map((name) => Number.parseInt(name, 10))
      .sort((one, other) => one - other)
      .flatMap((number) => this.#read(number) ?? []);
  }

  /** The release that readers see. */
  live(): Release | undefined {
    try {
      return this.#read(Number(readlinkSync(this.current)));
    } catch {
      return undefined;
    }
  }

  /** Writes a whole release beside the live one; nothing that readers see changes. */
  write(files: ReadonlyMap<string, ReleaseFile>, about: { seq: number; pages: number; madeAt: string }): Release {
    const all = this.releases();
    const last = all.at(-1);
    const number = (last?.number ?? 0) + 1;
    const staging = join(this.#folder, `.${number}`);
    rmSync(staging, { recursive: true, force: true });
    const made = new Set<string>();
    const place = (file: string) => {
      const path = join(staging, file);
      const folder = dirname(path);
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      return path;
    };
    for (const [file, { hash, ...from }] of files) {
      const path = place(file);
      if (last?.files[file] === hash) linkOrCopy(join(this.#folder, String(last.number), file), path);
      else if ('text' in from) writeFileSync(path, from.text);
      else linkOrCopy(from.source, path);
    }
    const kept: Record<string, number> = {};
    if (last) {
      // A tab that was opened some releases ago still finds its style sheets and pictures.
      const named = [
        ...Object.keys(last.files)
          .filter(isHashed)
          .map((file): [string, number] => [file, last.number]),
        ...Object.entries(last.kept),
      ];
      for (const [file, since] of named) {
        if (files.has(file) || file in kept || since <= number - this.#keep) continue;
        kept[file] = since;
        linkOrCopy(join(this.#folder, String(last.number), file), place(file));
      }
    }
    const release: Release = {
      number,
      ...about,
      files: Object.fromEntries([...files].map(([file, { hash }]) => [file, hash])),
      kept,
    };
    renameSync(staging, join(this.#folder, String(number)));
    const description = this.#description(number);
    writeFileSync(`${description}.tmp`, JSON.stringify(release));
    renameSync(`${description}.tmp`, description);
    return release;
  }

  /** Shows a release to readers, in one step, and removes those that are too old. */
  show({ number }: Pick<Release, 'number'>): void {
    const link = join(this.#folder, `.link-${process.pid}`);
    rmSync(link, { force: true });
    symlinkSync(String(number), link);
    renameSync(link, this.current);
    const all = this.releases();
    for (const old of all.slice(0, -this.#keep)) if (old.number !== number) this.remove(old);
  }

  remove({ number }: Pick<Release, 'number'>): void {
    rmSync(this.#description(number), { force: true });
    rmSync(join(this.#folder, String(number)), { recursive: true, force: true });
  }

  #description(number: number): string {
    return join(this.#folder, `${number}.json`);
  }

  #read(number: number): Release | undefined {
    try {
      return JSON.parse(readFileSync(this.#description(number), 'utf8')) as Release;
    } catch {
      return undefined;
    }
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(source, target);
  }
}
