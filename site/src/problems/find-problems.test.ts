import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleContent } from '../../fixtures/sample-content.ts';
import { readLocales } from '../languages/load-languages.ts';
import { repositoryRoot } from '../repository-root.ts';
import { findProblems } from './find-problems.ts';
import type { Problem } from './problem.ts';
import { problemWords, sayProblem, sayType } from './say-problem.ts';

const picture = { f0picture: { url: '/p.jpg', name: 'Слика.jpg', mime: 'image/jpeg' } };
const place = { latitude: 41, longitude: 21 };
const found = (...documents: NonNullable<Parameters<typeof sampleContent>[0]>[number][]) =>
  findProblems(sampleContent(documents)).map(({ kind, id, language, field }) => [kind, id, language, field].join(' '));

describe('an editor is told', () => {
  it('nothing of an entry that is as it should be', () => {
    expect(found({ type: 'village', id: 'v', facts: { place }, locales: { mk: { title: 'Ѓавато' } } })).toEqual([]);
  });

  it('which link leads to what is not published, in which field', () => {
    const route = { type: 'route', id: 'r', facts: { villages: ['gone'] }, locales: { mk: { title: 'Рута' } } };
    expect(found(route)).toEqual(['not-on-map r  track', 'dangling-relation r  villages']);
  });

  it('which picture has no words, in which language, also inside a text', () => {
    const body = {
      type: 'doc',
      content: [{ type: 'picture', attrs: { file: 'f0picture', alt: '', caption: '', credit: '' } }],
    };
    const list = found({
      type: 'village',
      id: 'v',
      facts: { place, cover: { file: 'f0picture' } },
      files: picture,
      locales: { mk: { title: 'А', cover: { one: { alt: 'Село' } } }, lv: { title: 'B', body } },
    });
    expect(list.filter((problem) => problem.startsWith('missing-alt'))).toEqual([
      'missing-alt v lv body',
      'missing-alt v lv cover.alt',
    ]);
  });

  it('which file is not there, and in which field', () => {
    const list = found({
      type: 'village',
      id: 'v',
      facts: { place, cover: { file: 'f0picture' } },
      files: picture,
      locales: { mk: { title: 'А', cover: { one: { alt: 'Село' } } } },
    });
    expect(list).toEqual(['picture-broken v  cover']);
    const track = { f1track: { url: '/t.gpx', name: 'Пат.gpx', mime: 'application/gpx+xml' } };
    const route = {
      type: 'route',
      id: 'r',
      facts: { track: 'f1track' },
      files: track,
      locales: { mk: { title: 'Р' } },
    };
    expect(found(route)).toEqual(['file-missing r  track']);
  });

  it('which picture of a text is no longer there, by its words', () => {
    const body = {
      type: 'doc',
      content: [{ type: 'picture', attrs: { file: 'f9', alt: 'Езеро', caption: '', credit: '' } }],
    };
    const content = sampleContent([
      { type: 'village', id: 'v', facts: { place }, locales: { mk: { title: 'А', body } } },
    ]);
    expect(findProblems(content)).toMatchObject([
      { kind: 'picture-broken', id: 'v', language: 'mk', field: 'body', values: { file: 'Езеро' } },
    ]);
  });

  it('where the source counts more presentations than there are', () => {
    const facts = { statedCounts: [{ kind: 'result', count: 2 }, { count: 1 }] };
    expect(
      found(
        { type: 'workshop', id: 'w', facts, locales: { mk: { title: 'Работилница' } } },
        { type: 'presentation', id: 'p', facts: { workshop: 'w', kind: 'other' }, locales: { mk: { title: 'П' } } },
      ),
    ).toEqual(['stated-counts w  statedCounts']);
  });

  it('what funders require and is not there', () => {
    expect(
      found(
        { type: 'project', id: 'p', locales: { mk: { title: 'П' } } },
        { type: 'programme', id: 'g', locales: { mk: { title: 'Г', fundingStatement: 'ЕУ' }, lv: { title: 'G' } } },
      ),
    ).toEqual([
      'no-programme p  programme',
      'no-budget p  budgetTotal',
      'no-partners p  partners',
      'no-dates p  startDate',
      'no-emblem g  emblem',
      'no-funding-statement g lv fundingStatement',
      'no-disclaimer g mk disclaimer',
      'no-disclaimer g lv disclaimer',
    ]);
  });

  it('of documents that nobody can read, and titles that no list can hold', () => {
    expect(found({ type: 'document', id: 'd', locales: { mk: { title: 'Љ'.repeat(161) } } })).toEqual([
      'document-without-file d  files',
      'long-title d mk title',
    ]);
  });

  it('what readers would look for: where it is, what it costs, when it was', () => {
    const title = { mk: { title: 'А' } };
    const offers = [{ key: 'a', price: 0 }, { key: 'b' }, { key: 'c' }];
    const priced = { mk: { title: 'А', offers: { c: { title: 'В', priceNote: 'по договор' } } } };
    expect(
      found(
        { type: 'village', id: 'v', facts: { offers }, locales: priced },
        { type: 'village', id: 'there', facts: { place }, locales: title },
        { type: 'route', id: 'r', locales: title },
        { type: 'route', id: 'by-village', facts: { stops: [{ key: 's', village: 'there' }] }, locales: title },
        { type: 'route', id: 'by-stop', facts: { stops: [{ key: 's', ...place }] }, locales: title },
        {
          type: 'workshop',
          id: 'w',
          facts: { startDate: '2012' },
          locales: { mk: { title: 'А', place: { one: { town: 'Ресен' } } } },
        },
        { type: 'workshop', id: 'unstated', facts: { startDate: '2012-02', endDate: '2012' }, locales: title },
      ),
    ).toEqual([
      'not-on-map v  place.latitude',
      'no-price v  offers.price',
      'not-on-map r  track',
      'not-on-map w  place.latitude',
      'year-only w  startDate',
    ]);
  });

  it('which title runs the other way than its language', () => {
    const locales = { mk: { title: '„שלום“ и мир' }, lv: { title: 'Miers un שלום' } };
    expect(found({ type: 'page', id: 'p', locales })).toEqual(['right-to-left-title p mk title']);
  });

  it('once of what stands in a Latin twin too', () => {
    const list = found({ type: 'programme', id: 'g', facts: { emblem: 'eu' }, locales: { sr: { title: 'Програм' } } });
    expect(list).toEqual(['no-funding-statement g sr fundingStatement', 'no-disclaimer g sr disclaimer']);
  });
});

