import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One language's or one item's values: attribute → value, as the schema files name them. */
export type Values = Record<string, unknown>;

/** One demo file: what is the same in every language, and the texts; split as in `docs/feed.md`. */
export interface DemoDocument {
  /** Stable name that other demo documents link to. */
  key: string;
  type: string;
  facts: Values;
  locales: Record<string, Values>;
}

/** What is linked to comes before what links to it, so that it is also published before it. */
const order = [
  'programme',
  'partner',
  'person',
  'project',
  'village',
  'route',
  'workshop',
  'document',
  'presentation',
  'page',
  'site-settings',
];

/** All demo documents in that folder (a subfolder a type, a file a document), in the order to load them. */
export function readDemo(folder: string): DemoDocument[] {
  return order.flatMap((type) =>
    readdirSync(join(folder, type))
      .sort()
      .map((name) => JSON.parse(readFileSync(join(folder, type, name), 'utf8')) as DemoDocument),
  );
}
