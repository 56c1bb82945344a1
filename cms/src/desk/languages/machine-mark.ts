import type { Shape } from '../../in-step/shape';

/** The localised mark of a text that a machine translated and nobody has confirmed; readers are told so. */
export const MARK = 'machineTranslated';

/** Whether entries of this type can bear the mark, and so be translated by machine. */
export const canBeMarked = (shape: Shape): boolean => shape.texts.some(({ name }) => name === MARK);

/** A save can set the mark but not lift it: a form that was opened before, or REST, would do so by oversight. */
export function keepMark(data: Record<string, unknown>): void {
  if (data[MARK] !== true) delete data[MARK];
}
