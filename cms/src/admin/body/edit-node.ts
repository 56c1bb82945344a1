import { createContext } from 'react';

/** Opens the dialog for the footnote or picture at a position; given by the editor to what it shows. */
export const EditNode = createContext<(position: number) => void>(() => undefined);
