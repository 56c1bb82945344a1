import type { FormSchema, FormSchemas, FormValues } from './form-schema';
import { itemsOf, relatedCount } from './form-schema';
import type { BarePicture } from './pictures-without-alt';
import { picturesWithoutAlt } from './pictures-without-alt';

/** What an entry of each type usually has: fields that a reader would miss. Others may well be empty. */
const expected: Readonly<Record<string, readonly string[]>> = {
  document: ['summary', 'publishedOn', 'files', 'projects'],
  page: ['summary', 'body'],
  partner: ['summary', 'place'],
  person: ['role', 'partners'],
  presentation: ['summary', 'speakers', 'workshop', 'files'],
  programme: ['periodStart', 'emblem', 'fundingStatement'],
  project: ['summary', 'programme', 'startDate', 'places', 'partners', 'body'],
  route: ['summary', 'projects', 'track', 'villages', 'body'],
  village: ['summary', 'projects', 'place', 'contacts', 'body'],
  workshop: ['summary', 'startDate', 'place', 'projects', 'body'],
};

export interface EntryFacts {
  /** The type's singular name. */
  readonly type: string;
  readonly schema: FormSchema;
  readonly components: FormSchemas;
  /** What the form holds now. */
  readonly values: FormValues;
  /** The entry as it was saved; none before that. */
  readonly stored: FormValues | undefined;
}

export interface Checked {
  /** Fields that such an entry usually has and that are empty. */
  readonly empty: readonly string[];
  readonly pictures: readonly BarePicture[];
  /** Where the source speaks of more presentations, or fewer, than are attached. */
  readonly counts?: { readonly stated: number; readonly here: number };
}

/** What to look at before an entry is published, as its form is now. */
export function checkEntry({ type, schema, components, values, stored }: EntryFacts): Checked {
  const isEmpty = (field: string) => {
    const attribute = schema.attributes[field];
    if (!attribute) return false;
    if (attribute.type === 'relation') return relatedCount(values[field], stored?.[field]) === 0;
    if (attribute.component) return !itemsOf(values[field]).some((item) => saysSomething(item));
    return !saysSomething(values[field]);
  };
  const counts = statedCounts(values, stored);
  return {
    empty: (expected[type] ?? []).filter(isEmpty),
    pictures: picturesWithoutAlt(values, schema, components),
    ...(counts && counts.stated !== counts.here ? { counts } : {}),
  };
}

/** Keys of an item of a form that are not its content. */
const BOOKKEEPING = new Set(['id', 'key', '__component', '__temp_key__']);

interface Text {
  readonly type?: string;
  readonly text?: string;
  readonly content?: readonly Text[];
}

const hasContent = ({ type, text, content }: Text): boolean =>
  type === 'picture' || Boolean(text?.trim()) || (content ?? []).some(hasContent);

/** Whether a value, of whatever attribute but a relation, tells a reader anything. */
function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.some(saysSomething);
  if ((value as Text).type === 'doc') return hasContent(value);
  if ('connect' in value) return relatedCount(value, undefined) > 0;
  if ('count' in value && Object.keys(value).length === 1) return (value as { count: number }).count > 0;
  return Object.entries(value).some(([name, inner]) => !BOOKKEEPING.has(name) && saysSomething(inner));
}

/** How many presentations the source states and how many are attached; none where nothing is stated. */
function statedCounts(values: FormValues, stored: FormValues | undefined): Checked['counts'] {
  const items = itemsOf(values['statedCounts']).filter(({ count }) => typeof count === 'number');
  if (items.length === 0) return undefined;
  // A count without a kind is of all of them.
  const whole = items.find(({ kind }) => !kind);
  const stated = (whole ? [whole] : items).reduce((sum, { count }) => sum + Number(count), 0);
  return { stated, here: relatedCount(values['presentations'], stored?.['presentations']) };
}
