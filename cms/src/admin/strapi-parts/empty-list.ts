import en from '../translations/en.json';

/** What an empty list says: that nothing matches, or how to make the first entry of that type. */
export function emptyList(uid: string | undefined, isSearched: boolean): { id: string; defaultMessage: string } {
  const own = `list.empty.${uid?.split('.').at(-1)}`;
  const word = isSearched ? 'list.empty.found' : own in en ? own : 'app.components.EmptyStateLayout.content-document';
  return { id: word, defaultMessage: en[word as keyof typeof en] };
}
