import { buildCms } from '../build-cms.ts';
import type { BenchCms, Database } from './cms-server.ts';
import { startBenchCmses } from './cms-server.ts';
import type { Figure, Part, Row, Settings } from './figure.ts';
import { figure } from './figure.ts';
import type { Filled } from './fill-cms.ts';
import { readFeed, readManifest } from './read-feed.ts';
import { ensureSame, readRest, restWays } from './read-rest.ts';
import { interleave, ratiosOf, spreadOf } from './statistics.ts';

const LOCALES = ['en', 'mk', 'sr', 'lv'];

interface FilledCms {
  readonly cms: BenchCms;
  readonly count: number;
  readonly filled: Filled;
}

const perOperation = (name: string, { ms, operations }: Filled) => figure(name, 'ms/op', [ms / operations]);

/** Everything in one request, against the ways of REST; and what the answer is compared with before. */
async function compareWhole(
  { cms }: FilledCms,
  rounds: number,
): Promise<{ figures: Figure[]; feedMs: number[]; notes: string[] }> {
  const { lines, bytes } = await readFeed(cms);
  for (const way of restWays) ensureSame(way, await readRest(cms, way, LOCALES), lines);
  const times = await interleave<string>(
    {
      feed: () => readFeed(cms),
      ...Object.fromEntries(restWays.map((way) => [way.name, () => readRest(cms, way, LOCALES)])),
    },
    rounds,
  );
  const feedMs = times['feed'] ?? [];
  const best = (populate: boolean) => {
    const ways = restWays
      .filter((way) => way.populate === populate)
      .map(({ name }) => ({ name, ms: times[name] ?? [] }));
    return ways.reduce((one, other) => (spreadOf(other.ms).median < spreadOf(one.ms).median ? other : one));
  };
  return {
    feedMs,
    figures: [
      figure('the feed, everything', 'ms', feedMs),
      ...restWays.map(({ name }) => figure(name, 'ms', times[name] ?? [])),
      figure('feed : best REST with the same content', '×', ratiosOf(feedMs, best(true).ms), 1 / 3),
      figure('feed : REST without relations and places', '×', ratiosOf(feedMs, best(false).ms)),
      figure('size of the feed', 'MB', [bytes / 1e6]),
    ],
    notes: [`Best REST: ${best(true).name}. Every way was compared with the feed, row by row, before it was timed.`],
  };
}

/** What one publish costs the next reader, beside few documents and beside many. */
async function compareChange(small: FilledCms, large: FilledCms, feedMs: number[], rounds: number): Promise<Figure[]> {
  let words = 0;
  const since = ({ cms, filled }: FilledCms) => {
    let seq = 0;
    return {
      prepare: async () => {
        seq = (await readFeed(cms, seq)).seq;
        words += 1;
        const documentId = filled.documentIds[words % filled.documentIds.length] ?? '';
        await cms.publishChange(documentId, 'mk', `Промена број ${words}`);
        // Garbage of the publish is likely to be collected during the next answer.
        await readFeed(cms, seq);
      },
      run: async () => {
        const { lines } = await readFeed(cms, seq);
        if (lines.length !== 1)
          throw new Error(`One document was published, the feed since ${seq} says ${lines.length}.`);
      },
    };
  };
  const name = (what: string, { count }: FilledCms) => `${what}, ${count} documents`;
  const times = await interleave(
    {
      small: since(small),
      large: since(large),
      smallManifest: () => readManifest(small.cms),
      largeManifest: () => readManifest(large.cms),
    },
    rounds,
  );
  const { small: few = [], large: many = [], smallManifest = [], largeManifest = [] } = times;
  return [
    figure(name('since N, one change', small), 'ms', few),
    figure(name('since N, one change', large), 'ms', many),
    figure(
      `since N : since N, ${large.count / small.count} times the documents`,
      '×',
      [spreadOf(many).median / spreadOf(few).median],
      1.5,
    ),
    figure('since N : everything', '×', [spreadOf(many).median / spreadOf(feedMs).median]),
    figure(name('manifest', small), 'ms', smallManifest),
    figure(name('manifest', large), 'ms', largeManifest),
  ];
}

async function measure(database: Database, { quick, documents: count, place, say }: Settings): Promise<Part> {
  const [smallCms, largeCms] = await startBenchCmses(place, database, 2);
  if (!smallCms || !largeCms) throw new Error('The bench needs two CMSs.');
  const fill = async (cms: BenchCms, size: number): Promise<FilledCms> => ({
    cms,
    count: size,
    filled: await cms.fill(size, LOCALES),
  });
  say(`${database}: filling ${count} documents in ${LOCALES.length} languages${quick ? '' : ', some minutes'} …`);
  const [small, large] = await Promise.all([fill(smallCms, count / 10), fill(largeCms, count)]);
  say(`${database}: reading …`);
  const whole = await compareWhole(large, quick ? 3 : 7);
  const change = await compareChange(small, large, whole.feedMs, quick ? 10 : 40);
  return {
    title: `The feed against REST, ${database}: ${count} documents × ${LOCALES.length} languages`,
    figures: [
      ...whole.figures,
      ...change,
      perOperation('saving and publishing through the Document Service', large.filled),
      figure('the same, the last tenth of the documents', 'ms/op', [large.filled.lastTenthMsPerOperation]),
    ],
    notes: [
      ...whole.notes,
      `An operation is one save in one language, or one publish of all ${LOCALES.length}; ${large.filled.operations} of them.`,
    ],
  };
}

/** The feed is there to be read faster than REST, and “since N” to cost what changed. */
export const feedAgainstRest = (database: Database): Row => ({
  key: database === 'SQLite' ? 'feed' : 'feed-postgres',
  measured: `the feed on ${database}: everything in one request, and what changed since a number`,
  against: 'the best way to get the same content over REST',
  async *run(settings) {
    await buildCms();
    yield await measure(database, settings);
  },
});
