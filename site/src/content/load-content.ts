import { join } from 'node:path';
import { loadLanguages } from '../languages/load-languages.ts';
import { dataDir, repositoryRoot } from '../repository-root.ts';
import { readSchemas } from '../schema/read-schemas.ts';
import { readMediaIndex } from '../snapshot/media-index.ts';
import { PromisedCards } from '../sharing/card-shelf.ts';
import { loadLastSnapshot } from '../snapshot/snapshot-store.ts';
import { Content } from './content.ts';

/** The day by which consents are judged, as `2026-11-20`. */
export const today = (): string => process.env['SITE_TODAY'] ?? new Date().toISOString().slice(0, 10);

/** The content of the last snapshot in the store, in all languages of the list. */
export function loadContent(): Content {
  const stored = loadLastSnapshot(dataDir());
  if (!stored) {
    throw new Error(
      `There is no snapshot in ${dataDir()} yet. Fetch one with “npm run sync -w site” (CMS_URL and CMS_TOKEN set).`,
    );
  }
  const schemas = readSchemas(join(repositoryRoot(), 'cms/src'));
  return new Content({
    snapshot: stored.snapshot,
    media: readMediaIndex(dataDir()),
    languages: loadLanguages(repositoryRoot(), schemas),
    schemas,
    today: today(),
    dataDir: dataDir(),
    cards: new PromisedCards(dataDir()),
  });
}
