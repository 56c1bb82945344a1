import type { Core } from '@strapi/strapi';
import { secrets } from './secrets';

const NAME = 'Site';
const PERMISSIONS = ['api::feed.feed.read', 'api::feed.feed.manifest'];

interface TokenService {
  hash(key: string): string;
  create(token: object): Promise<{ id: number }>;
}

/** The token with which the site reads the feed, and nothing else. Its key is the one in the secrets. */
export async function ensureSiteToken(strapi: Core.Strapi): Promise<void> {
  const service = strapi.service('admin::api-token-content-api') as TokenService;
  const accessKey = service.hash(secrets().siteToken);
  const tokens = strapi.db.query('admin::api-token');
  const held = (await tokens.findOne({ where: { name: NAME } })) as { id: number; accessKey: string } | null;
  if (held?.accessKey === accessKey) return;
  const token =
    held ??
    (await service.create({
      name: NAME,
      description: 'Reads what is published, for the public site. Made by Biseri at its start.',
      kind: 'content-api',
      type: 'custom',
      lifespan: null,
      permissions: PERMISSIONS,
    }));
  await tokens.update({ where: { id: token.id }, data: { accessKey, encryptedKey: null } });
}
