import { describe, expect, it } from 'vitest';
import { checkReport } from './check-report.ts';

const known = { kinds: ['workshop', 'meeting'], locales: ['en', 'mk', 'lv'] };
const check = (sent: object) => checkReport({ kind: 'workshop', locales: ['mk'], ...sent }, known);
const wrong = (sent: object) => {
  try {
    return check(sent);
  } catch (error) {
    return (error as { details: { fields: object } }).details.fields;
  }
};

describe('what is sent for a new report', () => {
  it('is taken with nothing but a kind and a language', () => {
    expect(check({})).toEqual({
      kind: 'workshop',
      project: undefined,
      date: '',
      town: '',
      title: '',
      locales: ['mk'],
      pictures: [],
      presentations: [],
    });
  });

  it('takes a date as people write it', () => {
    expect(check({ date: '20.11.2026' })).toMatchObject({ date: '2026-11-20' });
  });

  it('keeps the order of languages, each once, and drops blanks around texts', () => {
    const sent = { locales: ['lv', 'mk', 'lv'], town: ' Охрид ', date: ' 2022-09 ', project: 'x' };
    expect(check(sent)).toMatchObject({ locales: ['lv', 'mk'], town: 'Охрид', date: '2022-09', project: 'x' });
  });

  it.each([
    ['a kind that there is not', { kind: 'party' }, { kind: 'report.kind.unknown' }],
    ['a day that there is not', { date: '2022-02-30' }, { date: 'date.wrong' }],
    ['such a day as people write it', { date: '30.2.2022' }, { date: 'date.wrong' }],
    ['no language', { locales: [] }, { locales: 'report.locales.none' }],
    ['a language that there is not', { locales: ['mk', 'xx'] }, { locales: 'report.locales.unknown' }],
    ['files that are none', { pictures: ['x'] }, { pictures: 'report.files.wrong' }],
    ['a novel for a town', { town: 'х'.repeat(300) }, { town: 'report.tooLong' }],
    [
      'several at once',
      { kind: 1, date: 'утре', locales: 'mk' },
      { kind: 'report.kind.unknown', date: 'date.wrong', locales: 'report.locales.none' },
    ],
  ])('is refused by field: %s', (_, sent, fields) => expect(wrong(sent)).toEqual(fields));
});
