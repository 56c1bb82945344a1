import { entryPath, sectionPath, sectionsOf, type Section } from '../content/addresses.ts';
import { content } from '../content/current-content.ts';
import {
  describeDocument,
  describePartner,
  describePresentation,
  describeProject,
  describeRoute,
  describeVillage,
  describeWorkshop,
  type Note,
} from '../content/describe-entry.ts';
import type { Entry } from '../content/entry.ts';
import type { Language } from '../languages/language.ts';
import type { SearchRecord } from './search-record.ts';

const describe: { readonly [T in Section]?: (entry: Entry<T>, language: Language) => readonly Note[] } = {
  document: describeDocument,
  partner: describePartner,
  presentation: describePresentation,
  project: describeProject,
  route: describeRoute,
  village: describeVillage,
  workshop: describeWorkshop,
};

/** The pages in one language that search finds: lists of sections, entries, plain pages. */
export function listSearchRecords(language: Language): readonly SearchRecord[] {
  const sections = sectionsOf(language);
  return [
    ...sections.map((section): SearchRecord => ({
      path: sectionPath(language, section),
      section,
      notes: [],
      list: true,
    })),
    ...sections.flatMap((section) => entriesOf(section, language)),
    ...content()
      .list('page', language.code)
      .flatMap((entry) => pagesOf(entry, language, undefined, [])),
  ];
}

function entriesOf<T extends Section>(section: T, language: Language): SearchRecord[] {
  const notes = describe[section];
  return content()
    .list(section, language.code)
    .flatMap((entry) => pagesOf(entry, language, section, notes?.(entry, language) ?? []));
}

/** An entry's page, if it has one in this very language. */
function pagesOf(
  entry: Entry,
  language: Language,
  section: Section | undefined,
  notes: readonly Note[],
): SearchRecord[] {
  const path = entry.lang === language.code ? entryPath(entry) : undefined;
  if (path === undefined) return [];
  return [{ path, ...(section && { section }), notes: notes.map(({ text }) => text) }];
}
