import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleContent } from '../../fixtures/sample-content.ts';
import { sampleDocuments } from '../../fixtures/sample-documents.ts';
import { compilePress, loadPress } from '../render/compile-press.ts';
import { renderPages } from '../render/render-pages.ts';
import { repositoryRoot } from '../repository-root.ts';

/** Every file that the site offers to programs, as it is printed, read by parsers that others wrote. */
const origin = 'http://localhost:4321';
const work = mkdtempSync(join(repositoryRoot(), 'site/.data-test-'));
const site = new Map<string, string>();

beforeAll(async () => {
  await compilePress(work);
  const press = await loadPress(work);
  press.setContent(sampleContent(sampleDocuments));
  for await (const { page, bytes } of renderPages(press, origin))
    site.set(page.path, Buffer.from(bytes).toString('utf8'));
}, 120_000);
afterAll(() => rmSync(work, { recursive: true }));

const ending = (end: string) => [...site].filter(([path]) => path.endsWith(end));
const at = (path: string): string => {
  const text = site.get(path);
  if (text === undefined) throw new Error(`${path} was not printed`);
  return text;
};
const pathOf = (url: string) => decodeURI(url.slice(origin.length));

interface AtomXml {
  feed: Record<string, unknown> & { entry?: Record<string, unknown>[]; link: Record<string, string>[] };
}
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => name === 'entry' || name === 'link',
});

describe('a feed', () => {
  it('is what RFC 4287 asks for, in every language and of every type', () => {
    const feeds = ending('.atom');
    expect(feeds.length).toBe(6 * 8);
    for (const [path, text] of feeds) {
      expect(XMLValidator.validate(text), path).toBe(true);
      const { feed } = parser.parse(text) as AtomXml;
      expect(feed['@_xmlns'], path).toBe('http://www.w3.org/2005/Atom');
      const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
      for (const name of ['id', 'title', 'updated']) expect(feed[name], `${path} ${name}`).toEqual(expect.any(String));
      expect(feed['updated']).toMatch(time);
      expect(feed['author']).toMatchObject({ name: expect.any(String) as string });
      expect(feed.link.find((link) => link['@_rel'] === 'self')?.['@_href']).toBe(origin + path);
      const ids = (feed.entry ?? []).map((entry) => entry['id']);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const entry of feed.entry ?? []) {
        expect(entry['id'], path).toMatch(/^tag:localhost,2026:[\w-]+\/[\w-]+\/[\w-]+$/);
        expect(entry['title'], path).toMatch(/\S/);
        expect(entry['updated'], path).toMatch(time);
        expect((entry['updated'] as string) <= (feed['updated'] as string)).toBe(true);
        const [link] = entry['link'] as Record<string, string>[];
        expect(site.has(pathOf(link?.['@_href'] ?? '')), link?.['@_href']).toBe(true);
      }
    }
  });

  it('holds what is published in its own language only, the newest change first', () => {
    const { feed } = parser.parse(at('/lt/projektai/feed.atom')) as AtomXml;
    expect(feed.entry?.map(({ title }) => title)).toEqual(['Sujunkime perlus']);
    const times = (parser.parse(at('/en/feed.atom')) as AtomXml).feed.entry?.map(({ updated }) => updated as string);
    expect(times).toEqual(times?.toSorted().reverse());
    expect(times?.length).toBeGreaterThan(5);
  });
});

describe('a calendar', () => {
  const eventsIn = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((component) => ({ component, event: new ICAL.Event(component) }));

  it('can be read, has whole days, and each event leads to its page', () => {
    const calendars = ending('.ics');
    expect(calendars.length).toBeGreaterThan(6);
    for (const [path, text] of calendars) {
      for (const line of text.split('\r\n'))
        expect(Buffer.byteLength(line), `${path}: ${line}`).toBeLessThanOrEqual(75);
      expect(text, path).not.toMatch(/(?<!\r)\n/);
      for (const { component, event } of eventsIn(text)) {
        expect(event.startDate.isDate && event.endDate.isDate, path).toBe(true);
        expect(event.endDate.compare(event.startDate)).toBeGreaterThan(0);
        expect(event.uid).toMatch(/@localhost$/);
        expect(component.getFirstPropertyValue('dtstamp')).toBeTruthy();
        expect(site.has(pathOf(String(component.getFirstPropertyValue('url')))), path).toBe(true);
      }
    }
  });

  it('says a day that is known, and leaves out what is known to the month only', () => {
    const events = eventsIn(at('/en/workshops/calendar.ics'));
    const skopje = events.find(({ event }) => event.uid.startsWith('wo-skopje@'))?.event;
    expect(skopje?.startDate.toString()).toBe('2022-09-20');
    expect(skopje?.endDate.toString()).toBe('2022-09-21');
    const daugavpils = events.find(({ event }) => event.uid.startsWith('wo-daugavpils@'))?.event;
    expect(daugavpils?.endDate.toString()).toBe('2012-01-18');
    expect(events.some(({ event }) => event.uid.startsWith('wo-long@'))).toBe(false);
    expect(site.has('/mk/rabotilnici/dolg-naslov/event.ics')).toBe(false);
    expect(at('/mk/rabotilnici/data.csv')).toContain('wo-long');
  });
});

