import type { Body } from '../../body/body';
import { bodyText, checkBody } from '../../body/body';

/**
 * A field's value as text to read and compare, one thing a line: a body as a reader sees it, files and related entries
 * by name (`+` and `−` where a form adds or takes one away), items of lists with what they say. Empty for nothing.
 */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  if (Array.isArray(value)) return lines(value.map(shownValue));
  const record = value as Record<string, unknown>;
  if (record['type'] === 'doc')
    return checkBody(record).length === 0 ? bodyText(record as unknown as Body) : JSON.stringify(record);
  if (Array.isArray(record['connect']) || Array.isArray(record['disconnect'])) {
    const signed = (sign: string, list: unknown) =>
      Array.isArray(list) ? list.map((one) => `${sign} ${shownValue(one)}`) : [];
    return lines([...signed('+', record['connect']), ...signed('−', record['disconnect'])]);
  }
  const names = ['label', 'name', 'title', 'documentId'].map((key) => record[key]);
  if (typeof record['documentId'] === 'string' || 'apiData' in record)
    return names.find((name) => typeof name === 'string') ?? '';
  return Object.entries(record)
    .filter(([key]) => key !== 'id' && key !== 'key' && key !== '__temp_key__')
    .map(([, inside]) => shownValue(inside))
    .filter(Boolean)
    .join(', ');
}

const lines = (texts: string[]) => texts.filter(Boolean).join('\n');
