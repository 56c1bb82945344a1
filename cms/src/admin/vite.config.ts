import { join } from 'node:path';
import type { UserConfig } from 'vite';
import { changeStrapiParts } from './strapi-parts/change-strapi-parts';

export default (config: UserConfig): UserConfig => ({
  ...config,
  plugins: [...(config.plugins ?? []), changeStrapiParts(join(process.cwd(), 'src/admin/strapi-parts'))],
});
