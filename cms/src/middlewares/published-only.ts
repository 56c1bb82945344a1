import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * Drafts are for the admin. An API token may read what is published and nothing else, whatever it
 * asks for: Strapi itself would give drafts to every token that may read. One that may write gets
 * back what it wrote, also a draft, but not the drafts that are related to it.
 */
const publishedOnly: Core.MiddlewareFactory = () => async (ctx, next) => {
  // The router does not mind capital letters.
  const isApi = ctx.path.toLowerCase().startsWith('/api/');
  const asked = [ctx.query['status'], ctx.query['publicationState']].flat();
  if (isApi && asked.some((status) => status !== undefined && status !== 'published')) {
    const reads = ctx.method === 'GET' || ctx.method === 'HEAD';
    if (reads)
      throw new errors.ForbiddenError(
        'The API gives only what is published; leave “status” out, or ask for status=published.',
      );
    if (ctx.query['populate'] !== undefined)
      throw new errors.ForbiddenError(
        'The answer to saving a draft cannot hold what is related to it; leave “populate” out.',
      );
  }
  await next();
};

export default publishedOnly;
