/**
 * Brings what the CMS publishes into the last snapshot and the media cache.
 * Usage: node site/scripts/sync.ts [--last]   (CMS_URL, CMS_TOKEN; DATA_DIR)
 */
import { parseArgs } from 'node:util';
import { syncContent } from '../src/snapshot/sync-content.ts';

const { values } = parseArgs({ options: { last: { type: 'boolean', default: false } } });
try {
  const { snapshot, changed, problems } = await syncContent({ last: values.last });
  for (const problem of problems) console.warn(`• ${problem}`);
  console.log(`${snapshot.documents.size} documents at number ${snapshot.seq}${changed ? '' : ', nothing new'}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
