import { entryPath } from '../content/addresses.ts';
import { content } from '../content/current-content.ts';
import type { Entry } from '../content/entry.ts';
import { stopPearls } from '../maps/map-parts.ts';
import type { TrackFile } from './write-track.ts';

/** What the files of a route's track hold, or nothing when it has no track. `site` is the public address. */
export function trackFile(route: Entry<'route'>, site: URL | undefined): TrackFile | undefined {
  const track = content().track(route.fields.track);
  if (!track) return undefined;
  const url = new URL(entryPath(route) ?? '/', site).href;
  return { title: route.fields.title, url, track, stops: stopPearls(route) };
}
