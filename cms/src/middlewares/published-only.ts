import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * Drafts are for the admin. An API token may read what is published and nothing else, whatever it
 * asks for: Strapi itself would give drafts to every token that may read.
 */
const publishedOnly: Core.MiddlewareFactory = () => async (ctx, next) => {
  const asked = [ctx.query['status'], ctx.query['publicationState']].flat();
  const reads = ctx.method === 'GET' || ctx.method === 'HEAD';
  if (reads && ctx.path.startsWith('/api/') && asked.some((status) => status !== undefined && status !== 'published')) {
    throw new errors.ForbiddenError(
      'The API gives only what is published; leave “status” out, or ask for status=published.',
    );
  }
  await next();
};

export default publishedOnly;
