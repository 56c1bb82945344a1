import { describe, expect, it } from 'vitest';
import { sampleDocuments } from '../../fixtures/sample-documents.ts';
import { sampleContent } from '../../fixtures/sample-content.ts';
import { entryAlternates, entryPath } from './addresses.ts';
import { setContent } from './current-content.ts';
import { sitePages } from './site-pages.ts';

const content = sampleContent();
setContent(content);

describe('an entry', () => {
  it('joins facts and texts, parts by their key', () => {
    const actions = content.entry('workshop', 'wo-skopje', 'en')?.fields.actions;
    expect(actions?.[0]).toMatchObject({ key: 'x1', state: 'delivered', deadline: '2023-03', text: 'A joint route' });
    expect(content.entry('workshop', 'wo-skopje', 'mk')?.fields.place).toMatchObject({ country: 'MK', town: 'Скопје' });
  });

  it('keeps facts of parts that have no words in this language', () => {
    expect(content.entry('project', 'pr-pearls', 'lt')?.fields.activities?.map(({ state }) => state)).toEqual([
      'finished',
      'under-way',
      'started',
    ]);
  });

  it('keeps words whose facts are missing, after the others', () => {
    const documents = [
      {
        type: 'route',
        id: 'r',
        facts: { stops: [{ key: 'a', distanceM: 1 }] },
        locales: { en: { title: 'R', stops: { b: { title: 'stray' }, a: { title: 'first' } } } },
      },
    ];
    expect(
      sampleContent(documents)
        .entry('route', 'r', 'en')
        ?.fields.stops?.map(({ title }) => title),
    ).toEqual(['first', 'stray']);
  });

  it('comes in the wanted language, else English, else the first of the list, and says which', () => {
    const langOf = (type: 'project' | 'workshop' | 'document', id: string, lang: string) =>
      content.entry(type, id, lang)?.lang;
    expect(langOf('project', 'pr-pearls', 'lt')).toBe('lt');
    expect(langOf('project', 'pr-pearls', 'lv')).toBe('en');
    expect(langOf('workshop', 'wo-long', 'lv')).toBe('mk');
    expect(langOf('document', 'do-study', 'sr')).toBe('sr');
  });

  it('is nothing when it is withdrawn or was never there', () => {
    expect(content.entry('route', 'ro-gone', 'en')).toBeUndefined();
    expect(content.entry('route', 'nowhere', 'en')).toBeUndefined();
  });

  it('without a slug is found under its id', () => {
    const entry = content.find('workshop', 'en', 'wo-bare');
    expect(entry && entryPath(entry)).toBe('/en/workshops/wo-bare/');
  });

  it('has alternates only in languages that it is published in', () => {
    const entry = content.find('village', 'mk', 'selo-na-glinata');
    expect(entry && entryAlternates(entry)).toEqual([
      { lang: 'en', path: '/en/villages/clay-village/' },
      { lang: 'mk', path: '/mk/sela/selo-na-glinata/' },
    ]);
  });
});

describe('lists', () => {
  it('of events begin with the newest and end with those of unknown date', () => {
    expect(content.list('workshop', 'en').map(({ id }) => id)).toEqual([
      'wo-skopje',
      'wo-long',
      'wo-daugavpils',
      'wo-bare',
      'wo-endless',
    ]);
  });

  it('of other types follow the alphabet of the language', () => {
    const documents = ['Čiekuri', 'Cena', 'Celms', 'Dārzs'].map((title, at) => ({
      type: 'village',
      id: `v${at}`,
      locales: { lv: { title } },
    }));
    expect(
      sampleContent(documents)
        .list('village', 'lv')
        .map(({ fields }) => fields.title),
    ).toEqual(['Celms', 'Cena', 'Čiekuri', 'Dārzs']);
  });
});

describe('relations', () => {
  it('are read forwards in their order, without what is not published', () => {
    const route = content.entry('route', 'ro-ridge', 'en');
    expect(content.entries('village', route?.fields.villages, 'en').map(({ id }) => id)).toEqual([
      'vi-clay',
      'vi-bare',
    ]);
  });

  it('are read backwards, also out of components', () => {
    const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
    expect(idsOf(content.referrers('presentation', 'workshop', { type: 'workshop', id: 'wo-skopje' }, 'en'))).toEqual([
      'ps-practice',
      'ps-results',
    ]);
    expect(
      idsOf(content.referrers('workshop', 'actions.deliveredRoutes', { type: 'route', id: 'ro-ridge' }, 'en')),
    ).toEqual(['wo-skopje']);
    expect(idsOf(content.referrers('project', 'partners.partner', { type: 'partner', id: 'pa-le' }, 'en'))).toEqual([
      'pr-pearls',
    ]);
  });

  it('to what is not published are listed by name for the editor', () => {
    expect(content.dangling).toContainEqual({
      type: 'workshop',
      id: 'wo-skopje',
      field: 'projects',
      target: 'project',
      targetId: 'pr-gone',
    });
    expect(content.dangling).toHaveLength(4);
  });

  it('appear by themselves once their target is published', () => {
    const later = sampleContent([
      ...sampleDocuments,
      { type: 'village', id: 'vi-missing', locales: { lv: { title: 'Jaunais ciems' } } },
    ]);
    expect(later.entries('village', ['vi-missing'], 'mk').map(({ lang }) => lang)).toEqual(['lv']);
  });
});

