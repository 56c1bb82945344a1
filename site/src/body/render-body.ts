/**
 * A body as HTML. Plain string building over a body that `checkBody` has passed; still every text
 * and attribute is escaped and every link looked at again, so that nothing in it can run. No white
 * space is put between nodes: the text of the page is the text of the body, byte for byte.
 */
import { isSafeHref } from '../../../cms/src/body/body.ts';
import type { Block, Body, Cell, Footnote, Inline, ListItem, Mark, Table } from '../../../cms/src/body/body.ts';
import { escapeHtml } from './escape-html.ts';
import { linkUrls } from './link-urls.ts';
import { renderPicture } from './render-picture.ts';
import type { BodyPicture, MissingSize } from './render-picture.ts';

export interface RenderBodyOptions {
  /** The picture of an upload file's `documentId`, or `undefined` where there is none to show. */
  file: (id: string) => BodyPicture | undefined;
  /** The size of one that is missing. */
  missing?: (id: string) => MissingSize | undefined;
  /** Words in the page's language. */
  words: {
    /** Heading of the notes: "Footnotes". */
    footnotes: string;
    /** Name of the link from a note back to its place: "Back to the text". */
    backToText: string;
    /** Name of a table's scrollable region: "Table". */
    table: string;
    /** Shown for a missing picture that has no alt text: "Picture not available". */
    missingPicture: string;
  };
  /** Put before every id, so that two bodies can share a page. */
  idPrefix?: string;
  /** Level of the body's topmost heading: one below the heading it stands under. 2 unless told. */
  headingLevel?: number;
  /** Origins (`https://…`) whose links are the site's own and get no `rel`. */
  ownOrigins?: readonly string[];
}

interface Note extends Readonly<Footnote['attrs']> {
  number: number;
  references: number;
}

interface Rendering extends RenderBodyOptions {
  idPrefix: string;
  headingLevel: number;
  notes: Map<string, Note>;
  /** Written levels of the headings above the present place: a skipped level is closed up. */
  headings: number[];
  tables: number;
}

/** The body's HTML, its footnotes as a section at the end. */
export function renderBody(body: Body, options: RenderBodyOptions): string {
  const rendering: Rendering = {
    ...options,
    idPrefix: options.idPrefix ?? '',
    headingLevel: options.headingLevel ?? 2,
    notes: new Map(),
    headings: [],
    tables: 0,
  };
  return renderBlocks(body.content, rendering) + renderNotes(rendering);
}

function renderBlocks(blocks: readonly Block[], rendering: Rendering): string {
  let html = '';
  for (const block of blocks) html += renderBlock(block, rendering);
  return html;
}

function renderBlock(block: Block, rendering: Rendering): string {
  switch (block.type) {
    case 'paragraph':
      return wrapText('p', block.content, rendering);
    case 'heading': {
      const { headings } = rendering;
      while (headings.length > 0 && headings[headings.length - 1]! >= block.attrs.level) headings.pop();
      headings.push(block.attrs.level);
      const level = Math.min(6, rendering.headingLevel + headings.length - 1);
      return wrapText(`h${level}`, block.content, rendering);
    }
    case 'bulletList':
      return `<ul>${renderItems(block.content, rendering)}</ul>`;
    case 'orderedList': {
      const start = block.attrs?.start ?? 1;
      const from = start === 1 ? '' : ` start="${start}"`;
      return `<ol${from}>${renderItems(block.content, rendering)}</ol>`;
    }
    case 'blockquote':
      return `<blockquote>${renderBlocks(block.content, rendering)}</blockquote>`;
    case 'table':
      return renderTable(block, rendering);
    case 'picture':
      return renderPicture(block, rendering, (href) => openLink(href, rendering));
  }
}

/** A line of text in its element; an empty one has nothing to say and is left out. */
function wrapText(tag: string, content: readonly Inline[] | undefined, rendering: Rendering): string {
  return content?.length ? `<${tag}>${renderInline(content, rendering)}</${tag}>` : '';
}

function renderItems(items: readonly ListItem[], rendering: Rendering): string {
  let html = '';
  for (const { content } of items) {
    const [first, ...rest] = content;
    const isTight =
      first?.type === 'paragraph' && rest.every(({ type }) => type === 'bulletList' || type === 'orderedList');
    html += isTight
      ? `<li>${renderInline(first.content ?? [], rendering)}${renderBlocks(rest, rendering)}</li>`
      : `<li>${renderBlocks(content, rendering)}</li>`;
  }
  return html;
}

/** Outermost first: a link stays one link when part of its text is bold. */
const rank: Record<Mark['type'], number> = { link: 0, bold: 1, italic: 2, superscript: 3, subscript: 4 };
const tags: Record<Exclude<Mark['type'], 'link'>, string> = {
  bold: 'strong',
  italic: 'em',
  superscript: 'sup',
  subscript: 'sub',
};

const isSameMark = (one: Mark, other: Mark): boolean =>
  one.type === other.type && (one.type !== 'link' || other.type !== 'link' || one.attrs.href === other.attrs.href);

