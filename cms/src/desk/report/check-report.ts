import { errors } from '@strapi/utils';
import { isPartialDate } from '../../checks/partial-date';
import { writtenDate } from '../written-date';

/** What a new report is prepared from. */
export interface NewReport {
  kind: string;
  /** `documentId` of the project; undefined for none. */
  project: string | undefined;
  date: string;
  town: string;
  /** Its title in the first language; empty for the one that is suggested. */
  title: string;
  /** The first is the one in which it opens. */
  locales: string[];
  /** Ids of files in the media library, for the gallery. */
  pictures: number[];
  /** Ids of files in the media library, each of which is a presentation. */
  presentations: number[];
}

interface Known {
  kinds: readonly string[];
  locales: readonly string[];
}

const LONGEST = 250;
const MOST = 100;
const idsOf = (value: unknown) => (Array.isArray(value) ? (value as unknown[]).map(Number) : []);
const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** Reads what was sent; throws a `ValidationError` with a word of the admin's for each field that cannot be right. */
export function checkReport(sent: Record<string, unknown>, { kinds, locales: known }: Known): NewReport {
  const fields: Record<string, string> = {};
  const kind = textOf(sent['kind']);
  if (!kinds.includes(kind)) fields['kind'] = 'report.kind.unknown';
  const date = writtenDate(textOf(sent['date']));
  if (date !== '' && !isPartialDate(date)) fields['date'] = 'date.wrong';
  const [town, title] = [textOf(sent['town']), textOf(sent['title'])];
  if (town.length > LONGEST) fields['town'] = 'report.tooLong';
  if (title.length > LONGEST) fields['title'] = 'report.tooLong';
  const asked = Array.isArray(sent['locales']) ? (sent['locales'] as unknown[]).map(String) : [];
  const locales = [...new Set(asked)];
  if (locales.length === 0) fields['locales'] = 'report.locales.none';
  else if (!locales.every((locale) => known.includes(locale))) fields['locales'] = 'report.locales.unknown';
  const [pictures, presentations] = [idsOf(sent['pictures']), idsOf(sent['presentations'])];
  for (const [name, ids] of Object.entries({ pictures, presentations }))
    if (ids.length > MOST || !ids.every(Number.isInteger)) fields[name] = 'report.files.wrong';
  if (Object.keys(fields).length > 0) throw new errors.ValidationError('report.invalid', { fields });
  return { kind, project: textOf(sent['project']) || undefined, date, town, title, locales, pictures, presentations };
}
