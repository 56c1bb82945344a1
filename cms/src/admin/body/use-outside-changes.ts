import { useRef } from 'react';
import { isSameBody } from './is-same-body';

/**
 * Tells the editor's own changes, which come back to it as the field's value, from changes from
 * outside (another language, a reset of the form). `generation` rises with each of the latter: as a
 * React key it starts the editor anew, so that undo never leads into another language's text.
 */
export function useOutsideChanges(value: unknown): { generation: number; noteOwn: (value: unknown) => void } {
  const generation = useRef(0);
  /** What the editor gave out and the form has not been seen to have passed yet, oldest first. */
  const own = useRef<unknown[]>([value]);
  const seen = own.current.indexOf(value);
  if (seen >= 0) {
    own.current.splice(0, seen);
  } else {
    if (!isSameBody(value, own.current.at(-1))) generation.current++;
    own.current = [value];
  }
  return { generation: generation.current, noteOwn: (made) => own.current.push(made) };
}
