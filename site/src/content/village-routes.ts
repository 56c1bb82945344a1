import { content } from './current-content.ts';
import type { Entry } from './entry.ts';

/** Routes that lead to a village: those that list it, and those that stop there. */
export function villageRoutes(village: Entry<'village'>): readonly Entry<'route'>[] {
  const listed = content().referrers('route', 'villages', village, village.lang);
  const stopping = content().referrers('route', 'stops.village', village, village.lang);
  return [...new Map([...listed, ...stopping].map((route) => [route.id, route])).values()];
}
