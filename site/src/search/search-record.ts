/** A page that search can find, as `/mk/search-records.json` lists it for whoever makes the index. */
export interface SearchRecord {
  /** Its address: `/mk/sela/tkajovo/`. */
  readonly path: string;
  /** Its section (`village`), by which results are narrowed down; none for pages of no section. */
  readonly section?: string;
  /** Short facts that are shown beside its title: when, what kind, where. */
  readonly notes: readonly string[];
  /** Whether it is a section's list: then only its title is looked at, for its text is that of other pages. */
  readonly list?: true;
}
