/**
 * The press: shows what is published within a second, and goes on until it is stopped.
 * Usage: node site/scripts/press.ts   (CMS_URL, CMS_TOKEN; SITE_URL; PRESS_PORT, PRESS_HOST, PRESS_POLL_MS, PRESS_KEEP, PRESS_CHECK_LINKS; DATA_DIR;
 *   for previews PREVIEW_TOKEN, PREVIEW_PORT, PREVIEW_HOST, CMS_PUBLIC_URL)
 */
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { compileOnce } from '../press/compile-once.ts';
import { controlServer } from '../press/control-server.ts';
import { packRelease } from '../press/pack-release.ts';
import { logLine } from '../press/log-run.ts';
import { PressMetrics } from '../press/press-metrics.ts';
import { LinkChecker } from '../press/link-checker.ts';
import { lockPress } from '../press/press-lock.ts';
import { Press, type PressOptions } from '../press/press.ts';
import { previewServer } from '../press/preview-server.ts';
import { Previewer } from '../press/previewer.ts';
import type { RunReport } from '../press/run-report.ts';
import { sayWhatFailed } from '../press/say-what-failed.ts';
import { SearchFollower } from '../press/search-follower.ts';
import type { Content } from '../src/content/content.ts';
import { loadPress } from '../src/render/compile-press.ts';
import { dataDir } from '../src/repository-root.ts';

/**
 * The press shares small machines with the CMS: collecting garbage early halves what it holds at most in a full print of a
 * large site, and costs about a sixth more time there (docs/benchmarks.md). The first two count for its threads as well.
 */
for (const flag of ['--heap-growing-percent=30', '--max-semi-space-size=4', '--semi-space-growth-factor=1'])
  setFlagsFromString(flag);

/** How often the CMS is asked although it gave no hint, in milliseconds. */
const pollMs = Number(process.env['PRESS_POLL_MS'] ?? 15_000);

/** How long files that follow the pages may give way to newer pages; then some follow with each run; milliseconds. */
const [BEHIND_MS, SOME_MS] = [10_000, 200];

/** How long nothing must have been published before the press tidies up, in milliseconds. */
const REST_MS = Math.min(1000, pollMs / 2);

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value.replace(/\/+$/, '');
}

/** Previews are for editors on this machine; without their key there are none. */
function openPreviews(press: Press, options: PressOptions, assets: string) {
  const key = process.env['PREVIEW_TOKEN'];
  if (!key) return undefined;
  const { cmsUrl, siteUrl } = options;
  const cmsOrigins = [cmsUrl, process.env['CMS_PUBLIC_URL'] || cmsUrl].map((url) => new URL(url).origin);
  const previewer = new Previewer(press, { ...options, previewToken: key });
  const previews = previewServer({ previewer, key, siteUrl, assets, cmsOrigins });
  previews.server.listen(Number(process.env['PREVIEW_PORT'] ?? 4322), process.env['PREVIEW_HOST'] ?? '127.0.0.1');
  return previews;
}

async function main(): Promise<void> {
  const unlock = lockPress(dataDir());
  process.on('exit', unlock);
  // A site that asks others without being told to would surprise its operator.
  const links = process.env['PRESS_CHECK_LINKS'] === 'true' ? new LinkChecker(dataDir()) : undefined;
  const options = {
    dataDir: dataDir(),
    cmsUrl: setting('CMS_URL'),
    cmsToken: setting('CMS_TOKEN'),
    siteUrl: setting('SITE_URL'),
    moreProblems: links && ((content: Content) => links.problems(content)),
    keep: Number(process.env['PRESS_KEEP'] || 10),
    onRun: (report: RunReport) => {
      metrics.take(report);
      console.log(logLine(report, press.problems.length, [options.cmsToken, process.env['PREVIEW_TOKEN'] ?? '']));
    },
  };
  const pages = await loadPress(await compileOnce());
  const press = new Press(options, pages);
  const metrics = new PressMetrics(() => press);
  const previews = openPreviews(press, options, pages.assets);
  const search = new SearchFollower(options.dataDir, press.store, (problem) => (press.status.search = problem));

  let stopped = false;
  let confirmed = false;
  let wanted = new AbortController();
  const wake = (confirm = false) => {
    confirmed ||= confirm;
    press.status.wanted = true;
    wanted.abort();
  };
  const addresses = { siteUrl: options.siteUrl, cmsUrl: process.env['CMS_PUBLIC_URL'] || options.cmsUrl };
  const onDraft = previews?.changed;
  const control = controlServer({ press, secret: options.cmsToken, metrics, addresses, wake, onDraft });
  control.listen(Number(process.env['PRESS_PORT'] ?? 4320), process.env['PRESS_HOST'] ?? '127.0.0.1');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopped = true;
      wanted.abort();
      control.close();
      control.closeAllConnections();
      search.stop();
      previews?.server.close();
      previews?.server.closeAllConnections();
    });
  }

  let said = '';
  /** Since when files have been giving way to newer pages. */
  let behindSince: number | undefined;
  while (!stopped) {
    wanted = new AbortController();
    const { signal } = wanted;
    const confirm = confirmed;
    confirmed = false;
    try {
      // Pages first: readers wait for them. What is made of whole lists follows as soon as nobody does.
      const isLate = behindSince !== undefined && performance.now() - behindSince > BEHIND_MS;
      const hurry = isLate ? AbortSignal.timeout(SOME_MS) : AbortSignal.abort();
      if (await press.run({ confirmed: confirm, hurry })) previews?.changed();
      while (press.status.behind && !signal.aborted && (await press.run({ hurry: signal })));
      behindSince = press.status.behind ? (behindSince ?? performance.now()) : undefined;
      // Slow forms of pictures follow in a release of their own.
      void press.makeRest().then((more) => more && wake());
      said = '';
    } catch (error) {
      const { message } = error as Error;
      if (message !== said) console.error(message);
      said = message;
    }
    search.follow(press.store.live());
    // What can wait is done once it has been quiet; after an error the CMS is asked again soon.
    const quiet = await wait(REST_MS, true, { signal }).catch(() => false);
    try {
      if (quiet || stopped) await press.rest(stopped ? undefined : signal);
      const damaged = quiet ? await press.inspect(signal) : [];
      if (damaged.length > 0) {
        const some = damaged.slice(0, 3).map((file) => `/${file}`);
        console.error(`Damaged on the disk, and made again: ${damaged.length} files (${some.join(', ')}).`);
        continue;
      }
    } catch (error) {
      // Readers have what is new; what could not be put away is put away next time.
      console.error(sayWhatFailed(error, options.dataDir).message);
    }
    if (quiet && !(await press.agreesWithCms().catch(() => true))) continue;
    // A site without compressed twins is a site all the same.
    if (quiet)
      await packRelease(press.store, signal).catch((error: unknown) => console.error((error as Error).message));
    if (quiet && press.content) void links?.check(press.content, signal).catch(() => undefined);
    if (quiet && said === '') await wait(pollMs - REST_MS, undefined, { signal }).catch(() => undefined);
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
