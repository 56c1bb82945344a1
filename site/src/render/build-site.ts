import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { indexFolder } from '../../press/index-folder.ts';
import { setContent } from '../content/current-content.ts';
import { loadContent } from '../content/load-content.ts';
import { sitePages } from '../content/site-pages.ts';
import { defaultLocale } from '../languages/load-languages.ts';
import { findProblems } from '../problems/find-problems.ts';
import { sayWithEntry } from '../problems/say-problem.ts';
import { repositoryRoot } from '../repository-root.ts';
import { copyUsedMedia } from './copy-used-media.ts';
import { clearLeftovers, freshFolder, swapFolder } from './swap-folder.ts';
import { writeServerFiles } from './write-server-files.ts';

/** What a build put out. */
export interface BuiltSite {
  readonly pages: number;
  readonly media: number;
  readonly problems: readonly string[];
}

/** Builds the last snapshot with `astro build` beside `target` and puts it in its place only when it is whole. */
export async function buildSite(target: string): Promise<BuiltSite> {
  clearLeftovers(target);
  const fresh = freshFolder(target);
  try {
    // Read before Astro starts: what is wrong with the content is said by itself, not inside a stack of Astro's.
    // And read anew: a watching build lives longer than one content.
    const now = loadContent();
    setContent(now);
    const pages = sitePages();
    await runAstro(['build'], { SITE_OUT: fresh });
    const media = await copyUsedMedia(fresh, now);
    writeServerFiles(fresh, pages);
    const problems = await indexFolder(fresh);
    swapFolder(target, fresh);
    return {
      pages: pages.length,
      media,
      problems: [...findProblems(now).map((problem) => sayWithEntry(problem, defaultLocale)), ...problems],
    };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Runs the `astro` command in `site/`. Throws with its output when it fails. */
export async function runAstro(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const site = join(repositoryRoot(), 'site');
  const command = join(repositoryRoot(), 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [command, ...args], {
    cwd: site,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => (said += text));
  }
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  if (code !== 0) throw new Error(`astro ${args.join(' ')} failed:\n${said.trim().split('\n').slice(-40).join('\n')}`);
}
