interface Entry {
  readonly type: string;
  readonly id: string;
  readonly single: boolean;
  readonly locale: string;
}

/** Where the admin edits an entry in a language. */
export function editPath({ type, id, single, locale }: Entry): string {
  const uid = `api::${type}.${type}`;
  const place = single ? `single-types/${uid}` : `collection-types/${uid}/${id}`;
  return `/content-manager/${place}?plugins[i18n][locale]=${locale}`;
}
