import type { Core } from '@strapi/strapi';
import { secrets } from './secrets';

interface OwnToken {
  name: string;
  description: string;
  key: string;
  permissions: string[];
}

interface TokenService {
  hash(key: string): string;
  create(token: object): Promise<{ id: number }>;
}

/** The token with which the site reads the feed, and nothing else. Its key is the one in the secrets. */
export const ensureSiteToken = (strapi: Core.Strapi): Promise<void> =>
  ensureToken(strapi, {
    name: 'Site',
    description: 'Reads what is published, for the public site. Made by Biseri at its start.',
    key: secrets().siteToken,
    permissions: ['api::feed.feed.read', 'api::feed.feed.manifest'],
  });

/** The token with which the press reads drafts to preview them, and nothing else. */
export const ensurePreviewToken = (strapi: Core.Strapi): Promise<void> =>
  ensureToken(strapi, {
    name: 'Preview',
    description: 'Reads drafts, for previews of the site. Made by Biseri at its start.',
    key: secrets().previewToken,
    permissions: ['api::feed.feed.preview'],
  });

async function ensureToken(strapi: Core.Strapi, { name, description, key, permissions }: OwnToken): Promise<void> {
  const service = strapi.service('admin::api-token-content-api') as TokenService;
  const accessKey = service.hash(key);
  const tokens = strapi.db.query('admin::api-token');
  const held = (await tokens.findOne({ where: { name } })) as { id: number; accessKey: string } | null;
  if (held?.accessKey === accessKey) return;
  const token =
    held ??
    (await service.create({
      name,
      description,
      kind: 'content-api',
      type: 'custom',
      lifespan: null,
      permissions,
    }));
  await tokens.update({ where: { id: token.id }, data: { accessKey, encryptedKey: null } });
}
