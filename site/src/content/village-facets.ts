import type { Language } from '../languages/language.ts';
import type { VillageOffer } from '../schema/entry-types.ts';
import type { Entry } from './entry.ts';

/** What villages are chosen by, in the order in which it is asked. */
export const facetNames = ['theme', 'country', 'region', 'offer', 'month', 'language', 'accessibility'] as const;

export type FacetName = (typeof facetNames)[number];

/** What is asked, in the words of the language. */
export function facetLabel(name: FacetName, { words: { maps, labels } }: Language): string {
  const { theme, offer, month, accessibility } = maps;
  const { country, region, languages } = labels;
  return { theme, country, region, offer, month, language: languages, accessibility }[name];
}

/** One value of a facet: how an address says it, and how a reader does. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
}

/** Everything that a village can be found by. */
export function villageFacets(
  { fields }: Entry<'village'>,
  language: Language,
): Readonly<Record<FacetName, readonly FacetValue[]>> {
  const { theme, place = {}, offers = [], accessibility } = fields;
  const kinds = unique(offers.flatMap(({ kind }) => kind ?? []));
  const spoken = unique(offers.flatMap(({ languages }) => languages?.split(' ') ?? []));
  return {
    theme: theme ? [{ value: theme, label: language.label('village.theme', theme) }] : [],
    country: place.country ? [{ value: place.country, label: language.country(place.country) }] : [],
    region: place.region ? [{ value: addressWord(place.region), label: place.region }] : [],
    offer: kinds.map((value) => ({ value, label: language.label('village.offer.kind', value) })),
    month: unique(offers.flatMap(openMonths))
      .sort((one, other) => one - other)
      .map((month) => ({ value: String(month), label: language.words.dates.months[month - 1] ?? '' })),
    language: spoken.map((value) => ({ value, label: language.languageName(value) })),
    accessibility: accessibility ? [{ value: 'yes', label: language.words.maps.accessibilityNoted }] : [],
  };
}

/** Each value that some village has, with the villages that have it: themes in the order of the list, others by label. */
export function groupByFacet(
  villages: readonly Entry<'village'>[],
  name: FacetName,
  language: Language,
): readonly (FacetValue & { readonly villages: readonly Entry<'village'>[] })[] {
  const groups = new Map<string, FacetValue & { villages: Entry<'village'>[] }>();
  for (const village of villages) {
    for (const value of villageFacets(village, language)[name]) {
      const group = groups.get(value.value);
      if (group) group.villages.push(village);
      else groups.set(value.value, { ...value, villages: [village] });
    }
  }
  const list = [...groups.values()];
  return name === 'month'
    ? list.sort((one, other) => Number(one.value) - Number(other.value))
    : list.sort((one, other) => language.compare(one.label, other.label));
}

/** Months in which an offer can be had; none where nobody says when. */
function openMonths({ seasonStartMonth: start, seasonEndMonth: end }: VillageOffer): number[] {
  if (start === undefined || end === undefined) return [start ?? end ?? []].flat();
  const count = ((end - start + 12) % 12) + 1;
  return Array.from({ length: count }, (_, at) => ((start - 1 + at) % 12) + 1);
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Letters and digits of any script, joined by hyphens: fit for an address and for an `id`. */
const addressWord = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
