import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { compileOnce } from '../../site/press/compile-once.ts';
import { Press } from '../../site/press/press.ts';
import { loadPress } from '../../site/src/render/compile-press.ts';
import { root } from '../children.ts';
import { buildInto, FIXED_PAGES, locales, readAll, writeAll } from './build-against-bytes.ts';
import type { Row } from './figure.ts';
import { figure } from './figure.ts';
import { serveFeed } from './serve-feed.ts';
import { siteDocuments } from './site-documents.ts';
import { interleave, p95, ratiosOf } from './statistics.ts';

/** Publishings that are timed; the first ones, which fill the trees of a new press, are not. */
const PUBLISHINGS = 40;
const UNCOUNTED = 4;
/** As many as an agency that translates everything might publish in ten seconds. */
const [MANY, MANY_MS] = [200, 10_000];

const siteUrl = 'http://localhost:4321';

/** What the press makes of the same site that `astro build` makes. */
export const pressAgainstBuild: Row = {
  key: 'press',
  measured: 'the press: a full print, and one publishing, each from asking the feed to the new release being shown',
  against: 'astro build of the same content, and writing the same bytes',
  async *run({ pages: wanted, quick, place, say }) {
    const documents = siteDocuments(Math.max(1, Math.round((wanted - FIXED_PAGES) / locales.length)), locales);
    const feed = await serveFeed(place, documents);
    const work = place.folder(join(root, 'site'));
    const token = 'the-token-of-the-bench';
    process.env['SITE_URL'] = siteUrl;
    const compiled = await loadPress(await compileOnce());
    const newPress = () => {
      const dataDir = place.folder();
      process.env['DATA_DIR'] = dataDir;
      return new Press({ dataDir, cmsUrl: feed.url, cmsToken: token, siteUrl }, compiled);
    };
    const build = buildInto(place, join(work, 'dist'), { CMS_URL: feed.url, CMS_TOKEN: token, SITE_URL: siteUrl });
    say(`Printing and building a site of about ${wanted} pages, several times …`);
    await build();
    const files = readAll(join(work, 'dist'));
    let copies = 0;
    const copy = () => writeAll(join(work, `copy${(copies += 1)}`), files);
    const print = { prepare: () => (press = newPress()), run: () => press.run() };
    let press = newPress();
    const times = await interleave({ print, build: () => build(['--last']), write: copy }, quick ? 1 : 3);

    say(`Publishing ${PUBLISHINGS} times …`);
    const workshops = documents.filter(({ type }) => type === 'workshop');
    const [published, followed]: [number[], number[]] = [[], []];
    let rendered = 0;
    const change = (number: number) => {
      const entry = structuredClone(workshops[(number * 3) % workshops.length]) as (typeof workshops)[number];
      for (const texts of Object.values(entry.locales)) texts['summary'] = `Edit ${number}.`;
      feed.publish(entry);
    };
    for (let number = 0; number < UNCOUNTED + PUBLISHINGS; number += 1) {
      change(number);
      const start = performance.now();
      await press.run({ hurry: AbortSignal.abort() });
      if (number >= UNCOUNTED) published.push(performance.now() - start);
      rendered = press.status.lastRun?.rendered ?? 0;
      const pagesShown = performance.now();
      await press.run();
      if (number >= UNCOUNTED) followed.push(performance.now() - pagesShown);
    }
    const pages = press.status.lastRun?.pages ?? 0;

    const many = quick ? MANY / 10 : MANY;
    say(`Publishing ${many} times, one after the other whether the press is done or not …`);
    let lastAt = 0;
    const began = performance.now();
    const publishing = async () => {
      for (let number = 0; number < many; number += 1) {
        await wait(Math.max(0, began + (number * MANY_MS) / MANY - performance.now()));
        change(1000 + number);
      }
      lastAt = performance.now();
    };
    const allPublished = publishing();
    let releases = 0;
    for (let isLast = false; !isLast;) {
      isLast = lastAt > 0;
      if (await press.run({ hurry: AbortSignal.abort() })) releases += 1;
    }
    await allPublished;
    const lastAfter = performance.now() - lastAt;
    yield {
      title: `The press against astro build: ${pages} pages, ${documents.length} documents × ${locales.length} languages`,
      figures: [
        figure('full print', 'ms', times.print),
        figure('full print : astro build', '×', ratiosOf(times.print, times.build), 0.15),
        figure('full print : writing the same bytes', '×', ratiosOf(times.print, times.write), 3),
        figure('one publishing in all languages', 'ms', published),
        figure('one publishing, p95', 'ms', [p95(published)], pages > 5000 ? 1000 : 500),
        figure('feeds and data follow after', 'ms', followed),
        figure(`${many} publishings took`, 'ms', [lastAt - began]),
        figure('the last of them is shown after', 'ms', [lastAfter], 2000),
        figure('memory of this process', 'MB', [process.memoryUsage().rss / 1e6]),
      ],
      notes: [
        `${files.size} files; a publishing renders about ${rendered} pages; ${many} of them made ${releases} releases.`,
        'The feed is served by the same process, whose memory also holds its documents; the CMS itself is not in it.',
        'A full print is that of a warm process: the pages are compiled, Node has started.',
      ],
    };
  },
};
