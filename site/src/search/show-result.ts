import type { FoundPage } from './find-pages.ts';
import { indexText, queryWords } from './search-words.ts';

/** One result as an item of the list: title, facts, and the words around what was found. */
export function showResult(
  { url, excerpt, meta }: FoundPage,
  section: string,
  query: string,
  lang: string,
): HTMLLIElement {
  const item = document.createElement('li');
  const title = document.createElement('h2');
  title.className = 'entry-title';
  const link = document.createElement('a');
  link.href = url;
  link.append(...markedTitle(meta.title, queryWords(query, lang), lang));
  title.append(link);
  item.append(title);
  const notes = [section, ...(JSON.parse(meta.notes) as string[])].filter((note) => note !== '' && note !== meta.title);
  if (notes.length > 0) {
    const facts = document.createElement('p');
    facts.className = 'notes';
    for (const note of notes) facts.append(element('span', note));
    item.append(facts);
  }
  const text = document.createElement('p');
  text.className = 'text';
  text.append(...markedExcerpt(excerpt));
  if (text.textContent.trim()) item.append(text);
  return item;
}

function element(name: 'span' | 'mark', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function markedTitle(title: string, wanted: readonly string[], lang: string): (string | HTMLElement)[] {
  return title.split(/(\s+)/).flatMap((word) => {
    const parts = indexText(word, lang).split('-');
    const found = parts.some((part) => part !== '' && wanted.some((one) => part.startsWith(one)));
    return found ? markedWord(word) : [word];
  });
}

/** A word that was found, without the quotes and commas around it. */
function markedWord(word: string): (string | HTMLElement)[] {
  const [, before = '', inner = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su.exec(word) ?? [];
  return [before, element('mark', inner), after];
}

/** Pagefind's excerpt, whose marks are its only tags, without ever being read as HTML. */
function markedExcerpt(excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).flatMap((text, at) => {
    const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    return at % 2 === 1 ? markedWord(plain) : [plain];
  });
}
