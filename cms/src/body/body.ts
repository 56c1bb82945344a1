/**
 * The format of every `body` field, for good: a ProseMirror document as JSON with a closed list
 * of nodes and marks, so that it is safe by construction and holds text exactly as typed.
 * Both sides read this file; it imports nothing. See docs/decisions/0002-the-body-format.md.
 */

export type Mark =
  { type: 'bold' | 'italic' | 'superscript' | 'subscript' } | { type: 'link'; attrs: { href: string } };

export interface Text {
  type: 'text';
  text: string;
  marks?: Mark[];
}
export interface HardBreak {
  type: 'hardBreak';
  marks?: Mark[];
}
/** A reference in the text together with its note: `marker` as it was written (`*`, `1`). */
export interface Footnote {
  type: 'footnote';
  attrs: { marker: string; text: string };
  marks?: Mark[];
}
export type Inline = Text | HardBreak | Footnote;

export interface Paragraph {
  type: 'paragraph';
  content?: Inline[];
}
export interface Heading {
  type: 'heading';
  attrs: { level: 2 | 3 | 4 };
  content?: Inline[];
}
export interface ListItem {
  type: 'listItem';
  content: InnerBlock[];
}
export interface BulletList {
  type: 'bulletList';
  content: ListItem[];
}
export interface OrderedList {
  type: 'orderedList';
  attrs?: { start?: number };
  content: ListItem[];
}
export interface Blockquote {
  type: 'blockquote';
  content: InnerBlock[];
}
export interface Cell {
  type: 'tableCell' | 'tableHeader';
  attrs?: { colspan?: number; rowspan?: number };
  content: InnerBlock[];
}
export interface Row {
  type: 'tableRow';
  content: Cell[];
}
export interface Table {
  type: 'table';
  content: Row[];
}
/** A picture by reference: `file` is the upload file's `documentId`; empty texts are "not stated". */
export interface Picture {
  type: 'picture';
  attrs: { file: string; alt: string; caption: string; credit: string };
}
/** What may stand in list items, quotes and cells, which have no headings and no tables of their own. */
export type InnerBlock = Paragraph | BulletList | OrderedList | Blockquote | Picture;
export type Block = InnerBlock | Heading | Table;

export interface Body {
  type: 'doc';
  content: Block[];
}

/** What one body may hold at most; far above any report, low enough to check and render at once. */
export const bodyLimits = {
  depth: 24,
  nodes: 20_000,
  /** UTF-16 units of all text, footnotes, captions and links together. */
  text: 500_000,
  marker: 20,
  href: 2_000,
  span: 100,
  /** Problems reported at once. */
  problems: 20,
} as const;

