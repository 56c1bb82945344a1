import type { Core } from '@strapi/strapi';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from '../src/start/data-dir';
import { secrets } from '../src/start/secrets';

export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const dirs = { public: join(dataDir(), 'cms', 'public') };
  mkdirSync(join(dirs.public, 'uploads'), { recursive: true });
  return {
    host: env('CMS_HOST', '127.0.0.1'),
    port: env.int('CMS_PORT', 1337),
    url: env('CMS_PUBLIC_URL', ''),
    app: { keys: secrets().appKeys },
    dirs,
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    webhooks: { populateRelations: false },
  };
};
