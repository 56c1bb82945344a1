import { query } from '../../in-step/row';
import type { Behind } from './contract';
import { isStale } from './behind';

/** One language of one document, as `biseri::language` holds it. */
export interface LanguageRow {
  readonly id: number;
  readonly documentId: string;
  readonly type: string;
  readonly locale: string;
  readonly title: string;
  /** ISO date and time of the last edit of the draft. */
  readonly edited: string;
  readonly live: boolean;
  /** Whether the draft is a translation by machine that nobody has confirmed. */
  readonly machine: boolean;
  readonly source: boolean;
  readonly stale: boolean;
  readonly formerly: string | null;
}

const columns = [
  'id',
  'documentId',
  'type',
  'locale',
  'title',
  'edited',
  'live',
  'machine',
  'source',
  'stale',
  'formerly',
] as const;

/** The languages that have a row, in the order in which they were first written; the texts they are behind in stay. */
export async function languageRows(where: object): Promise<LanguageRow[]> {
  return (await query('biseri::language').findMany({
    where,
    select: columns,
    orderBy: { id: 'asc' },
  })) as unknown as LanguageRow[];
}

/** What the translations of a document are behind in, by language. */
export async function behindOf(documentId: string): Promise<Map<string, Behind>> {
  const rows = await query('biseri::language').findMany({ where: { documentId }, select: ['locale', 'behind'] });
  return new Map(
    rows.map(({ locale, behind }) => [String(locale), behind == null ? {} : (JSON.parse(behind as string) as Behind)]),
  );
}

export async function writeLanguage(
  { id }: Pick<LanguageRow, 'id'>,
  { behind, ...data }: Partial<Omit<LanguageRow, 'id' | 'stale'>> & { behind?: Behind },
): Promise<void> {
  const lag = behind && { behind: isStale(behind) ? JSON.stringify(behind) : null, stale: isStale(behind) };
  await query('biseri::language').update({ where: { id }, data: { ...data, ...lag } });
}
