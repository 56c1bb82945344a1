import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/children.ts';
import { compileOnce } from '../../site/press/compile-once.ts';
import { Press } from '../../site/press/press.ts';
import { loadPress, type Press as Pages } from '../../site/src/render/compile-press.ts';
import { SITE_TODAY, SITE_URL } from '../faults/press-process.ts';
import { releaseFiles } from '../faults/release-files.ts';

interface Source {
  readonly cmsUrl: string;
  readonly token: string;
}

let pages: Promise<Pages> | undefined;
let media: string | undefined;

/** Forms of pictures, made by clean prints only and kept from one to the next; their names tell their content. */
function keptMedia(): string {
  if (media) return media;
  const folder = mkdtempSync(join(tmpdir(), 'biseri-clean-media-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return (media = folder);
}

/** The files of a release that a press prints which has never printed before. */
export async function cleanPrint({ cmsUrl, token }: Source): Promise<Map<string, string>> {
  Object.assign(process.env, { SITE_URL, SITE_TODAY });
  pages ??= compileOnce().then(loadPress);
  const dataDir = mkdtempSync(join(tmpdir(), 'biseri-clean-'));
  symlinkSync(keptMedia(), join(dataDir, 'media'));
  try {
    const press = new Press({ dataDir, cmsUrl, cmsToken: token, siteUrl: SITE_URL }, await pages);
    try {
      await press.run();
      // The slow forms of pictures follow.
      while (await press.makeRest()) await press.run();
      return releaseFiles(press.store.current);
    } finally {
      press.media.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The files of the plain `npm run build`. */
export async function astroBuild({ cmsUrl, token }: Source): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'biseri-built-'));
  try {
    const env = { DATA_DIR: join(folder, 'data'), CMS_URL: cmsUrl, CMS_TOKEN: token, SITE_URL, SITE_TODAY };
    const code = await run('site/scripts/build.ts', ['--out', join(folder, 'out')], { env, quiet: true });
    if (code !== 0) throw new Error(`npm run build ended with ${code}.`);
    return releaseFiles(join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
