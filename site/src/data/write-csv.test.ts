import { expect, it } from 'vitest';
import { writeCsv } from './write-csv.ts';

it.each([
  ['a formula', '=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['a text that begins with a sign', '-1+2', "'-1+2"],
  ['a telephone number', '+389 70 000 001', "'+389 70 000 001"],
  ['a mention', '@SUM(A1)', "'@SUM(A1)"],
  ['a full-width sign', '＝1', "'＝1"],
  ['a negative number, which stays one', -21.5, '-21.5'],
  ['commas, quotes and line ends', 'a, "b"\r\nc', '"a, ""b""\r\nc"'],
  ['a space at the end', 'a ', '"a "'],
  ['nothing', undefined, ''],
])('%s is safe in a cell', (_, cell, written) => {
  expect(writeCsv(['x'], [[cell]])).toBe(`\ufeffx\r\n${written}\r\n`);
});