/** Whether a link may be stored: http, https, mailto, tel or a path on this site, without blanks. */
export function isSafeHref(href: string): boolean {
  return (
    href.length <= bodyLimits.href &&
    /^(?:https?:\/\/[^\s/\\]|mailto:[^\s]|tel:[^\s]|\/(?![/\\]))/i.test(href) &&
    // Browsers drop tabs and line ends inside an address before they read its scheme.
    // eslint-disable-next-line no-control-regex
    !/[\s\\<>"\u0000-\u001f\u007f]/.test(href)
  );
}

type Problem = string | undefined;
type AttrCheck = (value: unknown) => Problem;
interface Spec {
  children?: readonly string[];
  /** Without at least one child the node means nothing. */
  filled?: true;
  firstChild?: string;
  attrs?: Record<string, AttrCheck>;
  optional?: true;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: AttrCheck = (value) => {
  if (typeof value !== 'string') return 'must be text';
  if (value.includes('\u0000')) return 'must not hold U+0000, which no database keeps: remove it';
  // Line ends inside a text would be white space on a page, and an editor's input would drop them.
  if (/[\n\r]/.test(value)) return 'must be one line: use a hard break or another paragraph';
  if (/\p{Surrogate}/u.test(value)) return 'holds half of a character (a lone surrogate): type it again';
};
const filled: AttrCheck = (value) => text(value) ?? (value === '' ? 'must not be empty' : undefined);
const marker: AttrCheck = (value) =>
  filled(value) ??
  ((value as string).length > bodyLimits.marker ? `must have at most ${bodyLimits.marker} characters` : undefined);
const whole =
  (from: number, to: number): AttrCheck =>
  (value) =>
    Number.isInteger(value) && (value as number) >= from && (value as number) <= to
      ? undefined
      : `must be a whole number from ${from} to ${to}`;
const fileId: AttrCheck = (value) =>
  typeof value === 'string' && /^[\w-]{1,64}$/.test(value)
    ? undefined
    : 'must be the documentId of a file: choose the picture again';
const href: AttrCheck = (value) =>
  text(value) ??
  (isSafeHref(value as string)
    ? undefined
    : 'must begin with https://, http://, mailto:, tel: or / and hold no blanks: correct or remove the link');

const inline = ['text', 'hardBreak', 'footnote'];
const inner = ['paragraph', 'bulletList', 'orderedList', 'blockquote', 'picture'];
const block = [...inner, 'heading', 'table'];
const span = { colspan: whole(1, bodyLimits.span), rowspan: whole(1, bodyLimits.span) };
const cell: Spec = { children: inner, filled: true, attrs: span, optional: true };

const nodes = new Map<string, Spec>([
  ['doc', { children: block, filled: true }],
  ['paragraph', { children: inline }],
  ['heading', { children: inline, attrs: { level: whole(2, 4) } }],
  ['bulletList', { children: ['listItem'], filled: true }],
  ['orderedList', { children: ['listItem'], filled: true, attrs: { start: whole(0, 999_999) }, optional: true }],
  ['listItem', { children: inner, filled: true, firstChild: 'paragraph' }],
  ['blockquote', { children: inner, filled: true }],
  ['table', { children: ['tableRow'], filled: true }],
  ['tableRow', { children: ['tableCell', 'tableHeader'], filled: true }],
  ['tableCell', cell],
  ['tableHeader', cell],
  ['picture', { attrs: { file: fileId, alt: text, caption: text, credit: text } }],
  ['text', {}],
  ['hardBreak', {}],
  ['footnote', { attrs: { marker, text: filled } }],
]);
const marks = new Map<string, Spec>([
  ['bold', {}],
  ['italic', {}],
  ['superscript', {}],
  ['subscript', {}],
  ['link', { attrs: { href } }],
]);

/**
 * What is wrong with a stored or received body: one sentence a problem, beginning with the path
 * and saying what to do. Empty when it is a `Body`. Never throws, whatever it is given.
 */
export function checkBody(value: unknown): string[] {
  const problems: string[] = [];
  let nodeCount = 0;
  let textLength = 0;
  const full = () => problems.length >= bodyLimits.problems;
  const report = (path: string, problem: string) => {
    if (!full()) problems.push(`${path || 'body'}: ${problem}`);
  };

  function checkKeys(found: Record<string, unknown>, known: readonly string[], path: string) {
    for (const key of Object.keys(found))
      if (!known.includes(key)) report(path, `does not know "${key.slice(0, 40)}": remove it`);
  }

  function checkAttrs(found: unknown, spec: Spec, path: string) {
    const checks = Object.entries(spec.attrs ?? {});
    if (found === undefined && (spec.optional || checks.length === 0)) return;
    if (!isRecord(found)) return report(`${path}.attrs`, 'must be an object');
    checkKeys(found, Object.keys(spec.attrs ?? {}), `${path}.attrs`);
    for (const [name, check] of checks) {
      const attr = found[name];
      if (attr === undefined && spec.optional) continue;
      if (typeof attr === 'string') textLength += attr.length;
      const problem = check(attr);
      if (problem) report(`${path}.attrs.${name}`, problem);
    }
  }

  function checkMarks(found: unknown, path: string) {
    if (!Array.isArray(found)) return report(path, 'must be a list');
    if (found.length > marks.size) return report(path, 'names a mark twice: keep one');
    const seen = new Set<string>();
    found.forEach((mark: unknown, at) => {
      const here = `${path}[${at}]`;
      const spec = isRecord(mark) && typeof mark.type === 'string' ? marks.get(mark.type) : undefined;
      if (!isRecord(mark) || !spec)
        return report(here, `is no mark of the format: use ${[...marks.keys()].join(', ')}`);
      if (seen.has(mark.type as string)) report(here, `repeats "${String(mark.type)}": keep one`);
      seen.add(mark.type as string);
      checkKeys(mark, ['type', 'attrs'], here);
      checkAttrs(mark.attrs, spec, here);
    });
  }

  function checkNode(node: unknown, allowed: readonly string[], path: string, depth: number) {
    if (full()) return;
    if (depth > bodyLimits.depth) return report(path, `is nested more than ${bodyLimits.depth} deep: make it flatter`);
    if (++nodeCount > bodyLimits.nodes) return;
    const type = isRecord(node) ? node.type : undefined;
    const spec = typeof type === 'string' && allowed.includes(type) ? nodes.get(type) : undefined;
    if (!isRecord(node) || !spec) {
      const found = typeof type === 'string' ? `"${type.slice(0, 40)}"` : 'this';
      return report(path, `${found} cannot stand here: use ${allowed.join(', ')}`);
    }
    checkKeys(node, keysOf(type as string, spec), path);
    checkAttrs(node.attrs, spec, path);
    if (node.marks !== undefined && inline.includes(type as string)) checkMarks(node.marks, `${path}.marks`);
    if (type === 'text') {
      if (typeof node.text === 'string') textLength += node.text.length;
      const problem = filled(node.text);
      if (problem) report(`${path}.text`, problem);
    }
    if (!spec.children) return;
    const { content } = node;
    if (content === undefined && !spec.filled) return;
    if (!Array.isArray(content)) return report(`${path}.content`, 'must be a list');
    if (content.length === 0 && spec.filled) report(`${path}.content`, 'must not be empty: remove the block');
    const { children, firstChild } = spec;
    for (let at = 0; at < content.length && nodeCount <= bodyLimits.nodes && !full(); at++)
      checkNode(content[at], at === 0 && firstChild ? [firstChild] : children, `${path}.content[${at}]`, depth + 1);
  }

  checkNode(value, ['doc'], 'body', 0);
  if (nodeCount > bodyLimits.nodes) report('body', `has more than ${bodyLimits.nodes} parts: split the text`);
  if (textLength > bodyLimits.text) report('body', `has more than ${bodyLimits.text} characters: split the text`);
  return problems;
}

const keysOf = (type: string, spec: Spec): string[] => [
  'type',
  ...(type === 'text' ? ['text'] : []),
  ...(inline.includes(type) ? ['marks'] : []),
  ...(spec.children ? ['content'] : []),
  ...(spec.attrs ? ['attrs'] : []),
];

type Visitor = (node: Block | ListItem | Row | Cell | Inline) => void;

function visit(children: readonly (Block | ListItem | Row | Cell | Inline)[], visitor: Visitor): void {
  for (const child of children) {
    visitor(child);
    if ('content' in child && child.content) visit(child.content, visitor);
  }
}

/** The `documentId`s of the upload files that the pictures show, each once, in order. */
export function bodyFiles(body: Body): string[] {
  const found = new Set<string>();
  visit(body.content, (node) => {
    if (node.type === 'picture') found.add(node.attrs.file);
  });
  return [...found];
}

/** A body's footnotes in order; a note that is repeated word for word under one marker comes once. */
export function bodyFootnotes(body: Body): Footnote['attrs'][] {
  const found = new Map<string, Footnote['attrs']>();
  visit(body.content, (node) => {
    if (node.type === 'footnote') found.set(JSON.stringify([node.attrs.marker, node.attrs.text]), node.attrs);
  });
  return [...found.values()];
}

/**
 * The text as a reader sees it, verbatim: paragraphs, headings, captions and credits joined by
 * "\n" (also for a hard break), footnote markers in their place, each note (its marker directly
 * before its text) as a line at the end.
 */
export function bodyText(body: Body): string {
  const lines: string[] = [];
  visit(body.content, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') lines.push((node.content ?? []).map(inlineText).join(''));
    else if (node.type === 'picture')
      lines.push(...[node.attrs.caption, node.attrs.credit].filter((line) => line !== ''));
  });
  for (const note of bodyFootnotes(body)) lines.push(note.marker + note.text);
  return lines.join('\n');
}

function inlineText(node: Inline): string {
  if (node.type === 'text') return node.text;
  return node.type === 'hardBreak' ? '\n' : node.attrs.marker;
}

/** Plain text as a body: a paragraph for each line, byte for byte; wholly empty lines only divide. */
export function bodyFromText(text: string): Body {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line !== '');
  if (lines.length === 0) return { type: 'doc', content: [{ type: 'paragraph' }] };
  return {
    type: 'doc',
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}