describe('addresses', () => {
  it('that two entries claim are refused with both named', () => {
    const documents = [
      { type: 'route', id: 'r1', locales: { mk: { title: 'Прва', slug: 'ista' } } },
      { type: 'route', id: 'r2', locales: { mk: { title: 'Втора', slug: 'ista' } } },
    ];
    expect(() => sampleContent(documents)).toThrow(/route r2.*“mk”.*“ista”.*“Прва” \(r1\).*“Втора”/);
  });

  it.each(['..', 'a/b', '.hidden', 'index', ' ', 'č'])('with the slug “%s” are refused', (slug) => {
    expect(() => sampleContent([{ type: 'route', id: 'r1', locales: { mk: { title: 'Рута', slug } } }])).toThrow(
      /cannot be part of an address/,
    );
  });

  it('of a plain page may not be the word of a section', () => {
    setContent(sampleContent([{ type: 'page', id: 'p', locales: { mk: { title: 'Рути', slug: 'ruti' } } }]));
    expect(() => sitePages()).toThrow(/\/mk\/ruti\/ would be used twice/);
    setContent(content);
  });

  it('lead on from former slugs, or say that the page is withdrawn', () => {
    const routeOf = (path: string) => sitePages().find((page) => page.path === path)?.route;
    expect(routeOf('/en/projects/pearls/')).toBe('/[...moved]');
    expect(routeOf('/lv/projekti/savienosim-perles/')).toBe('/[...withdrawn]');
    expect(routeOf('/lv/marsruti/vecais-marsruts/')).toBe('/[...withdrawn]');
  });

  it('that a live page has taken over stay with it', () => {
    const documents = [
      { type: 'route', id: 'r1', locales: { en: { title: 'New', slug: 'new' } }, former: { en: ['old'] } },
      { type: 'route', id: 'r2', locales: { en: { title: 'Other', slug: 'old' } } },
    ];
    setContent(sampleContent(documents));
    expect(
      sitePages()
        .filter(({ path }) => path === '/en/routes/old/')
        .map(({ route }) => route),
    ).toEqual(['/[locale]/[routes]/[slug]']);
    setContent(content);
  });
});

describe('the Latin twin of a language', () => {
  it('has every entry of its language at the same slug, former addresses too, and nobody else’s', () => {
    const documents = [
      {
        type: 'village',
        id: 'v1',
        facts: {},
        locales: { sr: { title: 'Љубовиђа', slug: 'ljubovidja' }, mk: { title: 'Љубојно', slug: 'ljubojno' } },
        former: { sr: ['staro'] },
      },
      { type: 'village', id: 'v2', locales: { mk: { title: 'Ѓавато', slug: 'gjavato' } } },
    ];
    const one = sampleContent(documents);
    setContent(one);
    expect(one.entry('village', 'v1', 'sr-Latn')).toMatchObject({
      lang: 'sr-Latn',
      slug: 'ljubovidja',
      fields: { title: 'Ljuboviđa' },
      locales: ['mk', 'sr', 'sr-Latn'],
    });
    expect(one.entry('village', 'v1', 'lt')?.lang).toBe('mk');
    expect(one.entry('village', 'v2', 'sr-Latn')).toMatchObject({ lang: 'mk', fields: { title: 'Ѓавато' } });
    const paths = sitePages().map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/sr-latn/sela/ljubovidja/', '/sr-latn/sela/staro/']));
    setContent(content);
  });
});

describe('a large publication', () => {
  it('of ten thousand documents has an address for each', () => {
    const documents = Array.from({ length: 10_000 }, (_, at) => ({
      type: 'village',
      id: `v${at}`,
      facts: { projects: ['p'] },
      locales: {
        lv: { title: `Ciems ${at}`, slug: `ciems-${at}` },
        en: { title: `Village ${at}`, slug: `village-${at}` },
      },
    }));
    setContent(sampleContent([...documents, { type: 'project', id: 'p', locales: { lv: { title: 'P', slug: 'p' } } }]));
    expect(sitePages().length).toBeGreaterThan(20_000);
    setContent(content);
  });
});