function renderInline(content: readonly Inline[], rendering: Rendering): string {
  let html = '';
  const open: Mark[] = [];
  const closeTo = (depth: number) => {
    while (open.length > depth) {
      const mark = open.pop()!;
      html += mark.type === 'link' ? '</a>' : `</${tags[mark.type]}>`;
    }
  };
  for (const node of content) {
    // A reference is a link itself and stands outside all marks.
    const wanted = node.type === 'footnote' ? [] : marksOf(node);
    let kept = 0;
    while (kept < open.length && kept < wanted.length && isSameMark(open[kept]!, wanted[kept]!)) kept++;
    closeTo(kept);
    for (const mark of wanted.slice(kept)) {
      html += mark.type === 'link' ? openLink(mark.attrs.href, rendering) : `<${tags[mark.type]}>`;
      open.push(mark);
    }
    if (node.type === 'hardBreak') html += '<br>';
    else if (node.type === 'footnote') html += renderReference(node, rendering);
    else if (open[0]?.type === 'link') html += escapeHtml(node.text);
    else html += linkUrls(node.text, (href) => openLink(href, rendering));
  }
  closeTo(0);
  return html;
}

const noMarks: readonly Mark[] = [];

function marksOf(node: Inline): readonly Mark[] {
  if (!node.marks?.length) return noMarks;
  return node.marks
    .filter((mark) => (mark.type === 'link' ? isSafeHref(mark.attrs.href) : Object.hasOwn(tags, mark.type)))
    .sort((one, other) => rank[one.type] - rank[other.type]);
}

function openLink(href: string, { ownOrigins = [] }: Rendering): string {
  const isOwn = !/^https?:/i.test(href) || ownOrigins.some((own) => href === own || href.startsWith(`${own}/`));
  return `<a href="${escapeHtml(href)}"${isOwn ? '' : ' rel="external noopener"'}>`;
}

function renderReference({ attrs }: Footnote, { notes, idPrefix }: Rendering): string {
  const key = JSON.stringify([attrs.marker, attrs.text]);
  let note = notes.get(key);
  if (!note) notes.set(key, (note = { ...attrs, number: notes.size + 1, references: 0 }));
  note.references++;
  const { number } = note;
  const id = referenceId(number, note.references);
  return `<sup><a href="#${escapeHtml(idPrefix)}fn-${number}" id="${escapeHtml(idPrefix)}${id}" role="doc-noteref" aria-describedby="${escapeHtml(idPrefix)}fn-heading">${escapeHtml(attrs.marker)}</a></sup>`;
}

const referenceId = (note: number, reference: number): string =>
  reference === 1 ? `fnref-${note}` : `fnref-${note}-${reference}`;

function renderNotes(rendering: Rendering): string {
  const { notes, words, headingLevel } = rendering;
  if (notes.size === 0) return '';
  const prefix = escapeHtml(rendering.idPrefix);
  const heading = `h${Math.min(6, headingLevel)}`;
  let items = '';
  for (const note of notes.values()) {
    const { number } = note;
    let back = '';
    for (let at = 1; at <= note.references; at++) {
      const name = words.backToText + (note.references > 1 ? ` ${at}` : '');
      back += `<a class="footnote-back" href="#${prefix}${referenceId(number, at)}" role="doc-backlink" aria-label="${escapeHtml(name)}">↑</a>`;
    }
    items += `<li id="${prefix}fn-${number}"><span class="footnote-marker">${escapeHtml(note.marker)}</span>${linkUrls(note.text, (href) => openLink(href, rendering))}${back}</li>`;
  }
  return `<section class="footnotes" role="doc-endnotes" aria-labelledby="${prefix}fn-heading"><${heading} id="${prefix}fn-heading">${escapeHtml(words.footnotes)}</${heading}><ol>${items}</ol></section>`;
}

const isHeader = ({ type }: Cell): boolean => type === 'tableHeader';

function renderTable({ content: rows }: Table, rendering: Rendering): string {
  const number = ++rendering.tables;
  let head = 0;
  while (head < rows.length && rows[head]!.content.every(isHeader)) head++;
  // A cell that reaches below the head would be cut off by it.
  const reaches = rows
    .slice(0, head)
    .some((row, at) => row.content.some((cell) => at + (cell.attrs?.rowspan ?? 1) > head));
  if (reaches) head = 0;
  const renderRows = (from: number, to: number, scope: string) => {
    let html = '';
    for (const row of rows.slice(from, to)) {
      html += '<tr>';
      for (const cell of row.content) html += renderCell(cell, scope, rendering);
      html += '</tr>';
    }
    return html;
  };
  const thead = head > 0 ? `<thead>${renderRows(0, head, 'col')}</thead>` : '';
  const tbody = head < rows.length ? `<tbody>${renderRows(head, rows.length, 'row')}</tbody>` : '';
  const columns = rows[0]!.content.reduce((sum, cell) => sum + (cell.attrs?.colspan ?? 1), 0);
  // Two columns fit the narrowest screen; what may scroll must be reachable by keyboard, by name.
  return columns > 2
    ? `<section class="table-scroll" tabindex="0" aria-label="${escapeHtml(rendering.words.table)} ${number}"><table>${thead}${tbody}</table></section>`
    : `<div class="table-scroll"><table>${thead}${tbody}</table></div>`;
}

function renderCell(cell: Cell, scope: string, rendering: Rendering): string {
  const { colspan = 1, rowspan = 1 } = cell.attrs ?? {};
  const tag = isHeader(cell) ? 'th' : 'td';
  const across = colspan > 1 ? ` colspan="${colspan}"` : '';
  const down = rowspan > 1 ? ` rowspan="${rowspan}"` : '';
  const group = (scope === 'col' ? colspan : rowspan) > 1 ? 'group' : '';
  const scoped = isHeader(cell) ? ` scope="${scope}${group}"` : '';
  const [first] = cell.content;
  const inner =
    first?.type === 'paragraph' && cell.content.length === 1
      ? renderInline(first.content ?? [], rendering)
      : renderBlocks(cell.content, rendering);
  return `<${tag}${across}${down}${scoped}>${inner}</${tag}>`;
}
