import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sign } from '../../cms/src/feed/signature.ts';
import { PressProcess } from '../../tests/faults/press-process.ts';
import { FIXED_PAGES, locales } from './build-against-bytes.ts';
import type { BenchEntry } from './entry.ts';
import type { Row } from './figure.ts';
import { figure } from './figure.ts';
import { peakMemory } from './peak-memory.ts';
import { serveFeed } from './serve-feed.ts';
import { siteDocuments } from './site-documents.ts';
import { interleave, p95, ratiosOf } from './statistics.ts';
import type { Workplace } from './workplace.ts';

/** Publishings that are timed at each size; the first ones, which fill the trees of a new press, are not. */
const PUBLISHINGS = 40;
const UNCOUNTED = 4;

/** How often it is looked whether the page is there, in milliseconds: no figure is finer. */
const EVERY_MS = 2;

const token = 'the-token-of-the-bench';

/** Two presses that take turns: one has ten times the pages of the other. */
export const publishAtTenTimes: Row = {
  key: 'tenfold',
  measured:
    'one publishing in all languages, from the hint to the press until the new page is in what readers are served',
  against: 'the same in a site of a tenth of the pages',
  async *run({ pages, quick, place, say }) {
    const few = await sized(place, pages, say);
    const many = await sized(place, pages * 10, say);
    say(`Publishing ${PUBLISHINGS} times in each …`);
    await interleave({ few: few.publish, many: many.publish }, UNCOUNTED - 1);
    const times = await interleave({ few: few.publish, many: many.publish }, quick ? 4 : PUBLISHINGS);
    yield {
      title: `A publishing at ${many.count} pages against ${few.count}, addresses of feeds and data among them`,
      figures: [
        figure(`${few.count} pages`, 'ms', times.few),
        figure(`${many.count} pages`, 'ms', times.many),
        figure('ten times the pages : the pages', '×', ratiosOf(times.many, times.few), 2),
        figure('p95 at ten times the pages : p95', '×', [p95(times.many) / p95(times.few)], 2),
        figure(`first print of ${few.count}, from the start of the process`, 'ms', [few.firstMs]),
        figure(`first print of ${many.count}, from the start of the process`, 'ms', [many.firstMs]),
        ...[few, many].flatMap(({ count, press }) =>
          peakMemory(press.pid).map((megabytes) => figure(`most memory at ${count} pages`, 'MB', [megabytes])),
        ),
      ],
      notes: ['Each press is a process of its own; the feed is served by the bench.'],
    };
  },
};

/** A press that has shown a made-up site of about so many pages, and a way to publish one workshop after the other. */
async function sized(place: Workplace, pages: number, say: (words: string) => void) {
  const documents = siteDocuments(Math.max(10, Math.round((pages - FIXED_PAGES) / locales.length)), locales);
  const workshops = documents.filter(({ type }) => type === 'workshop');
  const feed = await serveFeed(place, documents);
  say(`Printing a site of about ${pages} pages …`);
  const begin = performance.now();
  const press = await PressProcess.start({ dataDir: place.folder(), cmsUrl: feed.url, token });
  place.later(() => void press.stop('SIGKILL'));
  const settled = () =>
    press.until(
      'be done',
      ({ release, running, wanted, behind }) => release !== undefined && !running && !wanted && !behind,
      3_600_000,
    );
  const { lastRun } = await settled();
  const firstMs = performance.now() - begin;
  let number = 0;
  const publish = {
    prepare: settled,
    run: async () => {
      const workshop = structuredClone(workshops[(number * 7) % workshops.length]) as BenchEntry;
      number += 1;
      for (const texts of Object.values(workshop.locales)) texts['summary'] = `Edit ${number}.`;
      feed.publish(workshop);
      const time = String(Date.now());
      const headers = { 'X-Biseri-Time': time, 'X-Biseri-Signature': sign(time, token) };
      await press.ask('/hook', { method: 'POST', headers });
      const file = join(press.current, 'en/workshops', String(workshop.locales['en']?.['slug']), 'index.html');
      while (!readFileSync(file, 'utf8').includes(`Edit ${number}.`)) await wait(EVERY_MS);
    },
  };
  return { press, count: lastRun?.pages ?? 0, firstMs, publish };
}
