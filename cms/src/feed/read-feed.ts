import { query } from '../in-step/row';

interface Stored {
  id: number;
  seq: number;
  line: string;
  hashes: string;
  /** None in a line that was written before times were kept. */
  updated: string | null;
}

/** Documents read at a time: few enough that the reader is at work while the next ones are read. */
const CHUNK = 100;

/** In the order of the column that the condition is on: any other would have the whole table read. */
const read = async (where: object, order: 'id' | 'seq', limit?: number) =>
  (await query('biseri::line').findMany({
    where,
    orderBy: { [order]: 'asc' },
    ...(limit ? { limit } : {}),
  })) as unknown as Stored[];

const lastSeq = async () =>
  Number(
    (await query('biseri::line').findMany({ select: ['seq'], orderBy: { seq: 'desc' }, limit: 1 }))[0]?.['seq'] ?? 0,
  );

/** The stored line is a JSON object already: number, hashes and times are put in without parsing it. */
const say = ({ seq, line, hashes, updated }: Stored) =>
  `${line.slice(0, -1)},"seq":${seq},"hashes":${hashes},"updated":${updated ?? '{}'}}\n`;

/**
 * The lines of the feed, several in one piece. Everything is read in chunks, without holding a lock;
 * what changed meanwhile is read at the end in one statement and said again, so that all of it
 * together is the state at that moment.
 */
export async function* feedLines(since: number): AsyncGenerator<string> {
  yield `{"feed":1,"since":${since}}\n`;
  let count = 0;
  let seq = await lastSeq();
  if (since === 0) {
    for (
      let after = 0, chunk = await read({ gone: false }, 'id', CHUNK);
      chunk.length > 0;
      chunk = await read({ gone: false, id: { $gt: after } }, 'id', CHUNK)
    ) {
      after = chunk.at(-1)?.id ?? after;
      count += chunk.length;
      yield chunk.map(say).join('');
    }
    const gone = await read({ gone: true }, 'id');
    count += gone.length;
    yield gone.map(say).join('');
  }
  const late = await read({ seq: { $gt: since === 0 ? seq : since } }, 'seq');
  seq = late.reduce((highest, line) => Math.max(highest, line.seq), seq);
  yield `${late.map(say).join('')}{"end":true,"seq":${seq},"count":${count + late.length}}\n`;
}

/** Which documents are published in which languages, with a hash of what is said of each. */
export async function manifest(): Promise<{ seq: number; entries: [string, string, string, string][] }> {
  const stored = await query('biseri::line').findMany({
    select: ['type', 'documentId', 'seq', 'gone', 'hashes'],
    orderBy: { id: 'asc' },
  });
  const entries = stored
    .filter(({ gone }) => gone !== true)
    .flatMap(({ type, documentId, hashes }) =>
      Object.entries(JSON.parse(String(hashes)) as Record<string, string>).map(
        ([locale, hash]): [string, string, string, string] => [String(type), String(documentId), locale, hash],
      ),
    );
  return { seq: stored.reduce((highest, { seq }) => Math.max(highest, Number(seq)), 0), entries };
}
