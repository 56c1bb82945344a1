/** What a form holds, by field, as Strapi's forms hold it. */
export type Values = Readonly<Record<string, unknown>>;

/** For each field that was changed: what it held and what it holds. */
export type Changes = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/**
 * What a value says, as text to compare: without the numbers that rows and items have in the database and the form's
 * own keys, and with nothing for what is empty in whichever way.
 */
export function meaningOf(value: unknown): string {
  return JSON.stringify(meaning(value) ?? null);
}

function meaning(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const list = value.map((item) => meaning(item) ?? null);
    return list.length > 0 ? list : undefined;
  }
  const record = value as Record<string, unknown>;
  // A file or a related entry: only which one it is.
  if (typeof record['documentId'] === 'string') return record['documentId'];
  const said = Object.keys(record)
    .filter((key) => key !== 'id' && key !== '__temp_key__')
    .sort()
    .map((key) => [key, meaning(record[key])] as const)
    .filter(([, inside]) => inside !== undefined);
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** The fields that say something else in `values` than in `base`. */
export function changesOf(base: Values, values: Values): Changes {
  const fields = [...new Set([...Object.keys(base), ...Object.keys(values)])];
  return Object.fromEntries(
    fields
      .filter((field) => base[field] !== values[field] && meaningOf(base[field]) !== meaningOf(values[field]))
      .map((field) => [field, { from: base[field], to: values[field] }]),
  );
}

/** The values with what was changed put into them. */
export function withChanges(values: Values, changes: Changes): Values {
  return { ...values, ...Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to])) };
}

/** A field of which there are two versions. */
export interface TwoVersions {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Whether the other one is new too: only then is there something to choose. */
  readonly both: boolean;
}

/**
 * What two people changed since both saw `base`: where they differ, and what only the other one changed. `mine` is what
 * was typed, `theirs` what is stored now.
 */
export function compareVersions(base: Values, mine: Values, theirs: Values): TwoVersions[] {
  const typed = changesOf(base, mine);
  const stored = changesOf(base, theirs);
  return Object.keys(stored)
    .filter((field) => meaningOf(mine[field]) !== meaningOf(theirs[field]))
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field], both: field in typed }));
}
