import { homePath, peoplePath, searchPath, sectionPath, sectionsOf } from '../content/addresses.ts';
import { content } from '../content/current-content.ts';
import { personDetails } from '../content/consent.ts';
import { listedPeople } from '../content/listed-people.ts';
import { openLanguage } from '../content/open-entry.ts';
import { siteSettings } from '../content/site-settings.ts';
import type { Language } from '../languages/language.ts';
import { cataloguePath, dataPath, sectionFiles, wholeFeed } from './data-files.ts';
import type { Absolute } from './entry-data.ts';
import { entryMarkdown, listMarkdown } from './entry-markdown.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** The page at an address as Markdown: a language's first page, a list, an entry, a plain page. */
export function pageMarkdown(path: string, absolute: Absolute): string {
  const [, locale = '', word, slug] = path.split('/');
  const language = openLanguage({ locale });
  if (!word) return homeMarkdown(language, absolute);
  const { code } = language;
  if (path === dataPath(language)) return dataMarkdown(language, absolute);
  if (path === peoplePath(language)) return peopleMarkdown(language, absolute);
  if (path === searchPath(language)) return `# ${escapeMarkdown(language.words.search.title)}\n\n<${absolute(path)}>\n`;
  const section = sectionsOf(language).find((one) => sectionPath(language, one) === `/${locale}/${word}/`);
  if (section && !slug) {
    const { title } = language.words.sections[section];
    return listMarkdown(title, content().list(section, code), { language, absolute, path });
  }
  const entry = section ? content().find(section, code, slug ?? '') : content().find('page', code, word);
  if (!entry) throw new Error(`There is no page at ${path}.`);
  return entryMarkdown(entry, language, absolute);
}

function homeMarkdown(language: Language, absolute: Absolute): string {
  const { title, tagline } = siteSettings(language);
  const sections = sectionsOf(language).map(
    (section) =>
      `- [${escapeMarkdown(language.words.sections[section].title)}](${absolute(`${sectionPath(language, section)}index.md`)})`,
  );
  const parts = [
    `# ${escapeMarkdown(title)}`,
    tagline && escapeMarkdown(tagline),
    sections.join('\n'),
    `<${absolute(homePath(language.code))}>`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function dataMarkdown(language: Language, absolute: Absolute): string {
  const { data, sections } = language.words;
  const feed = wholeFeed(language);
  const lists = sectionsOf(language).map((section) => {
    const files = sectionFiles(language, section).map(({ name, path }) => `- [${name}](${absolute(path)})`);
    return `## ${escapeMarkdown(sections[section].title)}\n\n${files.join('\n')}`;
  });
  const parts = [
    `# ${escapeMarkdown(data.title)}`,
    escapeMarkdown(data.about),
    `- [${escapeMarkdown(data.whole)}, ${feed.name}](${absolute(feed.path)})\n- [${escapeMarkdown(data.catalogue)}, DCAT](${absolute(cataloguePath)})`,
    ...lists,
    `<${absolute(dataPath(language))}>`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function peopleMarkdown(language: Language, absolute: Absolute): string {
  const { people } = language.words;
  const listed = listedPeople(language).map(({ fields }) => {
    const { phone, email } = personDetails(fields, content().today);
    const rest = [fields.role, phone, email, fields.website].filter((value) => value !== undefined);
    return `- ${[fields.title, ...rest].map(escapeMarkdown).join(', ')}`;
  });
  const parts = [
    `# ${escapeMarkdown(people.title)}`,
    escapeMarkdown(people.about),
    listed.length > 0 ? listed.join('\n') : escapeMarkdown(people.none),
    `<${absolute(peoplePath(language))}>`,
  ];
  return `${parts.join('\n\n')}\n`;
}
