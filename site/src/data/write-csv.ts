import type { Cell } from './flatten-entry.ts';

/** Excel takes a table for UTF-8 only if it begins so; other programs pass over it. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table after RFC 4180: commas, quotes where they are needed, CR LF at the end of each row, names first. */
export const writeCsv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(cell: Cell): string {
  if (cell === undefined) return '';
  // A number may begin with a minus; a text that begins so would be counted by a spreadsheet, or run.
  const text = typeof cell === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
