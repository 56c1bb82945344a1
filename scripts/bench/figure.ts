import type { Spread } from './statistics.ts';
import { formatNumber, formatSpread, spreadOf } from './statistics.ts';
import type { Workplace } from './workplace.ts';

/** One measured line of the table; `spread` and `rounds` are in `unit`. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'ms/op' | 'pages/s' | 'MB' | '×';
  readonly spread: Spread;
  /** Every round's value. */
  readonly rounds: readonly number[];
  /** What the median should be at most. */
  readonly aim?: number;
}

/** What is wanted of a run. */
export interface Settings {
  /** Small sizes that only show that everything works. */
  readonly quick: boolean;
  /** Documents of the CMS whose feed is read; a tenth of them are in the other CMS that it is compared with. */
  readonly documents: number;
  /** Pages of the site that is built. */
  readonly pages: number;
  readonly place: Workplace;
  /** Says what takes its time now. */
  readonly say: (words: string) => void;
}

/** What one row of the bench found, on one size and database. */
export interface Part {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** What a reader of the figures must know, a sentence each. */
  readonly notes: readonly string[];
}

/** A row of the bench: what is measured, against what. To add one, write its module and list it in bench.ts. */
export interface Row {
  /** For `--only`. */
  readonly key: string;
  readonly measured: string;
  readonly against: string;
  run(settings: Settings): AsyncIterable<Part>;
}

/** A figure of all its rounds. */
export function figure(name: string, unit: Figure['unit'], rounds: readonly number[], aim?: number): Figure {
  return { name, unit, rounds, spread: spreadOf(rounds), ...(aim === undefined ? {} : { aim }) };
}

/** The same without aims: they are set for the full sizes, and small ones neither meet nor miss them. */
export function withoutAims(part: Part): Part {
  const figures = part.figures.map(({ name, unit, spread, rounds }) => ({ name, unit, spread, rounds }));
  return { ...part, figures, notes: [...part.notes, 'Small sizes: the aims are not judged.'] };
}

function aimOf({ aim, spread }: Figure): string {
  if (aim === undefined) return '';
  return `${spread.median <= aim ? 'met   ' : 'MISSED'} ≤ ${formatNumber(aim)}`;
}

/** A part as text: a line for each figure with median, min and max, and its aim where it has one. */
export function formatPart({ title, figures, notes }: Part): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  const lines = figures.map((one) =>
    `  ${one.name.padEnd(width)}  ${`${formatSpread(one.spread)} ${one.unit}`.padEnd(30)}  ${aimOf(one)}`.trimEnd(),
  );
  return [title, ...lines, ...notes.map((note) => `  · ${note}`)].join('\n');
}
