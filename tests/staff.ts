import { administrator } from './fresh-data.ts';
import { call } from './rest-client.ts';

const roleCodes = {
  author: 'strapi-author',
  editor: 'strapi-editor',
  administrator: 'strapi-super-admin',
} as const;
export type StaffRole = keyof typeof roleCodes;

/** Everybody has the same in a test. */
export const staffPassword = administrator.password;

interface Person {
  email: string;
  role: StaffRole;
  /** In which the admin speaks to them. */
  language?: string;
}

/** Gives people accounts of the admin, as an administrator does; they sign in with `staffPassword`. Returns their ids. */
export async function employ(url: string, administrator: string, people: readonly Person[]): Promise<number[]> {
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await call(url, administrator, method, `/admin/${path}`, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.data as { id: number };
  };
  const roles = (await ask('GET', 'roles')) as unknown as { id: number; code: string }[];
  const ids: number[] = [];
  for (const { email, role, language = 'en' } of people) {
    const held = roles.filter(({ code }) => code === roleCodes[role]).map(({ id }) => id);
    const firstname = email.split('@')[0];
    const { id } = await ask('POST', 'users', {
      email,
      firstname,
      lastname: '',
      roles: held,
      preferedLanguage: language,
    });
    await ask('PUT', `users/${id}`, { password: staffPassword, isActive: true });
    ids.push(id);
  }
  return ids;
}

/** The token of somebody who signed in. */
export async function signInAs(url: string, email: string, password = staffPassword): Promise<string> {
  const { data } = await call(url, '', 'POST', '/admin/login', { email, password });
  return (data as { token: string }).token;
}
