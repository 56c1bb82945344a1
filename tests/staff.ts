import type { Cms } from './cms.ts';
import { call } from './rest-client.ts';

export const roleCodes = {
  author: 'strapi-author',
  editor: 'strapi-editor',
  administrator: 'strapi-super-admin',
} as const;
export type StaffRole = keyof typeof roleCodes;

export const staffPassword = 'Samo-za-testovi-1';

/** Gives somebody an account of the admin; they sign in with the tests' password. Returns their id. */
export async function employ(
  cms: Pick<Cms, 'strapi'>,
  role: StaffRole,
  email: string,
  preferedLanguage = 'en',
): Promise<number> {
  const found = await cms.strapi.db.query('admin::role').findOne({ where: { code: roleCodes[role] } });
  const users = cms.strapi.service('admin::user') as unknown as { create(user: object): Promise<{ id: number }> };
  const { id } = await users.create({
    email,
    firstname: email.split('@')[0],
    lastname: '',
    password: staffPassword,
    isActive: true,
    registrationToken: null,
    preferedLanguage,
    roles: [(found as { id: number }).id],
  });
  return id;
}

/** The token of somebody who signed in. */
export async function signInAs(url: string, email: string): Promise<string> {
  const { data } = await call(url, '', 'POST', '/admin/login', { email, password: staffPassword });
  return (data as { token: string }).token;
}
