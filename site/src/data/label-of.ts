import type { Language } from '../languages/language.ts';

/** Attributes whose word in the dictionaries has another name. */
const others: Readonly<Record<string, string>> = {
  startDate: 'start',
  endDate: 'end',
  periodStart: 'start',
  periodEnd: 'end',
  lengthM: 'length',
  ascentM: 'ascent',
  descentM: 'descent',
  lowestM: 'lowest',
  highestM: 'highest',
  distanceM: 'distance',
  durationMinutes: 'duration',
  durationMonths: 'duration',
  budgetTotal: 'budget',
  statedCounts: 'presentations',
  publishedOn: 'published',
  confirmedOn: 'confirmed',
  retrievedOn: 'retrieved',
  pages: 'pageCount',
  standingNote: 'note',
  theme: 'kind',
  url: 'website',
  bookingUrl: 'booking',
  priceNote: 'price',
  organisation: 'organisers',
  deliveredRoutes: 'delivered',
  deliveredVillages: 'delivered',
  deliveredDocuments: 'delivered',
  deliveredNote: 'delivered',
  seasonStartMonth: 'season',
  seasonEndMonth: 'season',
};

/** The word for an attribute in a language; nothing where the dictionaries have none. */
export function labelOf({ words: { labels, headings } }: Language, attribute: string): string | undefined {
  const name = others[attribute] ?? attribute;
  return (labels as Readonly<Record<string, string>>)[name] ?? (headings as Readonly<Record<string, string>>)[name];
}
