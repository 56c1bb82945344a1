/**
 * Builds the whole site into site/dist (or `--out`), or leaves it as it was.
 * Usage: node site/scripts/build.ts [--last] [--allow-lost-languages] [--out FOLDER]   (CMS_URL, CMS_TOKEN; SITE_URL; DATA_DIR)
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/render/build-site.ts';
import { syncContent } from '../src/snapshot/sync-content.ts';

const { values } = parseArgs({
  options: {
    last: { type: 'boolean', default: false },
    'allow-lost-languages': { type: 'boolean', default: false },
    out: { type: 'string', default: resolve(import.meta.dirname, '../dist') },
  },
});
try {
  const { snapshot, problems } = await syncContent({ last: values.last, allowLost: values['allow-lost-languages'] });
  const out = resolve(values.out);
  const built = await buildSite(out);
  for (const problem of [...problems, ...built.problems]) console.warn(`• ${problem}`);
  const { pages, media } = built;
  console.log(
    `${snapshot.documents.size} documents at number ${snapshot.seq}: ${pages} pages and ${media} media files in ${out}.`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
