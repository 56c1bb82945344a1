import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds `cms/` and `site/`.
 * Looked for upwards, because this module also runs from compiled chunks whose place differs by mode;
 * `BISERI_ROOT` overrides it (tests try other languages in a copy).
 */
export function repositoryRoot(): string {
  const given = process.env['BISERI_ROOT'];
  if (given) return given;
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, 'cms', 'locales.json'))) return folder;
      if (folder === dirname(folder)) break;
    }
  }
  throw new Error(
    'No folder with cms/locales.json above this program. Run it inside the repository, or set BISERI_ROOT to it.',
  );
}

/** The folder for state that is not in the repository: `DATA_DIR`, else `.data` at the repository root. */
export function dataDir(): string {
  return process.env['DATA_DIR'] || join(repositoryRoot(), '.data');
}
