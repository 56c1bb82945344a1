/** A part of a form under a heading of its own; its words are `write.form.…` in `admin/translations`. */
export type FormGroup =
  | 'what'
  | 'when'
  | 'people'
  | 'text'
  | 'outcome'
  | 'material'
  | 'budget'
  | 'track'
  | 'advice'
  | 'visit'
  | 'contact'
  | 'consent'
  | 'related'
  | 'front'
  | 'maps'
  | 'pictures'
  | 'page';

export interface FormLayout {
  /**
   * Groups in the order in which one writes, each a list of rows: fields with their width in twelfths of a row, twelve
   * where none is given. Relations have a row to themselves, else the names of what they lead to are cut.
   */
  readonly edit: readonly (readonly [FormGroup, ...string[]])[];
  /** Columns of the list, to which Strapi adds languages and state, which are to be seen on a small screen too. */
  readonly list: readonly string[];
  readonly sort: readonly [field: string, order: 'ASC' | 'DESC'];
}

const pictures = ['pictures', 'cover', 'gallery'] as const;
const page = ['page', 'source', 'slug'] as const;

/** How the form and the list of each content type are laid out, by the type's name. */
export const formLayouts: Readonly<Record<string, FormLayout>> = {
  workshop: {
    edit: [
      ['what', 'title', 'kind:6', 'projects', 'summary'],
      ['when', 'startDate:6 endDate:6', 'place'],
      ['people', 'organisers', 'participants', 'people'],
      ['text', 'purposes', 'body'],
      ['outcome', 'conclusions', 'actions', 'results'],
      ['material', 'presentations', 'documents', 'statedCounts', 'links'],
      pictures,
      ['contact', 'contacts'],
      page,
    ],
    list: ['title', 'startDate'],
    sort: ['startDate', 'DESC'],
  },
  project: {
    edit: [
      ['what', 'title', 'acronym:4 code:4 state:4', 'programme', 'summary'],
      ['when', 'startDate:4 endDate:4 durationMonths:4', 'places'],
      ['people', 'partners'],
      ['text', 'objective', 'body', 'standingNote'],
      ['outcome', 'activities', 'results'],
      ['budget', 'budgetTotal:4 budgetEu:4 budgetCurrency:4'],
      ['related', 'workshops', 'presentations', 'documents', 'routes', 'villages', 'predecessor', 'successors'],
      pictures,
      ['contact', 'contacts', 'links', 'aliases'],
      page,
    ],
    list: ['title', 'acronym', 'startDate'],
    sort: ['title', 'ASC'],
  },
  presentation: {
    edit: [
      ['what', 'title', 'kind:6', 'workshop', 'projects', 'summary'],
      ['people', 'speakers'],
      ['text', 'abstract'],
      ['material', 'files', 'language:6 slideCount:6', 'slides'],
      pictures,
      page,
    ],
    list: ['title', 'kind'],
    sort: ['title', 'ASC'],
  },
  document: {
    edit: [
      ['what', 'title', 'kind:6 publishedOn:6', 'summary'],
      ['material', 'files', 'authors:6 pages:6'],
      ['related', 'projects', 'workshops'],
      pictures,
      page,
    ],
    list: ['title', 'publishedOn'],
    sort: ['title', 'ASC'],
  },
  route: {
    edit: [
      ['what', 'title', 'kind:6 network:6', 'summary'],
      [
        'track',
        'track:6 difficulty:6',
        'lengthM:4 ascentM:4 descentM:4',
        'lowestM:4 highestM:4 durationMinutes:4',
        'stops',
      ],
      ['text', 'body'],
      ['advice', 'season:6 surface:6', 'publicTransport', 'accessibility', 'warnings'],
      ['related', 'parent', 'stages', 'villages', 'projects'],
      pictures,
      page,
    ],
    list: ['title', 'kind'],
    sort: ['title', 'ASC'],
  },
  village: {
    edit: [
      ['what', 'title', 'theme:6 confirmedOn:6', 'summary'],
      ['when', 'place'],
      ['text', 'body'],
      ['visit', 'offers', 'host', 'website', 'facilities', 'gettingThere', 'accessibility'],
      ['contact', 'contacts'],
      ['related', 'routes', 'projects'],
      ['pictures', 'cover', 'gallery', 'videos'],
      page,
    ],
    list: ['title', 'theme'],
    sort: ['title', 'ASC'],
  },
  partner: {
    edit: [
      ['what', 'title', 'kind:6 website:6', 'summary', 'aliases'],
      ['contact', 'place', 'address', 'contacts', 'people'],
      ['pictures', 'logo', 'cover', 'gallery'],
      page,
    ],
    list: ['title', 'kind'],
    sort: ['title', 'ASC'],
  },
  person: {
    edit: [
      ['what', 'title', 'role:6', 'partners', 'summary', 'aliases'],
      ['contact', 'phone:4 email:4 website:4', 'photo'],
      ['consent', 'consentPhone:4 consentEmail:4 consentPhoto:4', 'consentGivenOn:4 consentExpiresOn:4'],
      pictures,
      page,
    ],
    list: ['title', 'role'],
    sort: ['title', 'ASC'],
  },
  programme: {
    edit: [
      ['what', 'title', 'shortName:4 periodStart:4 periodEnd:4', 'summary', 'website:6 emblem:6'],
      ['text', 'fundingStatement', 'disclaimer'],
      ['related', 'projects', 'aliases'],
      ['pictures', 'logos', 'cover', 'gallery'],
      page,
    ],
    list: ['title', 'periodStart', 'periodEnd'],
    sort: ['periodStart', 'DESC'],
  },
  page: {
    edit: [['what', 'title', 'purpose:6', 'summary'], ['text', 'body'], pictures, page],
    list: ['title', 'purpose'],
    sort: ['title', 'ASC'],
  },
  'site-settings': {
    edit: [
      ['what', 'title', 'tagline', 'logo', 'footer', 'licence'],
      ['front', 'featuredProjects', 'featuredWorkshops', 'featuredRoutes', 'featuredVillages'],
      ['contact', 'contacts'],
      ['maps', 'disputedBordersDashed:6 disputedBordersNote:6', 'regionMap'],
    ],
    list: ['title'],
    sort: ['title', 'ASC'],
  },
};

export interface FieldWidth {
  name: string;
  size: number;
}

/** A row of a group as Strapi keeps it: `startDate:6 endDate:6` is two fields of half the width. */
export function rowFields(row: string): FieldWidth[] {
  return row.split(' ').map((field) => {
    const [name = '', size = '12'] = field.split(':');
    return { name, size: Number(size) };
  });
}
