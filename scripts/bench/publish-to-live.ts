import { setTimeout as wait } from 'node:timers/promises';
import { issueTicket } from '../../cms/src/feed/signature.ts';
import { freePort } from '../../tests/free-port.ts';
import { PressProcess } from '../../tests/faults/press-process.ts';
import { serveSite } from '../serve-site.ts';
import { buildCms } from '../build-cms.ts';
import { locales } from './build-against-bytes.ts';
import { startBenchCms } from './cms-server.ts';
import type { Row } from './figure.ts';
import { figure } from './figure.ts';
import { peakMemory } from './peak-memory.ts';
import { p95 } from './statistics.ts';

/** What is timed; the first ones, which fill the trees of a new press, are not. */
const PUBLISHINGS = 40;
const UNCOUNTED = 4;

/** Publishings in one go, as when an editor selects many. */
const MANY = 200;

/** How often a reader asks while waiting, in milliseconds: no figure is finer. */
const EVERY_MS = 2;

/** From what the CMS answers to what a reader gets: the CMS, the press and the reader each in a process of its own. */
export const publishToLive: Row = {
  key: 'live',
  measured: 'from the answer of the CMS to a publishing, or a save, to the new bytes being served over HTTP',
  against: 'aims in seconds; the share of one publishing that the CMS itself takes stands beside it',
  async *run({ pages, quick, place, say }) {
    const [publishings, many] = quick ? [6, 20] : [PUBLISHINGS, MANY];
    const [pressPort, previewPort, sitePort] = [await freePort(), await freePort(), await freePort()];
    await buildCms();
    const cms = await startBenchCms(place, { env: { PRESS_URL: `http://127.0.0.1:${pressPort}` } });
    const count = Math.max(10, Math.round(pages / locales.length));
    say(`Filling a CMS with ${count} workshops in ${locales.length} languages …`);
    const { documentIds } = await cms.fill(count, locales);
    const dataDir = place.folder();
    const env = { PREVIEW_TOKEN: cms.previewToken, PREVIEW_PORT: String(previewPort) };
    const press = await PressProcess.start({ dataDir, cmsUrl: cms.url, token: cms.siteToken, port: pressPort, env });
    place.later(() => void press.stop('SIGKILL'));
    await press.ready();
    const site = serveSite(press.current, sitePort);
    place.later(() => void site.close());

    const pathOf = async (id: string) => {
      const answer = await press.ask(`/entry?type=workshop&id=${id}&lang=en`);
      const { languages } = (await answer.json()) as { languages: Record<string, { address: string }> };
      return new URL(languages['mk']?.address ?? '').pathname;
    };
    const until = async (url: string, words: string) => {
      for (;;) {
        const text = await (await fetch(url)).text();
        if (text.includes(words)) return;
        await wait(EVERY_MS);
      }
    };
    const idAt = (number: number) => documentIds[(number * 7) % documentIds.length] ?? '';
    const settled = () => press.until('be done', ({ running, wanted, behind }) => !running && !wanted && !behind);

    say(`Publishing ${publishings} times …`);
    const [live, asked]: [number[], number[]] = [[], []];
    for (let number = 0; number < UNCOUNTED + publishings; number += 1) {
      const path = await pathOf(idAt(number));
      await settled();
      const start = performance.now();
      await cms.publishChange(idAt(number), 'mk', `Измена ${number}.`);
      const answered = performance.now();
      await until(`http://127.0.0.1:${sitePort}${path}`, `Измена ${number}.`);
      if (number < UNCOUNTED) continue;
      asked.push(answered - start);
      live.push(performance.now() - answered);
    }

    say('Saving drafts that are being previewed …');
    const seen: number[] = [];
    const id = idAt(0);
    const ticket = issueTicket({ type: 'workshop', id, locale: 'mk', state: 'draft' }, cms.previewToken).toString();
    const preview = `http://127.0.0.1:${previewPort}/?${ticket}`;
    await until(preview, '<html');
    for (let number = 0; number < publishings; number += 1) {
      await cms.saveDraft(id, 'mk', `Нацрт ${number}.`);
      const answered = performance.now();
      await until(preview, `Нацрт ${number}.`);
      seen.push(performance.now() - answered);
    }

    say(`Publishing ${many} times without a pause …`);
    const last = await pathOf(idAt(many - 1));
    const begin = performance.now();
    for (let number = 0; number < many; number += 1) await cms.publishChange(idAt(number), 'mk', `Многу ${number}.`);
    const answered = performance.now();
    await until(`http://127.0.0.1:${sitePort}${last}`, `Многу ${many - 1}.`);
    const lastAfter = performance.now() - answered;
    const status = await settled();
    const html = [...documentIds].length * (locales.length + 1);
    const isLarge = pages > 5000;
    yield {
      title: `Publishing to readers: ${documentIds.length} workshops × ${locales.length} languages, some ${html} pages in HTML, ${status.lastRun?.pages} addresses in all`,
      figures: [
        figure('save and publish, until the CMS answers', 'ms', asked),
        figure('from then until it is served', 'ms', live),
        figure('the same, p95', 'ms', [p95(live)], isLarge ? 1000 : 500),
        figure('preview after a save, p95', 'ms', [p95(seen)], 500),
        figure(`${many} publishings without a pause took`, 'ms', [answered - begin]),
        figure('the last of them is served after', 'ms', [lastAfter], 2000),
        ...peakMemory(press.pid).map((megabytes) =>
          figure('most memory that the press held', 'MB', [megabytes], isLarge ? 600 : undefined),
        ),
      ],
      notes: [`A reader asks every ${EVERY_MS} ms. The CMS runs on SQLite.`],
    };
  },
};
