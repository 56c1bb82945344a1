import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SitePage } from '../content/site-pages.ts';
import { serverFiles } from './server-files.ts';

/** Puts the files that are for web servers into a built site. */
export function writeServerFiles(site: string, pages: readonly SitePage[]): void {
  for (const [file, text] of serverFiles(pages)) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), text);
  }
}
