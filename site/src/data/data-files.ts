import { homePath, sectionPath, sectionsOf, type Alternate, type Section } from '../content/addresses.ts';
import { content } from '../content/current-content.ts';
import type { Language } from '../languages/language.ts';
import { hasPlaces } from './write-geojson.ts';

/** A format in which lists are offered: name of the file, media type, name in the EU's list of file types. */
export interface DataFormat {
  readonly file: string;
  readonly mediaType: string;
  readonly fileType: string;
  /** Name for readers, the same in all languages. */
  readonly name: string;
}

const atom: DataFormat = { file: 'feed.atom', mediaType: 'application/atom+xml', fileType: 'ATOM', name: 'Atom' };
const calendar: DataFormat = {
  file: 'calendar.ics',
  mediaType: 'text/calendar',
  fileType: 'ICS',
  name: 'iCalendar',
};
const csv: DataFormat = { file: 'data.csv', mediaType: 'text/csv', fileType: 'CSV', name: 'CSV' };
const json: DataFormat = { file: 'data.json', mediaType: 'application/json', fileType: 'JSON', name: 'JSON' };
const geojson: DataFormat = {
  file: 'data.geojson',
  mediaType: 'application/geo+json',
  fileType: 'GEOJSON',
  name: 'GeoJSON',
};

/** A file with a list of one type in one language. */
export interface DataFile extends DataFormat {
  /** Route of its endpoint, and its address. */
  readonly route: string;
  readonly path: string;
}

/** Everything that a section's list can be had as. */
export function sectionFiles(language: Language, section: Section): readonly DataFile[] {
  const formats = [
    atom,
    ...(section === 'workshop' ? [calendar] : []),
    csv,
    json,
    ...(hasPlaces(section) ? [geojson] : []),
  ];
  return formats.map((format) => ({
    ...format,
    route: `/[locale]/[section]/${format.file}`,
    path: sectionPath(language, section) + format.file,
  }));
}

/** The feed of everything in a language. */
export const wholeFeed = ({ code }: Language): DataFile => ({
  ...atom,
  route: `/[locale]/${atom.file}`,
  path: homePath(code) + atom.file,
});

/** Address of the catalogue of all this, for programs. */
export const cataloguePath = '/catalogue.jsonld';

/** The same as Turtle. */
export const turtlePath = '/catalogue.ttl';

/** Address of the page that lists all this, for people. */
export const dataPath = ({ code, words }: Language): string => `${homePath(code)}${words.data.path}/`;

/** The same in each language. */
export const dataAlternates = (): readonly Alternate[] =>
  content().languages.map((language) => ({ lang: language.code, path: dataPath(language) }));

/** The section whose address word stands in an address. */
export function sectionAt(language: Language, word: string | undefined): Section {
  const section = sectionsOf(language).find((one) => language.words.sections[one].path === word);
  if (!section) throw new Error(`There is no section “${word}” in the language “${language.code}”.`);
  return section;
}