describe('a map', () => {
  it('is GeoJSON with true coordinates', () => {
    const maps = ending('.geojson');
    expect(maps.length).toBeGreaterThan(0);
    for (const [, text] of maps) expect(check(text)).toMatchObject({ type: 'FeatureCollection' });
    const { features } = check(at('/en/projects/data.geojson')) as { features: { id: string; geometry: unknown }[] };
    expect(features.find(({ id }) => id === 'pr-pearls')?.geometry).toEqual({
      type: 'Point',
      coordinates: [21.946, 42.998],
    });
  });
});

describe('a table', () => {
  /** RFC 4180, by the book. */
  const rowsOf = (text: string) =>
    [...text.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g)].map(([, row = '']) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain = '']) =>
        quoted === undefined ? plain : quoted.replaceAll('""', '"'),
      ),
    );

  it('has as many cells in each row as it has columns, and all of its text', () => {
    for (const [path, text] of ending('.csv')) {
      expect(text.startsWith('\ufeff'), path).toBe(true);
      const rows = rowsOf(text.slice(1));
      expect(rows.map((row) => `${row.join(',')}`).join('').length, path).toBeGreaterThan(10);
      for (const row of rows) expect(row.length, path).toBe(rows[0]?.length);
    }
    const [names = [], ...rows] = rowsOf(at('/en/projects/data.csv').slice(1));
    const pearls = rows.find(([id]) => id === 'pr-pearls') ?? [];
    expect(pearls[names.indexOf('budgetTotal')]).toBe('412345.5');
    expect(pearls[names.indexOf('programme')]).toBe('IPA cross-border programme Serbia – North Macedonia');
    expect(pearls[names.indexOf('startDate')]).toBe('2021-03');
  });
});

/** The properties of DCAT-AP 3 that must be there, by class. */
const mandatory: Readonly<Record<string, readonly string[]>> = {
  'http://www.w3.org/ns/dcat#Catalog': ['terms/title', 'terms/description', 'terms/publisher', 'dcat#dataset'],
  'http://www.w3.org/ns/dcat#Dataset': ['terms/title', 'terms/description', 'terms/publisher', 'dcat#distribution'],
  'http://www.w3.org/ns/dcat#Distribution': ['dcat#accessURL', 'dcat#downloadURL'],
  'http://xmlns.com/foaf/0.1/Agent': ['foaf/0.1/name'],
};
interface Node {
  readonly '@id'?: string;
  readonly '@type'?: readonly string[];
  readonly [property: string]: unknown;
}
function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesOf(one);
  else if (typeof value === 'object' && value !== null) {
    yield value as Node;
    for (const inner of Object.values(value)) yield* nodesOf(inner);
  }
}
const noNetwork = (url: string) => {
  if (!url.startsWith('https://schema.org')) throw new Error(`${url} is asked for`);
  const document = { '@context': { '@vocab': 'https://schema.org/' } };
  return Promise.resolve({ contextUrl: undefined, documentUrl: url, document });
};
const expand = (text: string) =>
  jsonld.expand(JSON.parse(text) as object, { documentLoader: noNetwork }) as Promise<Node[]>;

describe('the catalogue', () => {
  it('says of each data set what DCAT-AP wants, and leads to files that are there', async () => {
    const nodes = [...nodesOf(await expand(at('/catalogue.jsonld')))];
    for (const [type, properties] of Object.entries(mandatory)) {
      const found = nodes.filter((node) => node['@type']?.includes(type));
      expect(found.length, type).toBeGreaterThan(0);
      for (const node of found)
        for (const property of properties)
          expect(
            Object.keys(node).some((name) => name.endsWith(property)),
            `${node['@id']} ${property}`,
          ).toBe(true);
    }
    const files = nodes.flatMap((node) => [...nodesOf(node['http://www.w3.org/ns/dcat#downloadURL'])]);
    expect(files.length).toBeGreaterThan(100);
    for (const { '@id': url = '' } of files) expect(site.has(pathOf(url)), url).toBe(true);
  });

  it('says the same in Turtle', async () => {
    const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader: noNetwork } as const;
    const catalogue = JSON.parse(at('/catalogue.jsonld')) as object;
    const turtle = await jsonld.canonize(at('/catalogue.ttl'), {
      ...options,
      inputFormat: 'application/n-quads',
    });
    expect(turtle.split('\n').length).toBeGreaterThan(500);
    expect(turtle).toBe((await jsonld.canonize(catalogue, options)).replaceAll('@sr-Latn', '@sr-latn'));
  });
});

