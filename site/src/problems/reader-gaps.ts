import type { Content } from '../content/content.ts';
import { defaultLocale } from '../languages/load-languages.ts';
import type { SharedPlace } from '../schema/entry-types.ts';
import type { FeedDocument } from '../schema/parse-document.ts';
import type { Problem } from './problem.ts';

/** Something that readers miss on a page, the attribute where it is missing, and what its sentence is filled with. */
export type ReaderGap = Pick<Problem, 'kind' | 'field' | 'values'>;

/** What an entry does not say although its readers would look for it: where it is, what it costs, when it is. */
export function readerGaps({ type, id }: FeedDocument, content: Content): ReaderGap[] {
  const gaps: ReaderGap[] = [];
  if (type === 'village') {
    const { place, offers = [] } = content.entry(type, id, defaultLocale)?.fields ?? {};
    if (!isOnMap(place)) gaps.push({ kind: 'not-on-map', field: 'place.latitude', values: {} });
    const count = offers.filter(({ price, priceNote }) => price === undefined && !priceNote).length;
    if (count > 0) gaps.push({ kind: 'no-price', field: 'offers.price', values: { count } });
  }
  if (type === 'route') {
    const { track, stops = [], villages = [] } = content.entry(type, id, defaultLocale)?.fields ?? {};
    const places = [
      ...stops,
      ...[...stops.map((stop) => stop.village), ...villages].map(
        (village) => content.entry('village', village, defaultLocale)?.fields.place,
      ),
    ];
    if (track === undefined && !places.some(isOnMap)) gaps.push({ kind: 'not-on-map', field: 'track', values: {} });
  }
  if (type === 'workshop') {
    const { place, startDate, endDate } = content.entry(type, id, defaultLocale)?.fields ?? {};
    // Where it was is not always stated; a town that is has its point on the map.
    if (place?.town !== undefined && !isOnMap(place))
      gaps.push({ kind: 'not-on-map', field: 'place.latitude', values: {} });
    const date = startDate ?? endDate;
    if (date?.length === 4)
      gaps.push({ kind: 'year-only', field: startDate ? 'startDate' : 'endDate', values: { year: date } });
  }
  return gaps;
}

const isOnMap = (place: Pick<SharedPlace, 'latitude' | 'longitude'> | undefined): boolean =>
  place?.latitude !== undefined && place.longitude !== undefined;
