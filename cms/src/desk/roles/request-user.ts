import type { UID } from '@strapi/strapi';

type Action = 'create' | 'read' | 'update' | 'delete' | 'publish';
/** Whether somebody may; with a row, populated with `createdBy`, also under the conditions of their role. */
type Question = Record<Action, (row?: object) => boolean>;

interface CheckerService {
  create(of: { userAbility: object; model: string }): { can: Question; cannot: Question };
}

/** Somebody who is signed in to the admin and asks something of the CMS. */
export interface RequestUser {
  readonly id: number;
  readonly name: string;
  /** What they may do with entries of a type, by Strapi's own roles. */
  may(uid: UID.ContentType): Question;
}

interface Admin {
  id: number;
  firstname: string | null;
  lastname: string | null;
  email: string;
}

/** As people are called in the desk: their name, else what stands before the @. */
export const nameOf = ({ firstname, lastname, email }: Omit<Admin, 'id'>): string =>
  [firstname, lastname].filter(Boolean).join(' ') || (email.split('@')[0] ?? email);

/** Who is asking; undefined outside of requests (schedules, starts) and for API tokens. */
export function requestUser(): RequestUser | undefined {
  const state = strapi.requestContext.get()?.state as { user?: Admin; userAbility?: object } | undefined;
  const { user, userAbility } = state ?? {};
  if (!user || !userAbility) return undefined;
  const checkers = strapi.plugin('content-manager').service<CheckerService>('permission-checker');
  return {
    id: user.id,
    name: nameOf(user),
    may: (model) => checkers.create({ userAbility, model }).can,
  };
}
