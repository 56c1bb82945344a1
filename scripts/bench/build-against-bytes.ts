import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../children.ts';
import type { Row } from './figure.ts';
import { figure } from './figure.ts';
import { serveFeed } from './serve-feed.ts';
import { siteDocuments } from './site-documents.ts';
import { interleave, ratiosOf } from './statistics.ts';
import type { Workplace } from './workplace.ts';

/** Homes, sections, “not found” pages and the door, which are there however few documents there are. */
export const FIXED_PAGES = 47;

/** The product's languages. */
export const locales = (JSON.parse(readFileSync(join(root, 'cms/locales.json'), 'utf8')) as { code: string }[]).map(
  ({ code }) => code,
);

type Build = (words?: readonly string[]) => Promise<string>;

/** The command behind `npm run build`, on a data folder of its own; it gives the problems that it names. */
export function buildInto(place: Workplace, out: string, env: Record<string, string>): Build {
  const running = new AbortController();
  place.later(() => running.abort());
  const dataDir = place.folder();
  const words = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', join(root, 'site/scripts/build.ts'), '--out', out];
  return async (more = []) => {
    const options = { cwd: root, env: { ...process.env, DATA_DIR: dataDir, ...env }, signal: running.signal };
    return (await promisify(execFile)(process.execPath, [...words, ...more], options)).stderr;
  };
}

/** Every file of a folder, by its path in it. */
export function readAll(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

export function writeAll(folder: string, files: ReadonlyMap<string, Buffer>): void {
  const made = new Set<string>();
  for (const [path, bytes] of files) {
    const parent = join(folder, dirname(path));
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(join(folder, path), bytes);
  }
}

/** How far the plain static build is from what the disk could do. */
export const buildAgainstBytes: Row = {
  key: 'build',
  measured: 'astro build of the last snapshot, as npm run build does it',
  against: 'a Node program that writes the very same bytes into a fresh folder',
  async *run({ pages: wanted, quick, place, say }) {
    const documents = siteDocuments(Math.max(1, Math.round((wanted - FIXED_PAGES) / locales.length)), locales);
    // Beside the site's own output: what Astro bundles looks for its packages from there upwards.
    const work = place.folder(join(root, 'site'));
    const out = join(work, 'dist');
    const { url } = await serveFeed(place, documents);
    const build = buildInto(place, out, { CMS_URL: url, CMS_TOKEN: 'bench' });
    say(`Building a site of about ${wanted} pages, several times …`);
    const problems = await build();
    if (problems !== '') throw new Error(`The fabricated site has problems:\n${problems}`);
    const files = readAll(out);
    const pages = [...files.keys()].filter((path) => path.endsWith('.html')).length;
    const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
    let copies = 0;
    const copy = () => writeAll(join(work, `copy${(copies += 1)}`), files);
    const times = await interleave({ build: () => build(['--last']), write: copy }, quick ? 2 : 5);
    const perSecond = (times: readonly number[]) => times.map((ms) => (pages / ms) * 1000);
    const size = `${pages} pages, ${documents.length} documents × ${locales.length} languages`;
    yield {
      title: `astro build against writing the same bytes: ${size}`,
      figures: [
        figure('astro build', 'ms', times.build),
        figure('writing the same bytes', 'ms', times.write),
        figure('astro build : writing', '×', ratiosOf(times.build, times.write)),
        figure('astro build, pages a second', 'pages/s', perSecond(times.build)),
        figure('writing, pages a second', 'pages/s', perSecond(times.write)),
      ],
      notes: [
        `${files.size} files, ${(bytes / 1e6).toFixed(1)} MB; no pictures.`,
        'The build is the whole command, start of Node and reading the snapshot included.',
        'The writer is warm, holds the files in memory, and makes each folder with mkdir -p.',
      ],
    };
  },
};
