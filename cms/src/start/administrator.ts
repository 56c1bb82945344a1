import type { Core } from '@strapi/strapi';
import { randomBytes } from 'node:crypto';

interface UserService {
  exists(): Promise<boolean>;
  create(user: object): Promise<unknown>;
}

interface RoleService {
  getSuperAdmin(): Promise<{ id: number }>;
}

const DEFAULT_EMAIL = 'admin@example.org';

function problemOf(password: string): string | undefined {
  if (password.length < 8) return 'it must have at least 8 characters';
  if (!/[a-z]/.test(password) || !/[A-Z]/.test(password) || !/\d/.test(password)) {
    return 'it must have a small letter, a capital letter and a digit';
  }
  return Buffer.byteLength(password) > 72 ? 'it must have at most 72 bytes' : undefined;
}

/**
 * Creates the first administrator, from `ADMIN_EMAIL` and `ADMIN_PASSWORD` or with a password that is
 * shown once, and removes the two tokens with which Strapi opens everything at a first start.
 */
export async function ensureAdministrator(strapi: Core.Strapi): Promise<void> {
  const users = strapi.service('admin::user') as UserService;
  if (await users.exists()) return;
  const email = (process.env['ADMIN_EMAIL'] || DEFAULT_EMAIL).toLowerCase();
  const given = process.env['ADMIN_PASSWORD'];
  const problem = given ? problemOf(given) : undefined;
  if (problem) throw new Error(`ADMIN_PASSWORD cannot be used: ${problem}.`);
  const password = given || `${randomBytes(12).toString('base64url')}aA1`;
  const role = await (strapi.service('admin::role') as RoleService).getSuperAdmin();
  await strapi.db.query('admin::api-token').deleteMany({ where: { name: { $in: ['Read Only', 'Full Access'] } } });
  await users.create({
    email,
    firstname: 'Biseri',
    lastname: '',
    password,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  if (!given) {
    process.stdout.write(
      `\nThe first administrator was created. This is shown once:\n  e-mail    ${email}\n  password  ${password}\n\n`,
    );
  }
}
