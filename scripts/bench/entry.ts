import { phrasesOf, pick, prose, seeded } from './words.ts';

type Values = Record<string, unknown>;

/** A document in the form of the feed (docs/feed.md): facts once, texts by language. */
export interface BenchEntry {
  readonly type: string;
  readonly id: string;
  readonly facts: Values;
  readonly locales: Readonly<Record<string, Values>>;
}

const text = (said: string) => ({ type: 'text', text: said });
const paragraph = (said: string) => ({ type: 'paragraph', content: [text(said)] });

/** A body of about 430 words: headings, paragraphs, a list and a link, in the format of cms/src/body/body.ts. */
export function body(locale: string, random: () => number): object {
  const heading = () => ({
    type: 'heading',
    attrs: { level: 2 },
    content: [text(pick(phrasesOf(locale).names, random))],
  });
  const link = {
    type: 'text',
    text: 'example.org',
    marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
  };
  const item = () => ({ type: 'listItem', content: [paragraph(prose(locale, 8, random))] });
  const section = () => [heading(), paragraph(prose(locale, 50, random)), paragraph(prose(locale, 40, random))];
  return {
    type: 'doc',
    content: [
      paragraph(prose(locale, 55, random)),
      ...section(),
      { type: 'bulletList', content: [item(), item(), item(), item()] },
      ...section(),
      ...section(),
      { type: 'paragraph', content: [text(`${prose(locale, 8, random)} `), link, text('.')] },
    ],
  };
}

/** A title that no other document of the run has: a name of the language and the document's number. */
export const title = (locale: string, number: number, random: () => number): string =>
  `${pick(phrasesOf(locale).names, random)} ${number}`;

const kinds = ['workshop', 'meeting', 'training', 'conference', 'study-visit', 'fair'];

/** A report on a workshop with everything that most of them have; two of the projects are its own. */
export function workshop(number: number, locales: readonly string[], projects: readonly string[]): BenchEntry {
  const random = seeded(number);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const day = `20${12 + (number % 14)}-${twoDigits(1 + (number % 12))}-${twoDigits(1 + (number % 28))}`;
  const texts = (locale: string): Values => ({
    title: title(locale, number, random),
    summary: prose(locale, 20, random),
    body: body(locale, random),
    place: { one: { town: pick(phrasesOf(locale).names, random), venue: pick(phrasesOf(locale).names, random) } },
    participants: {
      g1: { text: pick(phrasesOf(locale).names, random) },
      g2: { text: pick(phrasesOf(locale).names, random) },
    },
    links: [{ label: pick(phrasesOf(locale).names, random), url: `https://example.org/${number}` }],
  });
  return {
    type: 'workshop',
    id: `workshop${number}`,
    facts: {
      kind: kinds[number % kinds.length],
      startDate: day,
      endDate: day,
      place: {
        key: 'one',
        country: number % 2 ? 'MK' : 'LV',
        latitude: 41 + (number % 100) / 50,
        longitude: 21 + (number % 70) / 50,
      },
      projects: [...new Set([projects[number % projects.length], projects[(number * 7 + 3) % projects.length]])].filter(
        Boolean,
      ),
      participants: [
        { key: 'g1', count: 5 + (number % 40) },
        { key: 'g2', count: 3 + (number % 9) },
      ],
      statedCounts: [{ kind: 'result', count: number % 9 }],
    },
    locales: Object.fromEntries(locales.map((locale) => [locale, texts(locale)])),
  };
}

/** A project as far as workshops need one. */
export function project(number: number, locales: readonly string[]): BenchEntry {
  const random = seeded(1_000_000 + number);
  const texts = (locale: string): Values => ({
    title: title(locale, number, random),
    summary: prose(locale, 20, random),
    objective: prose(locale, 12, random),
    body: body(locale, random),
  });
  return {
    type: 'project',
    id: `project${number}`,
    facts: {
      state: 'finished',
      startDate: '2021-03',
      endDate: '2022-12-31',
      durationMonths: 22,
      code: `RS-MK-${number}`,
    },
    locales: Object.fromEntries(locales.map((locale) => [locale, texts(locale)])),
  };
}

/** Facts and that language's texts in one, as the Document Service takes a row. */
export function rowOf({ facts, locales }: BenchEntry, locale: string): Values {
  const row: Values = { ...facts, ...locales[locale] };
  for (const [name, fact] of Object.entries(facts)) {
    const texts = (locales[locale]?.[name] ?? {}) as Record<string, Values>;
    if (Array.isArray(fact) && fact.every((item) => typeof item === 'object')) {
      row[name] = (fact as Values[]).map((item) => ({ ...item, ...texts[String(item['key'])] }));
    } else if (typeof fact === 'object' && fact !== null && !Array.isArray(fact)) {
      row[name] = { ...fact, ...texts['one'] };
      delete (row[name] as Values)['key'];
    }
  }
  return row;
}
