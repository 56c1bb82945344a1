/**
 * Builds the whole site into site/dist (or `--out`), or leaves it as it was. With `--watch` it then goes on and
 * builds again after each publishing, until it is stopped.
 * Usage: node site/scripts/build.ts [--last] [--watch] [--allow-lost-languages] [--out FOLDER]
 *        (CMS_URL, CMS_TOKEN; SITE_URL; DATA_DIR)
 */
import { setTimeout as wait } from 'node:timers/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/render/build-site.ts';
import { syncContent } from '../src/snapshot/sync-content.ts';

/** How often a watching build asks the CMS whether anything was published. */
const POLL_MS = 1000;

const { values } = parseArgs({
  options: {
    last: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    'allow-lost-languages': { type: 'boolean', default: false },
    out: { type: 'string', default: resolve(import.meta.dirname, '../dist') },
  },
});
const out = resolve(values.out);

/** Syncs, and builds if `always` or if anything was published. Says whether it built. */
async function build(always: boolean): Promise<boolean> {
  const { snapshot, changed, problems } = await syncContent({
    last: values.last,
    allowLost: values['allow-lost-languages'],
  });
  if (!changed && !always) return false;
  const built = await buildSite(out);
  for (const problem of [...problems, ...built.problems]) console.warn(`• ${problem}`);
  console.log(
    `${snapshot.documents.size} documents at number ${snapshot.seq}: ${built.pages} pages and ${built.media} media files in ${out}.`,
  );
  return true;
}

/** Builds on until stopped. What is wrong is said once, not every second. */
async function watch(): Promise<never> {
  let owed = false;
  let said = '';
  for (;;) {
    await wait(POLL_MS);
    try {
      if (await build(owed)) said = '';
      owed = false;
    } catch (error) {
      const message = (error as Error).message;
      if (message !== said) console.error(message);
      said = message;
      // The snapshot may be new already: a build that failed is tried again.
      owed = true;
    }
  }
}

try {
  await build(true);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
if (values.watch) await watch();
