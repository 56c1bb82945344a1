import { entryPath } from '../content/addresses.ts';
import type { Entry } from '../content/entry.ts';
import type { Language } from '../languages/language.ts';

/** Address of the card for printing of a route or village. */
export const cardPath = (entry: Entry<'route' | 'village'>, { words }: Language): string =>
  `${entryPath(entry) ?? ''}${words.maps.cardPath}/`;
