import { homePath, sectionPath, sectionsOf } from '../content/addresses.ts';
import { content } from '../content/current-content.ts';
import { siteSettings } from '../content/site-settings.ts';
import { defaultLocale } from '../languages/load-languages.ts';
import { cataloguePath, dataPath, sectionFiles } from './data-files.ts';
import type { Absolute } from './entry-data.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** What the site holds and where, for programs that read text (llmstxt.org): each language's lists, then the data. */
export function writeLlms(absolute: Absolute): string {
  const { languages } = content();
  const main = content().language(defaultLocale);
  const { title, tagline } = siteSettings(main);
  const lines = [`# ${escapeMarkdown(title)}`, ''];
  if (tagline) lines.push(`> ${escapeMarkdown(tagline)}`, '');
  lines.push('Every page is also there as Markdown: add `index.md` to its address.', '');
  for (const language of languages) {
    const { words, code } = language;
    lines.push(
      `## ${language.name}`,
      '',
      `- [${escapeMarkdown(siteSettings(language).title)}](${absolute(`${homePath(code)}index.md`)})`,
    );
    for (const section of sectionsOf(language)) {
      const { title: name } = words.sections[section];
      lines.push(`- [${escapeMarkdown(name)}](${absolute(`${sectionPath(language, section)}index.md`)})`);
    }
    lines.push('');
  }
  lines.push('## Optional', '', `- [DCAT](${absolute(cataloguePath)})`);
  for (const language of languages)
    lines.push(`- [${escapeMarkdown(language.words.data.title)} (${language.code})](${absolute(dataPath(language))})`);
  for (const section of sectionsOf(main)) {
    for (const { name, path } of sectionFiles(main, section))
      lines.push(`- [${escapeMarkdown(main.words.sections[section].title)}, ${name}](${absolute(path)})`);
  }
  return `${lines.join('\n')}\n`;
}
