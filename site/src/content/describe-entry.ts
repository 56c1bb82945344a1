import { formatDate, formatSpan } from '../languages/format-date.ts';
import { formatLength } from '../languages/format-measure.ts';
import type { Language } from '../languages/language.ts';
import type { SharedPlace } from '../schema/entry-types.ts';
import type { Section } from './addresses.ts';
import type { Entry } from './entry.ts';

/** One short fact beside a title in a list, and the language that its words are in. */
export interface Note {
  readonly text: string;
  readonly lang: string;
}

/** Facts beside an entry's title in a list, in the language of the list where they are not texts. */
export type Describe<T extends Entry['type']> = (entry: Entry<T>, language: Language) => readonly Note[];

/** When, what kind, where. */
export const describeWorkshop: Describe<'workshop'> = ({ lang, fields }, language) => [
  ...inListLanguage(
    language,
    fields.startDate && !fields.endDate
      ? formatDate(language, fields.startDate)
      : formatSpan(language, fields.startDate, fields.endDate),
  ),
  ...label(language, 'workshop.kind', fields.kind),
  ...town(fields.place, lang, language),
];

/** Acronym, time and state. */
export const describeProject: Describe<'project'> = ({ fields }, language) => [
  ...inListLanguage(language, fields.acronym),
  ...inListLanguage(language, formatSpan(language, fields.startDate, fields.endDate)),
  ...label(language, 'project.state', fields.state),
];

/** Kind and country. */
export const describePartner: Describe<'partner'> = ({ lang, fields }, language) => [
  ...label(language, 'partner.kind', fields.kind),
  ...town(fields.place, lang, language),
];

/** Result, good practice or other. */
export const describePresentation: Describe<'presentation'> = ({ fields }, language) =>
  label(language, 'presentation.kind', fields.kind);

/** Kind, length and difficulty. */
export const describeRoute: Describe<'route'> = ({ fields }, language) => [
  ...label(language, 'route.kind', fields.kind),
  ...inListLanguage(language, fields.lengthM === undefined ? '' : formatLength(language, fields.lengthM)),
  ...label(language, 'route.difficulty', fields.difficulty),
];

/** Theme and place. */
export const describeVillage: Describe<'village'> = ({ lang, fields }, language) => [
  ...label(language, 'village.theme', fields.theme),
  ...town(fields.place, lang, language),
];

/** Kind and date. */
export const describeDocument: Describe<'document'> = ({ fields }, language) => [
  ...label(language, 'document.kind', fields.kind),
  ...inListLanguage(language, fields.publishedOn && formatDate(language, fields.publishedOn)),
];

const describers: { readonly [T in Section]?: Describe<T> } = {
  document: describeDocument,
  partner: describePartner,
  presentation: describePresentation,
  project: describeProject,
  route: describeRoute,
  village: describeVillage,
  workshop: describeWorkshop,
};

/** Facts beside an entry's title, whatever it is. */
export const describeEntry: Describe<Entry['type']> = (entry, language) =>
  (describers[entry.type as Section] as Describe<Entry['type']> | undefined)?.(entry, language) ?? [];

const inListLanguage = ({ code }: Language, text: string | undefined): Note[] => (text ? [{ text, lang: code }] : []);

const label = (language: Language, list: string, value: string | undefined): Note[] =>
  value === undefined ? [] : inListLanguage(language, language.label(list, value));

function town(place: SharedPlace | undefined, lang: string, language: Language): Note[] {
  const name = place?.town ?? place?.municipality ?? place?.region;
  return [
    ...(name ? [{ text: name, lang }] : []),
    ...inListLanguage(language, place?.country && language.country(place.country)),
  ];
}
