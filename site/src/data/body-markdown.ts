import type { Block, Body, Inline, Table } from '../../../cms/src/body/body.ts';
import { isSafeHref } from '../../../cms/src/body/body.ts';
import type { Absolute } from './entry-data.ts';
import { escapeMarkdown, markdownHref } from './escape-markdown.ts';

interface Writing {
  readonly absolute: Absolute;
  /** Address of a picture. */
  readonly picture: (id: string) => string | undefined;
  readonly notes: { marker: string; text: string }[];
}

/** A body as CommonMark with footnotes and tables as GitHub writes them; its headings are one level down. */
export function bodyMarkdown(body: Body, { absolute, picture }: Omit<Writing, 'notes'>): string {
  const writing: Writing = { absolute, picture, notes: [] };
  const text = blocksMarkdown(body.content, writing);
  const notes = writing.notes.map(
    (note, at) => `[^${at + 1}]: ${escapeMarkdown(note.marker)} ${escapeMarkdown(note.text)}`,
  );
  return [text, ...notes].filter(Boolean).join('\n\n');
}

const blocksMarkdown = (blocks: readonly Block[], writing: Writing): string =>
  blocks
    .map((block) => blockMarkdown(block, writing))
    .filter(Boolean)
    .join('\n\n');

function blockMarkdown(block: Block, writing: Writing): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.content, writing);
    case 'heading':
      return `${'#'.repeat(block.attrs.level + 1)} ${inlineMarkdown(block.content, writing).replaceAll('\n', ' ')}`;
    case 'bulletList':
      return block.content.map((item) => indent('- ', blocksMarkdown(item.content, writing))).join('\n');
    case 'orderedList': {
      const start = block.attrs?.start ?? 1;
      return block.content
        .map((item, at) => indent(`${start + at}. `, blocksMarkdown(item.content, writing)))
        .join('\n');
    }
    case 'blockquote':
      return blocksMarkdown(block.content, writing).replaceAll(/^/gm, '> ');
    case 'table':
      return tableMarkdown(block, writing);
    case 'picture': {
      const { file, alt, caption, credit } = block.attrs;
      const src = writing.picture(file);
      const words = [caption, credit].filter(Boolean).map(escapeMarkdown).join(' · ');
      const image = src === undefined ? escapeMarkdown(alt) : `![${escapeMarkdown(alt)}](${writing.absolute(src)})`;
      return [image, words].filter(Boolean).join('\n\n');
    }
  }
}

const indent = (marker: string, text: string) => marker + text.replaceAll(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);

/** Spanning cells have no form in Markdown: what they span stays empty. */
function tableMarkdown({ content: rows }: Table, writing: Writing): string {
  const [first = [], ...rest] = rows.map(({ content }) =>
    content.flatMap((cell) => [
      blocksMarkdown(cell.content, writing).replaceAll(/\\?\n+/g, ' '),
      ...Array.from({ length: (cell.attrs?.colspan ?? 1) - 1 }, () => ''),
    ]),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(first), line(first.map(() => '---')), ...rest.map(line)].join('\n');
}

function inlineMarkdown(nodes: readonly Inline[] = [], writing: Writing): string {
  return nodes
    .map((node) => {
      if (node.type === 'hardBreak') return '\\\n';
      if (node.type === 'footnote') return `[^${writing.notes.push(node.attrs)}]`;
      return markedText(node.text, node.marks ?? [], writing);
    })
    .join('');
}

/** White space stays outside the signs, where they would not work with it. */
function markedText(text: string, marks: NonNullable<Inline['marks']>, { absolute }: Writing): string {
  const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (middle === '') return text;
  let marked = escapeMarkdown(middle);
  for (const mark of marks.toSorted((one) => (one.type === 'link' ? 1 : -1))) {
    if (mark.type === 'bold') marked = `**${marked}**`;
    else if (mark.type === 'italic') marked = `*${marked}*`;
    else if (mark.type === 'link' && isSafeHref(mark.attrs.href)) {
      const { href } = mark.attrs;
      marked = `[${marked}](${markdownHref(href.startsWith('/') ? absolute(href) : href)})`;
    }
  }
  return before + marked + after;
}
