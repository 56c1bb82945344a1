import { entryPath } from '../content/addresses.ts';
import { content } from '../content/current-content.ts';
import type { Entry } from '../content/entry.ts';
import { placeOf } from '../content/nearby.ts';
import type { RouteStop } from '../schema/entry-types.ts';
import type { Place } from '../tracks/distance.ts';
import type { MapLine, Pearl } from './draw-map.ts';

/** A village as a pearl on a map; nothing when nobody knows where it is. */
export function villagePearl(village: Entry<'village'>): Pearl[] {
  const place = placeOf(village.fields.place);
  if (!place) return [];
  return [{ id: village.id, title: village.fields.title, lang: village.lang, href: entryPath(village), ...place }];
}

/** Where a stop is: where it says, else where its village is. */
export function stopPlace(stop: RouteStop, lang: string): Place | undefined {
  return placeOf(stop) ?? placeOf(content().entry('village', stop.village, lang)?.fields.place);
}

/** The stops of a route as pearls, numbered as in its list. */
export function stopPearls(route: Entry<'route'>): Pearl[] {
  return (route.fields.stops ?? []).flatMap((stop, at) => {
    const place = stopPlace(stop, route.lang);
    if (!place) return [];
    const village = content().entry('village', stop.village, route.lang);
    const title = stop.title ?? village?.fields.title ?? String(at + 1);
    const lang = stop.title ? route.lang : (village?.lang ?? route.lang);
    return [{ id: `stop-${at + 1}`, title, lang, number: at + 1, href: `#stop-${at + 1}`, ...place }];
  });
}

/** A route as a line: its track, else its stops joined. Less than two places make no line. */
export function routeLine(route: Entry<'route'>): MapLine[] {
  const track = content().track(route.fields.track);
  const stops = (route.fields.stops ?? []).flatMap((stop) => stopPlace(stop, route.lang) ?? []);
  const segments = track ? track.segments.filter(({ length }) => length > 1) : stops.length > 1 ? [stops] : [];
  return segments.length > 0 ? [{ id: route.id, title: route.fields.title, segments }] : [];
}
