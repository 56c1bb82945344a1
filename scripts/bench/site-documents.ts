import type { BenchEntry } from './entry.ts';
import { body, project, title, workshop } from './entry.ts';
import { phrasesOf, pick, prose, seeded } from './words.ts';

type Values = Record<string, unknown>;
type Make = (number: number, locales: readonly string[], near: (type: string) => string) => BenchEntry;

const inAll = (locales: readonly string[], texts: (locale: string) => Values) =>
  Object.fromEntries(locales.map((locale) => [locale, texts(locale)]));

const village: Make = (number, locales, near) => {
  const random = seeded(2_000_000 + number);
  return {
    type: 'village',
    id: `village${number}`,
    facts: {
      theme: 'crafts',
      place: { key: 'one', country: 'LV' },
      projects: [near('project')],
      website: 'https://example.org/',
    },
    locales: inAll(locales, (locale) => ({
      title: title(locale, number, random),
      summary: prose(locale, 20, random),
      body: body(locale, random),
      place: { one: { town: pick(phrasesOf(locale).names, random) } },
      gettingThere: prose(locale, 20, random),
    })),
  };
};

const route: Make = (number, locales, near) => {
  const random = seeded(3_000_000 + number);
  return {
    type: 'route',
    id: `route${number}`,
    facts: {
      kind: 'walking',
      lengthM: 4000 + number * 10,
      ascentM: 300,
      durationMinutes: 150,
      difficulty: 'moderate',
      villages: [near('village')],
      projects: [near('project')],
    },
    locales: inAll(locales, (locale) => ({
      title: title(locale, number, random),
      summary: prose(locale, 20, random),
      body: body(locale, random),
      warnings: prose(locale, 10, random),
    })),
  };
};

const presentation: Make = (number, locales, near) => {
  const random = seeded(4_000_000 + number);
  return {
    type: 'presentation',
    id: `presentation${number}`,
    facts: { kind: 'result', workshop: near('workshop'), projects: [near('project')], language: 'mk', slideCount: 24 },
    locales: inAll(locales, (locale) => ({
      title: title(locale, number, random),
      summary: prose(locale, 20, random),
      abstract: prose(locale, 80, random),
    })),
  };
};

/** Of ten documents, so many of each type. */
const mixture: readonly Make[] = [
  (number, locales) => project(number, locales),
  ...Array<Make>(4).fill((number, locales, near) => workshop(number, locales, [near('project')])),
  village,
  village,
  route,
  presentation,
  presentation,
];

/**
 * So many documents of five types in the feed's form, each in all the languages, with a slug, related
 * to neighbours of other types, so that lists of related entries stay as short as they are in life.
 */
export function siteDocuments(count: number, locales: readonly string[]): BenchEntry[] {
  const order = [
    'project',
    'workshop',
    'workshop',
    'workshop',
    'workshop',
    'village',
    'village',
    'route',
    'presentation',
    'presentation',
  ];
  return Array.from({ length: count }, (_, at) => {
    const decade = at - (at % 10);
    const near = (type: string) => `${type}${decade + order.indexOf(type)}`;
    const made = (mixture[at % 10] as Make)(at, locales, near);
    const slug = (locale: string) => `${made.type}-${at}-${locale}`;
    return { ...made, locales: inAll(locales, (locale) => ({ ...made.locales[locale], slug: slug(locale) })) };
  });
}
