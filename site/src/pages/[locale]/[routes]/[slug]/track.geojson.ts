import type { APIRoute } from 'astro';
import { openEntry } from '../../../../content/open-entry.ts';
import { pathsTo } from '../../../../content/site-pages.ts';
import { trackFile } from '../../../../tracks/track-file.ts';
import { writeGeoJson } from '../../../../tracks/write-track.ts';

export const getStaticPaths = () => pathsTo('/[locale]/[routes]/[slug]/track.geojson');

export const GET: APIRoute = ({ params, site }) => {
  const file = trackFile(openEntry('route', params).entry, site);
  if (!file) throw new Error('A route without a track has no file of it.');
  return new Response(writeGeoJson(file), { headers: { 'Content-Type': 'application/geo+json' } });
};
