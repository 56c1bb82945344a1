import { useContext } from 'react';
import { NodeViewWrapper } from '@tiptap/react';
import type { NodeViewProps } from '@tiptap/react';
import type { Picture } from '../../body/body';
import { useWords } from '../use-words';
import { EditNode } from './edit-node';
import { usePictureFile } from './use-picture-file';

/** A picture as it will stand in the text, with its words; a click opens its dialog. */
export function PictureView({ node, getPos, selected }: NodeViewProps) {
  const words = useWords();
  const edit = useContext(EditNode);
  const { file: documentId, alt, caption, credit } = node.attrs as Picture['attrs'];
  const file = usePictureFile(documentId);
  return (
    <NodeViewWrapper
      as="figure"
      className={selected ? 'is-selected' : undefined}
      data-drag-handle
      role="button"
      aria-label={words('body.picture.edit')}
      onClick={() => {
        const position = getPos();
        if (position !== undefined) edit(position);
      }}
    >
      {file && <img src={file.url} alt={alt} />}
      {file === null && <p className="missing">{words('body.picture.missing')}</p>}
      <figcaption>
        {caption && <p>{caption}</p>}
        {credit && <p className="credit">{credit}</p>}
        {alt ? (
          <p className="alt">
            {words('body.picture.alt')}: {alt}
          </p>
        ) : (
          <p className="alt is-missing">{words('body.picture.alt.missing')}</p>
        )}
      </figcaption>
    </NodeViewWrapper>
  );
}
