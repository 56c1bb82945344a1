import { errors } from '@strapi/utils';
import type { RequestUser } from './roles/request-user';
import { requestUser } from './roles/request-user';

/** As much of Koa's context as routes of the desk look at. */
export interface Asked {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
}

/** What was sent, whatever it is, as names and values. */
export const bodyOf = ({ request }: Asked): Record<string, unknown> =>
  typeof request.body === 'object' && request.body !== null ? (request.body as Record<string, unknown>) : {};

/** Who asks; the routes are for those who are signed in only. */
export function askedBy(): RequestUser {
  const user = requestUser();
  if (user === undefined) throw new errors.ForbiddenError();
  return user;
}

export function allow(may: boolean): void {
  if (!may) throw new errors.PolicyError('desk.forbidden');
}
