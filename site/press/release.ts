import { LayeredMap } from '../src/content/layered-map.ts';

/** A file that only pages of earlier releases name, and the last release that did. */
export interface KeptFile {
  readonly bytes: string;
  readonly release: number;
}

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
  readonly files: LayeredMap<string, string>;
  /** The same for hashed files that only pages of earlier releases name. */
  readonly kept: Readonly<Record<string, KeptFile>>;
  /** Files that are other than in the release with the number before; nothing where that is not known. */
  readonly changed: readonly string[] | undefined;
}

/** A file's bytes, also where only earlier releases name it. */
export const bytesOf = (release: Release | undefined, file: string): string | undefined =>
  release?.files.get(file) ?? release?.kept[file]?.bytes;

/** All files of a release, also those that only earlier ones name. */
export const filesOf = ({ files, kept }: Release): string[] => [
  ...[...files].map(([file]) => file),
  ...Object.keys(kept),
];

/** A release as it is written down: whole, or what is other than in the one before. */
export interface Description {
  readonly number: number;
  readonly seq: number;
  readonly madeAt: string;
  readonly pages: number;
  /** Number of the release that `files` and `gone` are to be read against; whole without. */
  readonly after?: number;
  readonly files: Readonly<Record<string, string>>;
  readonly gone?: readonly string[];
  readonly kept: Readonly<Record<string, KeptFile>>;
}

/** Whether what was read is a description; a disk may have made something else of it. */
export function isDescription(read: Description | undefined): read is Description {
  return typeof read?.number === 'number' && typeof read.files === 'object' && typeof read.kept === 'object';
}

export function describeWhole({ number, seq, madeAt, pages, files, kept }: Release): Description {
  return { number, seq, madeAt, pages, files: Object.fromEntries(files), kept };
}

export function describeChange({ number, seq, madeAt, pages, files, kept, changed = [] }: Release): Description {
  const there = changed.flatMap((file) => {
    const bytes = files.get(file);
    return bytes === undefined ? [] : [[file, bytes] as const];
  });
  const gone = changed.filter((file) => !files.has(file));
  return { number, seq, madeAt, pages, after: number - 1, files: Object.fromEntries(there), gone, kept };
}

/** The release that a description stands for; nothing where the one that it goes on from is not there. */
export function readDescription(description: Description, before: Release | undefined): Release | undefined {
  const { number, seq, madeAt, pages, after, files, gone = [], kept } = description;
  const about = { number, seq, madeAt, pages, kept };
  if (after === undefined) {
    const all = new Map(Object.entries(files));
    return { ...about, files: new LayeredMap(all), changed: undefined };
  }
  if (before?.number !== after) return undefined;
  const changes = [...Object.entries(files), ...gone.map((file) => [file, undefined] as const)];
  return { ...about, files: before.files.with(changes), changed: changes.map(([file]) => file) };
}
