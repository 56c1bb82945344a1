import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { repositoryRoot } from '../src/repository-root.ts';
import { SearchFolder } from './search-folder.ts';

/** What `site/scripts/index-search.ts` is told by whoever starts it. */
export interface SearchTask {
  /** Folder of all indexes. */
  readonly folder: string;
  readonly languages: readonly {
    readonly lang: string;
    /** SHA-256 of what the index is made of. */
    readonly of: string;
    /** Where the bytes of the language's files are, by their name in the site. */
    readonly files: Readonly<Record<string, string>>;
  }[];
}

/** A file of a site: what its bytes are known by, and where they are. */
export interface SiteFileAt {
  readonly version: string;
  readonly path: string;
}

/** What an index is made with; another code makes another index of the same pages. */
const CODE = ['site/src/search/*.ts', 'site/press/write-search-index.ts', 'node_modules/pagefind/package.json'];

let codeHash: string | undefined;

function codeVersion(): string {
  if (codeHash === undefined) {
    const hash = createHash('sha256');
    for (const file of globSync(CODE, { cwd: repositoryRoot() }).sort())
      if (!file.endsWith('.test.ts')) hash.update(readFileSync(join(repositoryRoot(), file)));
    codeHash = hash.digest('hex');
  }
  return codeHash;
}

/** What has to be made anew so that the indexes in `folder` fit a site's files; nothing when they do. */
export function searchTask(folder: string, site: ReadonlyMap<string, SiteFileAt>): SearchTask | undefined {
  const byLanguage = new Map<string, Record<string, string>>();
  const hashes = new Map<string, ReturnType<typeof createHash>>();
  for (const file of site.keys()) {
    const [, lang] = /^([^/]+)\/search-records\.json$/.exec(file) ?? [];
    if (lang === undefined) continue;
    byLanguage.set(lang, {});
    hashes.set(lang, createHash('sha256').update(codeVersion()));
  }
  for (const [file, { version, path }] of [...site].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const lang = file.slice(0, file.indexOf('/'));
    const files = byLanguage.get(lang);
    if (!files || !/\.html$|\/search-records\.json$/.test(file)) continue;
    files[file] = path;
    hashes.get(lang)?.update(`${file} ${version}\n`);
  }
  const indexes = new SearchFolder(folder);
  for (const lang of indexes.languages()) if (!byLanguage.has(lang)) indexes.remove(lang);
  const languages = [...byLanguage]
    .map(([lang, files]) => ({ lang, files, of: hashes.get(lang)?.digest('hex') ?? '' }))
    .filter(({ lang, of }) => indexes.current(lang)?.of !== of);
  return languages.length > 0 ? { folder, languages } : undefined;
}

/** Makes the indexes of a task in a process of its own, of low priority. Throws with what that process said. */
export async function makeSearchIndex(task: SearchTask, started?: (child: ChildProcess) => void): Promise<void> {
  const child = spawn(process.execPath, [join(repositoryRoot(), 'site/scripts/index-search.ts')], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  started?.(child);
  const ended = new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  // Whoever does not listen has said why, or was stopped.
  child.send(task, () => undefined);
  const said = await text(child.stderr as Readable);
  const code = await ended;
  if (code !== 0) throw new Error(`Search was not renewed. ${said.trim() || 'It was stopped.'}`);
}
