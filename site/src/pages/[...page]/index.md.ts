/** A page as Markdown, beside it. */
import type { APIRoute } from 'astro';
import { pathsTo } from '../../content/site-pages.ts';
import { pageMarkdown } from '../../data/page-markdown.ts';
import { absoluteOn, textFile } from '../../data/respond.ts';

export const getStaticPaths = () => pathsTo('/[...page]/index.md');

export const GET: APIRoute = ({ params, site }) =>
  textFile(pageMarkdown(`/${params['page']}/`, absoluteOn(site)), 'text/markdown');
