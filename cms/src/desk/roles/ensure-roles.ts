import type { Core, UID } from '@strapi/strapi';
import type { Locale } from '../../start/locales';
import { OWN_DRAFT } from './own-draft';
import words from './role-words.json';

interface Permission {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
}

interface RoleService {
  findOne(where: object): Promise<{ id: number; description: string | null } | null>;
  update(where: { id: number }, role: { description: string }): Promise<unknown>;
  exists(where: object): Promise<boolean>;
  create(role: object): Promise<{ id: number }>;
  assignPermissions(id: number, permissions: Permission[]): Promise<unknown>;
}

interface ActionService {
  actionProvider: { values(): { section: string; subjects?: string[] }[] };
}

interface ContentTypeService {
  getPermissionsWithNestedFields(actions: object[]): Permission[];
}

const CONTENT = 'plugin::content-manager.explorer.';
/** In what Strapi says of the two, which is no longer so. */
const STRAPIS = 's can manage ';
const isOwn = 'admin::is-creator';

/** Under which conditions an author may do what with entries; what is not named, not at all. */
const authorsContent: Readonly<Record<string, string[]>> = {
  [`${CONTENT}create`]: [],
  // All of it: reports are related to projects, partners and villages that others wrote.
  [`${CONTENT}read`]: [],
  [`${CONTENT}update`]: [isOwn],
  [`${CONTENT}delete`]: [OWN_DRAFT],
};

const media = (assets: string[]): Permission[] => [
  { action: 'plugin::upload.read' },
  { action: 'plugin::upload.assets.create' },
  { action: 'plugin::upload.assets.update', conditions: assets },
  { action: 'plugin::upload.assets.download' },
  { action: 'plugin::upload.assets.copy-link' },
];

/**
 * Makes Strapi's two roles beside the administrator what the desk means by them: authors write drafts of their own,
 * editors do everything with content. At every start, so that new content types and languages belong to them; other
 * roles, and the names of these two, are the operator's.
 */
export async function ensureRoles(strapi: Core.Strapi, locales: readonly Locale[]): Promise<void> {
  const codes = locales.map(({ code }) => code);
  const everything = (strapi.service('admin::permission') as unknown as ActionService).actionProvider
    .values()
    .filter(({ section, subjects }) => section === 'contentTypes' && subjects?.some((uid) => uid.startsWith('api::')));
  const content = (strapi.service('admin::content-type') as unknown as ContentTypeService)
    .getPermissionsWithNestedFields(everything)
    .filter(({ action, subject }) => action.startsWith(CONTENT) && subject?.startsWith('api::'))
    .map((permission) => ({ ...permission, properties: { ...permission.properties, locales: codes } }));
  const isSingle = (uid: string) => strapi.contentType(uid as UID.ContentType).kind === 'singleType';
  const authors = content
    .filter(({ action, subject }) => action === `${CONTENT}read` || !isSingle(subject ?? ''))
    .flatMap((permission) => {
      const conditions = authorsContent[permission.action];
      return conditions ? [{ ...permission, conditions }] : [];
    });
  await ensureRole(strapi, {
    code: 'strapi-editor',
    ...words['strapi-editor'].en,
    permissions: [...content, ...media([])],
  });
  await ensureRole(strapi, {
    code: 'strapi-author',
    ...words['strapi-author'].en,
    permissions: [...authors, ...media([isOwn])],
  });
}

interface Role {
  code: string;
  name: string;
  description: string;
  permissions: Permission[];
}

async function ensureRole(strapi: Core.Strapi, { code, name, description, permissions }: Role): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const held = await roles.findOne({ code });
  const free = (await roles.exists({ name })) ? `${name} (Biseri)` : name;
  const { id } = held ?? (await roles.create({ code, name: free, description }));
  if (held?.description?.includes(STRAPIS)) await roles.update({ id }, { description });
  await roles.assignPermissions(
    id,
    permissions.map(({ conditions = [], properties = {}, subject = null, ...rest }) => ({
      ...rest,
      subject,
      properties,
      conditions,
    })),
  );
}
