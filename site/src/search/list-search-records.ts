import { entryPath, peoplePath, sectionPath, sectionsOf } from '../content/addresses.ts';
import { content } from '../content/current-content.ts';
import { describeEntry } from '../content/describe-entry.ts';
import type { Entry } from '../content/entry.ts';
import { listedPeople } from '../content/listed-people.ts';
import type { Language } from '../languages/language.ts';
import type { SearchRecord } from './search-record.ts';

/** The pages in one language that search finds: lists of sections, the people, entries, plain pages. */
export function listSearchRecords(language: Language): readonly SearchRecord[] {
  const sections = sectionsOf(language);
  return [
    ...sections.map((section): SearchRecord => ({
      path: sectionPath(language, section),
      section,
      notes: [],
      list: true,
    })),
    ...(listedPeople(language).length > 0 ? [{ path: peoplePath(language), notes: [] }] : []),
    ...[...sections, 'page' as const].flatMap((type) =>
      content()
        .list(type, language.code)
        .flatMap((entry) => pagesOf(entry, language)),
    ),
  ];
}

/** An entry's page, if it has one in this very language. */
function pagesOf(entry: Entry, language: Language): SearchRecord[] {
  const path = entry.lang === language.code ? entryPath(entry) : undefined;
  if (path === undefined) return [];
  const section = sectionsOf(language).find((one) => one === entry.type);
  return [{ path, ...(section && { section }), notes: describeEntry(entry, language).map(({ text }) => text) }];
}
