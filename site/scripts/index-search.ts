/**
 * Makes search indexes. Started by the press and by the build, so that neither waits, or ends, with it; it is told what
 * to do by a message (`SearchTask`) and ends when whoever started it does.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import type { SearchTask } from '../press/make-search-index.ts';
import { SearchFolder } from '../press/search-folder.ts';
import { writeSearchIndex } from '../press/write-search-index.ts';
import type { SearchRecord } from '../src/search/search-record.ts';

try {
  setPriority(10);
} catch {
  // Some machines do not let a process do so; then it is as important as any other.
}
let finished = false;
process.on('disconnect', () => {
  if (!finished) process.exit(1);
});
try {
  const [{ folder, languages }] = (await once(process, 'message')) as [SearchTask];
  const indexes = new SearchFolder(folder);
  for (const { lang, of, files } of languages) {
    const read = (file: string) => {
      const path = files[file];
      if (path === undefined) throw new Error(`There is no ${file} in the site.`);
      return readFileSync(path, 'utf8');
    };
    const records = JSON.parse(read(`${lang}/search-records.json`)) as SearchRecord[];
    await indexes.replace(lang, of, (target) =>
      writeSearchIndex(target, lang, records, (path) => read(`${path.slice(1)}index.html`)),
    );
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
finished = true;
process.disconnect();
