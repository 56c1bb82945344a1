/** For whoever makes the search index: the pages in one language, with what is shown beside their titles. */
import type { APIRoute } from 'astro';
import { openLanguage } from '../../content/open-entry.ts';
import { pathsTo } from '../../content/site-pages.ts';
import { listSearchRecords } from '../../search/list-search-records.ts';

export const getStaticPaths = () => pathsTo('/[locale]/search-records.json');
export const GET: APIRoute = ({ params }) => Response.json(listSearchRecords(openLanguage(params)));
