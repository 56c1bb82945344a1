/** What an editor can put right, by what is wrong; the words are in `words/`. */
export type ProblemKind =
  | 'dangling-relation'
  | 'missing-alt'
  | 'file-missing'
  | 'picture-broken'
  | 'stated-counts'
  | 'no-programme'
  | 'no-funding-statement'
  | 'no-emblem'
  | 'no-disclaimer'
  | 'no-interreg-logo'
  | 'interreg-outside-eu'
  | 'no-budget'
  | 'no-eu-share'
  | 'no-partners'
  | 'no-lead-partner'
  | 'no-dates'
  | 'document-without-file'
  | 'long-title'
  | 'right-to-left-title'
  | 'not-on-map'
  | 'no-price'
  | 'year-only'
  | 'track-refused'
  | 'dead-link';

/** Something about one entry that an editor should look at. The site is whole all the same. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly type: string;
  readonly id: string;
  /** The entry's title, in the language or the nearest. */
  readonly title: string;
  /** Whose text it is; none where it is the same in every language. */
  readonly language?: string | undefined;
  /** Attribute of the entry, inside a component `attribute.component attribute`. */
  readonly field: string;
  /** What the sentence is filled with. */
  readonly values: Readonly<Record<string, string | number>>;
}
