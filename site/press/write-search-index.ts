import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { pageText } from '../src/search/page-text.ts';
import type { SearchRecord } from '../src/search/search-record.ts';
import { indexText } from '../src/search/search-words.ts';
import { canStem } from '../src/search/stem-word.ts';

/** Files of Pagefind that the search page loads; its own user interfaces stay out. */
const NEEDED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_\w+|.*\/.*)$/;

/** What Pagefind puts before all that it compresses. */
const MARK = 'pagefind_dcd';

/** What a fragment, Pagefind's file on one page, says. */
interface Fragment {
  readonly url: string;
  content: string;
  meta: Record<string, string>;
}

/** What readers see of a page among the results. */
interface Shown {
  readonly title: string;
  readonly text: string;
  readonly notes: readonly string[];
  readonly section: string;
}

/**
 * Writes the Pagefind index of one language's pages into `folder`, and gives the SHA-256 of its files; `read` gives
 * the HTML at an address. Pagefind is given stems; in what is shown of a page the true words stand in the same places, so that its
 * excerpts and marks are right. Throws where Pagefind has no program for this platform.
 */
export async function writeSearchIndex(
  folder: string,
  lang: string,
  records: readonly SearchRecord[],
  read: (path: string) => string,
): Promise<string> {
  const [language = lang] = lang.split('-');
  try {
    // Words that are stems already are not to be cut a second time: Pagefind cuts nothing in a language it does not know.
    const forceLanguage = canStem(language) ? 'unknown' : language;
    const { index, errors } = await createIndex({ forceLanguage, maxFragments: 2 ** 31 });
    if (!index) throw new Error(errors.join(' '));
    const shown = new Map<string, Shown>();
    for (const { path, section = '', notes, list } of records) {
      const page = pageText(read(path));
      const text = list ? '' : page.text;
      shown.set(path, { title: page.title, text, notes, section });
      const added = await index.addCustomRecord({
        url: path,
        language: forceLanguage,
        content: `${indexText(text, lang)} ${mark(path)}`,
        meta: { title: indexText(page.title, lang) },
        ...(section ? { filters: { section: [section] } } : {}),
      });
      if (added.errors.length > 0) throw new Error(`${path}: ${added.errors.join(' ')}`);
    }
    const { files, errors: refused } = await index.getFiles();
    if (refused.length > 0) throw new Error(refused.join(' '));
    return writeFiles(folder, files, shown);
  } finally {
    await close();
  }
}

/** A word of its own at the end of each page: of pages that say the same Pagefind would keep only one. */
const mark = (path: string): string => `zz${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;

function writeFiles(folder: string, files: readonly IndexFile[], shown: ReadonlyMap<string, Shown>): string {
  const hash = createHash('sha256');
  const wanted = files.filter(({ path }) => NEEDED.test(path)).sort((one, other) => (one.path < other.path ? -1 : 1));
  for (const { path, content } of wanted) {
    const bytes = path.endsWith('.pf_fragment') ? trueWords(content, shown) : content;
    hash.update(`${path} ${bytes.length}\n`).update(bytes);
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  return hash.digest('hex');
}

/** Puts what a reader shall see in the place of the stems. */
function trueWords(bytes: Uint8Array, shown: ReadonlyMap<string, Shown>): Uint8Array {
  const fragment = JSON.parse(gunzipSync(bytes).toString('utf8').slice(MARK.length)) as Fragment;
  const page = shown.get(fragment.url);
  if (!page) throw new Error(`Pagefind tells of ${fragment.url}, which it was not given.`);
  // Pagefind escapes < and > before it marks words, and leaves & alone; read back in `show-result.ts`.
  fragment.content = page.text.replaceAll('&', '&amp;');
  fragment.meta = { title: page.title, notes: JSON.stringify(page.notes), section: page.section };
  return gzipSync(MARK + JSON.stringify(fragment), { level: 9 });
}
