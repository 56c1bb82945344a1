import { useContext } from 'react';
import { NodeViewWrapper } from '@tiptap/react';
import type { NodeViewProps } from '@tiptap/react';
import { useWords } from '../use-words';
import { EditNode } from './edit-node';

/** A footnote's marker in the text; a click opens its note. */
export function FootnoteView({ node, getPos, selected }: NodeViewProps) {
  const words = useWords();
  const edit = useContext(EditNode);
  const { marker, text } = node.attrs as { marker: string; text: string };
  return (
    <NodeViewWrapper
      as="sup"
      role="button"
      className={selected ? 'footnote is-selected' : 'footnote'}
      aria-label={words('body.footnote.marked', { marker })}
      title={text}
      onClick={() => {
        const position = getPos();
        if (position !== undefined) edit(position);
      }}
    >
      {marker}
    </NodeViewWrapper>
  );
}
