/** For the search page: addresses of this very release, so that an index that is older or newer names no other. */
import type { APIRoute } from 'astro';
import { openLanguage } from '../../content/open-entry.ts';
import { pathsTo } from '../../content/site-pages.ts';
import { listSearchRecords } from '../../search/list-search-records.ts';

export const getStaticPaths = () => pathsTo('/[locale]/search-pages.txt');
export const GET: APIRoute = ({ params }) =>
  new Response(
    listSearchRecords(openLanguage(params))
      .map(({ path }) => `${path}\n`)
      .join(''),
  );
