/**
 * Brings what the CMS publishes into the last snapshot and the media cache. With `--watch` it goes on doing so
 * until it is stopped.
 * Usage: node site/scripts/sync.ts [--last] [--watch]   (CMS_URL, CMS_TOKEN; DATA_DIR)
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { syncContent } from '../src/snapshot/sync-content.ts';

const { values } = parseArgs({
  options: { last: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
});

do {
  try {
    const { snapshot, changed, problems } = await syncContent({ last: values.last });
    for (const problem of problems) console.warn(`• ${problem}`);
    if (changed || !values.watch)
      console.log(`${snapshot.documents.size} documents at number ${snapshot.seq}${changed ? '' : ', nothing new'}.`);
  } catch (error) {
    console.error((error as Error).message);
    if (!values.watch) process.exitCode = 1;
  }
  if (values.watch) await wait(1000);
} while (values.watch);
