import { useContext, useEffect, useState } from 'react';
import { NodeViewWrapper } from '@tiptap/react';
import type { NodeViewProps } from '@tiptap/react';
import type { Picture } from '../../body/body';
import { useWords } from '../use-words';
import { EditNode } from './edit-node';
import { isWaiting, waitingSource } from './paste/waiting-pictures';
import { usePictureFile } from './use-picture-file';

/** A picture as it will stand in the text, with its words; a click opens its dialog. */
export function PictureView({ node, getPos, selected }: NodeViewProps) {
  const words = useWords();
  const edit = useContext(EditNode);
  const { file: documentId, alt, caption, credit } = node.attrs as Picture['attrs'];
  const isUnderWay = isWaiting(documentId);
  const preview = usePreview(documentId);
  const file = usePictureFile(isUnderWay ? '' : documentId);
  return (
    <NodeViewWrapper
      as="figure"
      className={selected ? 'is-selected' : undefined}
      data-drag-handle
      role="button"
      aria-label={words('body.picture.edit')}
      onClick={() => {
        const position = getPos();
        if (!isUnderWay && position !== undefined) edit(position);
      }}
    >
      {preview && <img src={preview} alt={alt} />}
      {file && <img src={file.url} alt={alt} />}
      {file === null && !isUnderWay && <p className="missing">{words('body.picture.missing')}</p>}
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

/** An address at which the browser shows a picture that is not in the media library yet. */
function usePreview(file: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const source = waitingSource(file);
    if (!source) return setAddress(undefined);
    const made = URL.createObjectURL(source);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
