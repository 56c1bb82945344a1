/** Where an entry's form is, in a language. */
export function entryAddress(entry: { type: string; id: string; single?: boolean }, locale: string): string {
  const uid = `api::${entry.type}.${entry.type}`;
  const path = entry.single ? `single-types/${uid}` : `collection-types/${uid}/${entry.id}`;
  return `/content-manager/${path}?plugins[i18n][locale]=${locale}`;
}