describe('the words for problems', () => {
  const english = problemWords.get('en');
  const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

  it.each(readLocales(repositoryRoot()).map(({ code }) => code))('are all there in %s, with the same holes', (code) => {
    const words = problemWords.get(code);
    expect(Object.keys(words?.types ?? {}).sort()).toEqual(
      readdirSync(join(repositoryRoot(), 'cms/src/api'))
        .filter((name) => name in (english?.types ?? {}))
        .sort(),
    );
    for (const [kind, sentence] of Object.entries(english?.problems ?? {})) {
      const own = words?.problems[kind as Problem['kind']] ?? '';
      expect(own, kind).toMatch(/\p{L}.*\.$/u);
      expect(holes(own), kind).toEqual(holes(sentence));
    }
    expect(Object.keys(words?.problems ?? {}).sort()).toEqual(Object.keys(english?.problems ?? {}).sort());
  });

  it('name the type of what is linked in the language of the sentence', () => {
    const problem = findProblems(
      sampleContent([{ type: 'route', id: 'r', facts: { villages: ['x'] }, locales: { mk: { title: 'Рута' } } }]),
    ).find(({ kind }) => kind === 'dangling-relation');
    expect(sayProblem(problem as Problem, 'mk')).toContain('(тематско село)');
    expect(sayProblem(problem as Problem, 'xx')).toContain('(thematic village)');
    expect(sayType('craft', 'mk')).toBe('craft');
  });
});
