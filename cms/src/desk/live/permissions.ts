import type { Core } from '@strapi/strapi';

interface PermissionService {
  actionProvider: { registerMany(actions: object[]): Promise<void> };
}

interface PermissionChecker {
  can: Readonly<Record<'read' | 'publish', (entity?: object) => boolean>>;
}

interface CheckerService {
  create(about: { userAbility: unknown; model: string }): PermissionChecker;
}

/** Strapi's word for going back to a release, holding it, and letting a large change out. */
export const COMMAND = 'api::press.command';

/** Makes the right to command the press one that roles can be given; super administrators have it by themselves. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as PermissionService;
  await actionProvider.registerMany([
    {
      uid: 'press.command',
      section: 'settings',
      category: 'Biseri',
      subCategory: 'press',
      displayName: 'Roll back, unpin and confirm releases of the site',
    },
  ]);
}

/** As much of a request as is looked at here. */
interface Asked {
  readonly state: { userAbility?: { can(action: string): boolean } };
  readonly query: Readonly<Record<string, unknown>>;
}

/** What the administrator who asks may do with entries of a type, by Strapi's own rules for its content manager. */
export const rightsTo = (uid: string, { state }: Asked): PermissionChecker['can'] =>
  strapi
    .plugin('content-manager')
    .service<CheckerService>('permission-checker')
    .create({ userAbility: state.userAbility, model: uid }).can;

/** Whether the administrator who asks may command the press. */
export const mayCommand = ({ state }: Asked): boolean => state.userAbility?.can(COMMAND) === true;

/** The language in which the administrator reads, as `?lang=` says. */
export const languageOf = ({ query: { lang } }: Asked): string => (typeof lang === 'string' ? lang : '');
