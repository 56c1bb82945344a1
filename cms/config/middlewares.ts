import type { Core } from '@strapi/strapi';

/** Words in one text, not a list: Strapi fills up a list that is shorter than its own, which lets other hosts in. */
const ownHostOnly = "'self' data: blob:";

export default ({ env }: Core.Config.Shared.ConfigParams) => [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': "'self'",
          'font-src': "'self' data:",
          'style-src': "'self' 'unsafe-inline'",
          'img-src': ownHostOnly,
          'media-src': ownHostOnly,
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  // Strapi reflects any origin by default; only origins that an operator names may call from a browser.
  { name: 'strapi::cors', config: { origin: env.array('CMS_CORS_ORIGINS', []) } },
  'strapi::favicon',
  'strapi::query',
  {
    name: 'strapi::body',
    config: { jsonLimit: '8mb', formLimit: '8mb', formidable: { maxFileSize: 256 * 1024 * 1024 } },
  },
  'global::region-maps',
  'strapi::session',
  'strapi::public',
  'global::published-only',
  'global::document-version',
];
