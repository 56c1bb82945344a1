/**
 * Measures what the product promises, as ratios within one run.
 * Usage: npm run bench [-- --quick] [--postgres] [--documents N] [--pages N] [--only feed|feed-postgres|build|press|live|list|tenfold]   (DATA_DIR)
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAgainstBytes } from './bench/build-against-bytes.ts';
import { feedAgainstRest } from './bench/feed-against-rest.ts';
import type { Part, Row } from './bench/figure.ts';
import { formatPart, withoutAims } from './bench/figure.ts';
import { listAgainstPlain } from './bench/list-against-plain.ts';
import { formatMachine, thisMachine } from './bench/machine.ts';
import { pressAgainstBuild } from './bench/press-against-build.ts';
import { publishAtTenTimes } from './bench/publish-at-ten-times.ts';
import { publishToLive } from './bench/publish-to-live.ts';
import { Workplace } from './bench/workplace.ts';
import { settings } from './settings.ts';

const rows: readonly Row[] = [
  feedAgainstRest('SQLite'),
  feedAgainstRest('PostgreSQL'),
  buildAgainstBytes,
  pressAgainstBuild,
  publishToLive,
  publishAtTenTimes,
  listAgainstPlain,
];

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
    documents: { type: 'string' },
    pages: { type: 'string' },
    only: { type: 'string' },
  },
});
const { quick, postgres, only } = values;
const documents = Number(values.documents ?? (quick ? 100 : 2000));
const pages = Number(values.pages ?? (quick ? 100 : 500));
/** Rows that take an hour, or a server of their own, are run when they are asked for. */
const unusual = new Set(postgres ? ['tenfold'] : ['feed-postgres', 'tenfold']);
const usual = rows.filter(({ key }) => !unusual.has(key));
const chosen = only === undefined ? usual : rows.filter(({ key }) => key === only);
function refuse(why: string): never {
  console.error(why);
  process.exit(1);
}
if (chosen.length === 0) refuse(`--only is “${only}”; it must be one of ${rows.map(({ key }) => key).join(', ')}.`);
if (!Number.isInteger(documents / 10) || documents < 10)
  refuse(`--documents is “${values.documents}”; it must be a multiple of ten.`);
if (!Number.isInteger(pages) || pages < 60)
  refuse(`--pages is “${values.pages}”; it must be a whole number from 60 on.`);

const target = join(settings().dataDir, 'bench');
const started = new Date();
const machine = thisMachine();
console.log(`${started.toISOString()}  ${formatMachine(machine)}\nmedian (min–max) of interleaved rounds\n`);

let place = new Workplace();
let stopping = false;
process.on('exit', () => place.clearNow());
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopping = true;
    void place.clear().finally(() => process.exit(130));
  });
}
const parts: (Part & { row: string })[] = [];
const failures: { row: string; error: string }[] = [];
for (const row of chosen) {
  place = new Workplace();
  try {
    const settings = { quick, documents, pages, place, say: (words: string) => console.error(words) };
    for await (const found of row.run(settings)) {
      const part = quick ? withoutAims(found) : found;
      parts.push({ row: row.key, ...part });
      console.log(`${formatPart(part)}\n`);
    }
  } catch (error) {
    failures.push({ row: row.key, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  } finally {
    await place.clear();
  }
  // What follows from the stopping itself is no finding.
  if (stopping) await new Promise(() => undefined);
}

mkdirSync(target, { recursive: true });
const file = join(target, `${started.toISOString().replaceAll(':', '-')}.json`);
const command = ['npm run bench --', ...process.argv.slice(2)].join(' ');
const about = rows.map(({ key, measured, against }) => ({ key, measured, against }));
const whole = failures.length === 0;
writeFileSync(file, `${JSON.stringify({ started, command, whole, machine, rows: about, parts, failures }, null, 2)}\n`);
console.log(`Written to ${file}`);
for (const { row, error } of failures) console.error(`\nFAILED, and not in the table: ${row}\n${error}`);
process.exit(whole ? 0 : 1);
