import type { Block, Body, Cell, InnerBlock, ListItem, Row } from '../../../body/body';

/** A picture that came with a paste: it stands in the editor at once, in the media library a little later. */
export interface PastedPicture {
  /** What the node in the text says instead of a file's `documentId` until there is one. */
  readonly waitingAs: string;
  readonly source: Blob;
}

/** No `documentId` of Strapi's has a hyphen. */
const sign = 'pasted-';

/** What the media library takes as a picture (see `config/plugins.ts`). */
const kinds = /^image\/(?:jpeg|png|webp|avif|gif)$/;

const sources = new Map<string, Blob>();

/** A picture to be put into the text, or none where the media library would refuse its kind. */
export function pastedPicture(source: Blob): PastedPicture | undefined {
  if (!kinds.test(source.type)) return undefined;
  const waitingAs = sign + Math.random().toString(36).slice(2);
  sources.set(waitingAs, source);
  return { waitingAs, source };
}

/** The picture of a `data:` address; none where it is of another kind or not in base64. */
export function pictureOfDataAddress(address: string): PastedPicture | undefined {
  const [, type = '', data = ''] = /^data:([a-z/+.-]+);base64,([a-z0-9+/=\s]+)$/i.exec(address.trim()) ?? [];
  if (data === '') return undefined;
  try {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    return pastedPicture(new Blob([bytes], { type: type.toLowerCase() }));
  } catch {
    return undefined;
  }
}

export const isWaiting = (file: string): boolean => file.startsWith(sign);

/** What waits under this name, to be shown meanwhile. */
export const waitingSource = (file: string): Blob | undefined => sources.get(file);

export const forgetWaiting = (file: string): void => void sources.delete(file);

type Part = Block | ListItem | Row | Cell;

/** The body without pictures that are not in the media library yet: what may be stored. */
export function withoutWaiting(body: Body): Body | null {
  const content = keep(body.content);
  return content.length > 0 ? { ...body, content } : null;
}

function keep<T extends Part>(parts: readonly T[]): T[] {
  return parts.flatMap((part) => {
    if (part.type === 'picture') return isWaiting(part.attrs.file) ? [] : [part];
    if (part.type === 'paragraph' || part.type === 'heading') return [part];
    const content = keep<Part>(part.content);
    if (content.length > 0) return [{ ...part, content }];
    // A quote of nothing but the picture goes with it; a cell has its place in the table.
    return part.type === 'blockquote' ? [] : [{ ...part, content: [{ type: 'paragraph' } satisfies InnerBlock] }];
  });
}
