import { sectionsOf, type Section } from '../content/addresses.ts';
import { content } from '../content/current-content.ts';
import { siteSettings } from '../content/site-settings.ts';
import { fillIn } from '../languages/dictionary.ts';
import { defaultLocale } from '../languages/load-languages.ts';
import type { Language } from '../languages/language.ts';
import { cataloguePath, dataPath, sectionFiles } from './data-files.ts';
import type { Absolute } from './entry-data.ts';
import { writeTurtle } from './write-turtle.ts';

const AUTHORITY = 'http://publications.europa.eu/resource/authority';

/** Codes of the EU's list of languages (ISO 639-3); a language that is not in it is named by BCP 47 alone. */
const EU_LANGUAGES: Readonly<Record<string, string>> = {
  en: 'ENG',
  mk: 'MKD',
  sr: 'SRP',
  lv: 'LAV',
  lt: 'LIT',
  sq: 'SQI',
  et: 'EST',
  bg: 'BUL',
};

/** Codes of the EU's list of countries (ISO 3166-1 alpha-3). */
const EU_COUNTRIES: Readonly<Record<string, string>> = {
  MK: 'MKD',
  RS: 'SRB',
  LV: 'LVA',
  LT: 'LTU',
  AL: 'ALB',
  EE: 'EST',
  BG: 'BGR',
  GR: 'GRC',
};

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};

const ref = (iri: string) => ({ '@id': iri });

/** The catalogue of the site's data after DCAT-AP 3, as JSON-LD whose context stands in it. */
export const writeCatalogue = (absolute: Absolute): string =>
  `${JSON.stringify({ '@context': context, ...catalogue(absolute) }, null, 1)}\n`;

/** The same as Turtle. */
export const writeCatalogueTurtle = (absolute: Absolute): string => writeTurtle(catalogue(absolute), context);

function catalogue(absolute: Absolute) {
  const { languages } = content();
  const main = content().language(defaultLocale);
  const inEach = (say: (language: Language) => string) =>
    languages.map((language) => ({ '@language': language.code, '@value': say(language) }));
  const publisher = {
    '@id': absolute('/#publisher'),
    '@type': 'foaf:Agent',
    'foaf:name': inEach((language) => siteSettings(language).title),
    'foaf:homepage': ref(absolute('/')),
  };
  const sections = sectionsOf(main).filter((section) => content().list(section, main.code).length > 0);
  return {
    '@id': absolute(cataloguePath),
    '@type': 'dcat:Catalog',
    'dct:title': inEach((language) => siteSettings(language).title),
    'dct:description': inEach((language) => language.words.data.about),
    'dct:publisher': publisher,
    'foaf:homepage': ref(absolute('/')),
    'dct:language': languages.flatMap(({ code }) => euLanguage(code)),
    'dcat:dataset': sections.map((section) => describeDataset(section, main, inEach, absolute)),
  };
}

function describeDataset(
  section: Section,
  main: Language,
  inEach: (say: (language: Language) => string) => object[],
  absolute: Absolute,
) {
  const { languages } = content();
  const licence = licenceUrl();
  const entries = content().list(section, main.code);
  const changes = entries.flatMap(({ updated }) => updated ?? []).sort();
  const dates = entries.flatMap(({ fields }) => [
    ...('startDate' in fields && fields.startDate ? [fields.startDate] : []),
    ...('endDate' in fields && fields.endDate ? [fields.endDate] : []),
  ]);
  dates.sort();
  const countries = [...new Set(entries.flatMap(({ fields }) => countriesOf(fields)))].sort();
  return {
    '@id': absolute(`${dataPath(main)}#${section}`),
    '@type': 'dcat:Dataset',
    'dct:identifier': section,
    'dct:title': inEach(({ words }) => words.sections[section].title),
    'dct:description': inEach(({ words }) =>
      fillIn(words.data.dataset, { section: words.sections[section].title, site: words.site.name }),
    ),
    'dct:publisher': ref(absolute('/#publisher')),
    'dcat:theme': ref(`${AUTHORITY}/data-theme/REGI`),
    'dct:accrualPeriodicity': ref(`${AUTHORITY}/frequency/IRREG`),
    'dct:accessRights': ref(`${AUTHORITY}/access-right/PUBLIC`),
    'dct:language': languages.flatMap(({ code }) => euLanguage(code)),
    'dcat:landingPage': { '@id': absolute(dataPath(main)), '@type': 'foaf:Document' },
    ...(changes.length > 0 ? { 'dct:modified': { '@type': 'xsd:dateTime', '@value': changes.at(-1) } } : {}),
    ...(dates.length > 0
      ? {
          'dct:temporal': {
            '@type': 'dct:PeriodOfTime',
            'dcat:startDate': partialDate(dates[0]),
            'dcat:endDate': partialDate(dates.at(-1)),
          },
        }
      : {}),
    ...(countries.length > 0
      ? { 'dct:spatial': countries.map((code) => ref(`${AUTHORITY}/country/${EU_COUNTRIES[code]}`)) }
      : {}),
    'dcat:distribution': languages.flatMap((language) =>
      sectionFiles(language, section).map(({ path, name, mediaType, fileType }) => ({
        '@id': absolute(path),
        '@type': 'dcat:Distribution',
        'dct:title': {
          '@language': language.code,
          '@value': `${language.words.sections[section].title} (${name})`,
        },
        'dcat:accessURL': ref(absolute(dataPath(language))),
        'dcat:downloadURL': ref(absolute(path)),
        'dcat:mediaType': ref(`https://www.iana.org/assignments/media-types/${mediaType}`),
        // The EU's list has no word for calendars.
        ...(fileType === 'ICS' ? {} : { 'dct:format': ref(`${AUTHORITY}/file-type/${fileType}`) }),
        'dct:language': euLanguage(language.code),
        ...(licence ? { 'dct:license': { '@id': licence, '@type': 'dct:LicenseDocument' } } : {}),
      })),
    ),
  };
}

/** Under which licence the site offers its data, as an address; nothing where nobody has said. */
export function licenceUrl(): string | undefined {
  return content().list('site-settings', defaultLocale)[0]?.fields.licence;
}

const euLanguage = (code: string) => {
  const known = EU_LANGUAGES[code];
  return known ? [ref(`${AUTHORITY}/language/${known}`)] : [];
};

/** A date with the XML Schema type that is just as precise as it is known. */
const partialDate = (date = '') => ({
  '@type': (['xsd:gYear', 'xsd:gYearMonth', 'xsd:date'] as const)[date.split('-').length - 1],
  '@value': date,
});

function countriesOf(fields: object): string[] {
  const { place, places = [] } = fields as { place?: { country?: string }; places?: { country?: string }[] };
  return [place, ...places].flatMap((one) => (one?.country && EU_COUNTRIES[one.country] ? [one.country] : []));
}
