import type { ReactNode } from 'react';
import type { Block, Body, Cell, Inline, ListItem, Row } from '../../body/body';

/** A body to read: its blocks, emphasis and notes; links are shown, not followed, and pictures by their words. */
export function ReadableBody({ body }: { body: Body }) {
  return <>{body.content.map(blockOf)}</>;
}

const all = (nodes: readonly (Block | ListItem | Row | Cell)[]): ReactNode[] => nodes.map(blockOf);

function blockOf(node: Block | ListItem | Row | Cell, key: number): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p key={key}>{(node.content ?? []).map(inlineOf)}</p>;
    case 'heading':
      // The form has headings of its own; these are only shown as such.
      return (
        <p key={key} data-level={node.attrs.level}>
          <strong>{(node.content ?? []).map(inlineOf)}</strong>
        </p>
      );
    case 'bulletList':
      return <ul key={key}>{all(node.content)}</ul>;
    case 'orderedList':
      return (
        <ol key={key} start={node.attrs?.start ?? 1}>
          {all(node.content)}
        </ol>
      );
    case 'listItem':
      return <li key={key}>{all(node.content)}</li>;
    case 'blockquote':
      return <blockquote key={key}>{all(node.content)}</blockquote>;
    case 'table':
      return (
        <table key={key}>
          <tbody>{all(node.content)}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr key={key}>{all(node.content)}</tr>;
    case 'tableCell':
    case 'tableHeader':
      return (
        <td key={key} colSpan={node.attrs?.colspan ?? 1} rowSpan={node.attrs?.rowspan ?? 1}>
          {all(node.content)}
        </td>
      );
    case 'picture':
      return (
        <p key={key}>
          {'▣ '}
          {[node.attrs.alt, node.attrs.caption, node.attrs.credit].filter((text) => text !== '').join(' · ')}
        </p>
      );
  }
}

function inlineOf(node: Inline, key: number): ReactNode {
  if (node.type === 'hardBreak') return <br key={key} />;
  if (node.type === 'footnote')
    return (
      <sup key={key} title={node.attrs.text}>
        {node.attrs.marker}
      </sup>
    );
  return (node.marks ?? []).reduce<ReactNode>((inside, { type }) => {
    if (type === 'bold') return <strong key={key}>{inside}</strong>;
    if (type === 'italic') return <em key={key}>{inside}</em>;
    if (type === 'superscript') return <sup key={key}>{inside}</sup>;
    if (type === 'subscript') return <sub key={key}>{inside}</sub>;
    return <u key={key}>{inside}</u>;
  }, node.text);
}
