import type { Mark } from '../../../body/body';
import type { LeftOut } from './read-pasted';

interface Node {
  type: string;
  text?: string;
  marks?: Mark[];
  attrs?: Record<string, unknown>;
  content?: Node[];
}

const names: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'quote',
  table: 'table',
  tableRow: 'row',
};

/**
 * Blocks as lines that can be read and compared, for tests: one block a line, no-break space `~`, tab `→`, line break
 * `⏎`, the first two of several blanks `␣`, *bold*, _italic_, ^raised^, ,lowered, [link](address), {marker|note}.
 */
export function outline(blocks: readonly object[], depth = 0): string {
  return (blocks as Node[])
    .map((block) => {
      const { type, attrs = {}, content = [] } = block;
      const indent = '  '.repeat(depth);
      if (type === 'paragraph' || type === 'heading') {
        const name = type === 'heading' ? `h${String(attrs['level'])}` : 'p';
        return `${indent}${name} ${content.map(inlineOutline).join('').replaceAll('  ', '␣␣')}`.trimEnd() + '\n';
      }
      const [across, down] = [attrs['colspan'] ?? 1, attrs['rowspan'] ?? 1].map(String);
      const spans = across === '1' && down === '1' ? '' : ` ${across}×${down}`;
      if (type === 'picture') return `${indent}picture ${String(attrs['alt'])}`.trimEnd() + '\n';
      const name =
        type === 'orderedList'
          ? `ol ${String(attrs['start'])}`
          : type.startsWith('tableC')
            ? `td${spans}`
            : type.startsWith('tableH')
              ? `th${spans}`
              : names[type];
      return `${indent}${name}\n${outline(content, depth + 1)}`;
    })
    .join('');
}

export const leftOutOutline = ({ pictures, links, letters, struck }: LeftOut): string =>
  `left out: ${pictures} pictures, ${links} links, ${letters} letters, ${struck} struck\n`;

function inlineOutline({ type, text = '', marks = [], attrs }: Node): string {
  if (type === 'hardBreak') return '⏎';
  if (type === 'footnote') return `{${String(attrs?.['marker'])}|${String(attrs?.['text'])}}`;
  const words = text.replaceAll('\u00a0', '~').replaceAll('\t', '→');
  return marks.reduceRight((inside, mark) => {
    if (mark.type === 'link') return `[${inside}](${mark.attrs.href})`;
    const sign = { bold: '*', italic: '_', superscript: '^', subscript: ',' }[mark.type];
    return sign + inside + sign;
  }, words);
}