describe('schema.org', () => {
  const dataIn = (html: string) => /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  const listed = () => [...site].filter(([path]) => path.endsWith('/index.md')).map(([path]) => path.slice(0, -8));

  it('is said on each page that search engines are led to, and can be expanded', async () => {
    expect(listed().length).toBeGreaterThan(60);
    for (const path of listed()) {
      const nodes = [...nodesOf(await expand(dataIn(at(path)) ?? 'null'))];
      const types = new Set(nodes.flatMap((node) => node['@type'] ?? []));
      expect(
        [...types].some((type) => /(WebPage|CollectionPage|AboutPage)$/.test(type)),
        path,
      ).toBe(true);
      expect(types.has('https://schema.org/WebSite'), path).toBe(true);
    }
  });

  it.each([
    ['/', 6],
    ['/mk/', 1],
  ])('%s says how the site is searched, at addresses that are there', async (path, languages) => {
    const nodes = [...nodesOf(await expand(dataIn(at(path)) ?? 'null'))];
    const templates = nodes.flatMap((node) => {
      const [found] = (node['https://schema.org/urlTemplate'] ?? []) as { '@value': string }[];
      return found ? [found['@value']] : [];
    });
    expect(templates).toHaveLength(languages);
    for (const template of templates) {
      expect(template).toMatch(/\?q=\{search_term_string\}$/);
      expect(at(pathOf(template.replace(/\?.*/, '')))).toContain('name="q"');
    }
  });

  it.each([
    ['/en/workshops/exchange-and-dissemination/', 'Event', ['startDate', 'location', 'about']],
    ['/en/projects/connecting-pearls/', 'Project', ['funding', 'member', 'alternateName']],
    ['/en/routes/along-the-ridge/', 'TouristTrip', ['itinerary']],
    ['/en/villages/clay-village/', 'TouristDestination', ['address']],
  ])('%s is of type %s', async (path, type, properties) => {
    const nodes = [...nodesOf(await expand(dataIn(at(path)) ?? 'null'))];
    const page = nodes.find((node) => node['https://schema.org/mainEntity']);
    const [{ '@id': id } = {}] = page?.['https://schema.org/mainEntity'] as Node[];
    const thing = nodes.find((node) => node['@id'] === id && node['@type']);
    expect(thing?.['@type']).toEqual([`https://schema.org/${type}`]);
    for (const property of properties) expect(thing, property).toHaveProperty([`https://schema.org/${property}`]);
  });
});

it('nobody’s phone or e-mail is in any file without their valid consent', () => {
  for (const [path, text] of site) {
    expect(text, path).not.toMatch(/hidden@example\.org|70 000 001|70 000 003/);
  }
});

it('a device is told the name of the site in each language, where it begins, and its icons', () => {
  const manifests = ending('/manifest.webmanifest');
  expect(manifests.map(([path]) => path.split('/')[1])).toEqual(['en', 'mk', 'sr', 'sr-latn', 'lv', 'lt']);
  for (const [path, text] of manifests) {
    const manifest = JSON.parse(text) as { start_url: string; name: string; icons: { src: string }[] };
    expect(at(manifest.start_url)).toContain(`<link rel="manifest" href="${path}">`);
    expect(at(manifest.start_url)).toContain(`content="${manifest.name}"`);
    expect(manifest.icons.map(({ src }) => src.replace(/\.\w+\.png/, '.png'))).toEqual([
      '/favicon.svg',
      '/_astro/icon-192.png',
      '/_astro/icon-512.png',
    ]);
  }
});

it('robots.txt and llms.txt lead to what is there', () => {
  expect(at('/robots.txt')).toMatch(
    /^User-agent: \*\nAllow: \/\n\nSitemap: http:\/\/localhost:4321\/sitemap-index\.xml\n$/,
  );
  const llms = at('/llms.txt');
  expect(llms).toMatch(/^# Biseri\n\n> /);
  const links = [...llms.matchAll(/\]\((\S+)\)/g)].map(([, url = '']) => url);
  expect(links.length).toBeGreaterThan(60);
  for (const url of links) expect(site.has(pathOf(url)), url).toBe(true);
});

it('each page has its Markdown, with its title, and links that lead somewhere', () => {
  for (const [path, text] of ending('/index.md')) {
    expect(text, path).toMatch(/^# \S/);
    for (const [, url = ''] of text.matchAll(/(?<=\]\(|<)(http:\/\/localhost:4321[^\s)>]*)/g))
      expect(site.has(pathOf(url)) || url.includes('/media/'), `${path} → ${url}`).toBe(true);
  }
  expect(at('/en/projects/connecting-pearls/index.md')).toContain('- Code: RS-MK-1/7');
});
