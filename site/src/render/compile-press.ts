import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from 'astro/app';
import type { setContent } from '../content/current-content.ts';
import type { documentPages, generalPages, sitePages } from '../content/site-pages.ts';
import { repositoryRoot } from '../repository-root.ts';
import { runAstro } from './build-site.ts';

/** The compiled site: renders pages in this process, over whatever content is set. */
export interface Press {
  readonly app: App;
  readonly setContent: typeof setContent;
  readonly sitePages: typeof sitePages;
  readonly generalPages: typeof generalPages;
  readonly documentPages: typeof documentPages;
  /** Folder that it was compiled into. */
  readonly folder: string;
  /** Folder of the style sheets and other assets that its pages name. */
  readonly assets: string;
}

/** Compiles the pages as a server app into `folder`; needed once for each change of code, not of content. */
export async function compilePress(folder: string): Promise<void> {
  await runAstro(['build'], { BISERI_PRESS: '1', SITE_OUT: folder });
}

/** Loads what `compilePress` made. */
export async function loadPress(folder = join(repositoryRoot(), 'site/.press')): Promise<Press> {
  const entry = pathToFileURL(join(folder, 'server/entry.mjs')).href;
  const compiled = (await import(entry)) as Omit<Press, 'assets' | 'folder'>;
  return { ...compiled, folder, assets: join(folder, 'client') };
}
