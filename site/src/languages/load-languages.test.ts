import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withExtraLanguages } from '../../fixtures/extra-languages.ts';
import { repositoryRoot } from '../repository-root.ts';
import { readSchemas } from '../schema/read-schemas.ts';
import { formatDate } from './format-date.ts';
import { loadLanguages } from './load-languages.ts';

const schemas = readSchemas(join(repositoryRoot(), 'cms/src'));

describe('the dictionaries', () => {
  it('are complete for every language of the list', () => {
    expect(loadLanguages(repositoryRoot(), schemas).map(({ code }) => code)).toEqual([
      'en',
      'mk',
      'sr',
      'sr-Latn',
      'lv',
      'lt',
    ]);
  });

  it('give each section its own address word, in letters that every address can hold', () => {
    for (const { words } of loadLanguages(repositoryRoot(), schemas)) {
      const paths = Object.values(words.sections).map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) expect(path).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });

  it('never mix scripts: Macedonian and Serbian are Cyrillic, the others Latin', () => {
    for (const { code, words } of loadLanguages(repositoryRoot(), schemas)) {
      const text = JSON.stringify({
        ...words,
        sections: Object.values(words.sections).map(({ title }) => title),
        people: { ...words.people, path: '' },
        data: { ...words.data, path: '' },
        maps: { ...words.maps, cardPath: '' },
        paging: { ...words.paging, path: '', lists: '' },
        search: { ...words.search, path: '' },
        dates: words.dates.months,
        enums: Object.values(words.enums).map((labels) => Object.values(labels)),
      }).replaceAll(/"\w[\w.-]*":|\{\w+\}|GPX|Interreg|Natural Earth/g, '');
      expect(text).not.toMatch(code === 'mk' || code === 'sr' ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u);
    }
  });
});

describe('adding a language', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'languages-'));
    withExtraLanguages(root);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('takes one line and one dictionary, also for a language that Intl does not know', () => {
    const languages = loadLanguages(root, schemas);
    expect(languages.map(({ code }) => code)).toEqual(['en', 'mk', 'sr', 'sr-Latn', 'lv', 'lt', 'sq', 'ltg']);
    const [sq, ltg] = languages.slice(-2);
    expect(sq && formatDate(sq, '2022-09-20')).toBe('20 shtator 2022');
    expect(sq?.country('MK')).toBe('Maqedonia e Veriut');
    expect(ltg && formatDate(ltg, '2012-02')).toBe('2012. goda februars');
    expect(ltg?.count(11, ltg.words.counts.presentations)).toBe('11 prezentaceju');
    expect(ltg?.country('LV')).toBe('Latveja');
    expect(ltg?.languageName('ltg')).toBe('latgalīšu');
  });

  it('without its dictionary says which file to write', () => {
    rmSync(join(root, 'site/src/dictionaries/sq.json'));
    expect(() => loadLanguages(root, schemas)).toThrow(/lists “sq”.*sq\.json is missing.*Copy en\.json/);
  });

  it.each([
    [
      'a key is missing',
      (words: Dict) => delete (words['messages'] as Dict)['moved'],
      /sq\.json: “messages → moved” is missing/,
    ],
    ['a key is misspelt', (words: Dict) => ((words['site'] as Dict)['hom'] = 'x'), /“site → hom” is not known/],
    [
      'a plural form is missing',
      (words: Dict) => delete ((words['counts'] as Dict)['result'] as Dict)['one'],
      /“counts → result → one” is missing/,
    ],
    [
      'it has a plural form of another language',
      (words: Dict) => (((words['counts'] as Dict)['result'] as Dict)['few'] = '{n}'),
      /has the form “few”/,
    ],
    [
      'a label of a list is missing',
      (words: Dict) => delete ((words['enums'] as Dict)['workshop.kind'] as Dict)['fair'],
      /“enums → workshop\.kind → fair” is missing/,
    ],
    [
      'a month is missing',
      (words: Dict) => ((words['dates'] as Dict)['months'] as string[]).pop(),
      /“dates → months” must be a list of 12 words/,
    ],
    [
      'a hole in a phrase is lost',
      (words: Dict) => ((words['site'] as Dict)['inLanguage'] = 'në shqip'),
      /“site → inLanguage” must hold \{language\}/,
    ],
  ])('names file and key when %s', (_, change, message) => {
    const path = join(root, 'site/src/dictionaries/sq.json');
    const words = JSON.parse(readFileSync(path, 'utf8')) as Dict;
    change(words);
    writeFileSync(path, JSON.stringify(words));
    expect(() => loadLanguages(root, schemas)).toThrow(message);
  });

  it('that Intl does not know asks for the language to borrow from', () => {
    const path = join(root, 'cms/locales.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(',"intl":"lv"', ''));
    expect(() => loadLanguages(root, schemas)).toThrow(/does not know “ltg”.*"intl"/);
  });
});

interface Dict {
  [key: string]: unknown;
}
