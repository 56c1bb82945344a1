import { escapeHtml } from '../body/escape-html.ts';
import { entryPath } from '../content/addresses.ts';
import { describeEntry, type Note } from '../content/describe-entry.ts';
import type { Entry } from '../content/entry.ts';
import { fillIn } from '../languages/dictionary.ts';
import type { Language } from '../languages/language.ts';

/** By entry; then by the language of the list and the level of its titles. */
const items = new WeakMap<Entry, Map<string, string>>();

/**
 * What a list says of an entry, in HTML: title, short facts, summary. Made once for an entry as it is: a long list in which
 * one entry changes costs that one. That holds because nothing here comes from other entries.
 */
export function entryItem(entry: Entry, language: Language, title: 'h2' | 'h3' | 'p'): string {
  let known = items.get(entry);
  if (!known) items.set(entry, (known = new Map<string, string>()));
  const key = `${language.code} ${title}`;
  let item = known.get(key);
  if (item === undefined) known.set(key, (item = renderEntryItem(entry, language, title)));
  return item;
}

/** The same, with notes that stand before the entry's own. */
export function renderEntryItem(
  entry: Entry,
  language: Language,
  title: 'h2' | 'h3' | 'p',
  before: readonly Note[] = [],
): string {
  const foreign = language.foreign(entry.lang);
  const inLanguage = foreign
    ? `<span class="in-language"> (${escapeHtml(fillIn(language.words.site.inLanguage, { language: language.languageName(foreign) }))})</span>`
    : '';
  const href = entryPath(entry);
  const words = escapeHtml(entry.fields.title);
  const link =
    href === undefined
      ? `<span${attribute('lang', foreign)}>${words}</span>`
      : `<a${attribute('href', href)}${attribute('lang', foreign)}${attribute('hreflang', foreign)}>${words}</a>`;
  const notes = [...before, ...describeEntry(entry, language)].map(
    ({ text, lang }) => `<span${attribute('lang', language.foreign(lang))}>${escapeHtml(text)}</span>`,
  );
  const summary = 'summary' in entry.fields ? entry.fields.summary : undefined;
  return [
    `<${title} class="entry-title">${link}${inLanguage}</${title}>`,
    notes.length > 0 ? `<p class="notes">${notes.join('')}</p>` : '',
    summary ? `<p class="text"${attribute('lang', foreign)}>${escapeHtml(summary)}</p>` : '',
  ].join('');
}

const attribute = (name: string, value: string | undefined) =>
  value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`;
