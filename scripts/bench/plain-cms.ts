import { execFile } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../children.ts';
import type { Workplace } from './workplace.ts';

const strapi = join(root, 'node_modules/@strapi/strapi/bin/strapi.js');

/** Where the CMS of this repository and this one keep their data, in the same way. */
const database = `const { join } = require('node:path');
module.exports = () => ({
  connection: {
    client: 'sqlite',
    connection: { filename: join(process.env.DATA_DIR, 'cms', 'data.db') },
    useNullAsDefault: true,
    pool: {
      afterCreate(connection, done) {
        connection.pragma('journal_mode = WAL');
        connection.pragma('synchronous = FULL');
        connection.pragma('busy_timeout = 10000');
        done(null);
      },
    },
  },
});
`;
const server = `module.exports = () => ({
  host: '127.0.0.1',
  port: Number(process.env.CMS_PORT ?? 1337),
  app: { keys: ['for the bench'] },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
`;
const admin = `module.exports = () => ({
  auth: { secret: 'for the bench' },
  apiToken: { salt: 'for the bench' },
  transfer: { token: { salt: 'for the bench' } },
  flags: { nps: false, promoteEE: false },
});
`;
const logger = "module.exports = { level: process.env.CMS_LOG_LEVEL ?? 'info' };\n";
/** As in the template of Strapi. */
const middlewares = `module.exports = ['logger', 'errors', 'security', 'cors', 'poweredBy', 'query', 'body', 'session', 'favicon', 'public'].map(
  (name) => 'strapi::' + name,
);
`;

/** Our fields of a kind of their own, as what they are in the database. */
function withoutCustomFields(schema: string): string {
  return schema.replaceAll(/"type": "customField",\s*"customField": "global::body"/g, '"type": "json"');
}

/**
 * Builds a plain Strapi of the same version with the same content types, and nothing else of ours: no admin
 * extensions, no middlewares, no subscribers. Gives its folder.
 */
export async function buildPlainCms(place: Workplace): Promise<string> {
  // Outside the repository, above which Strapi would find our TypeScript settings; with the same packages.
  const folder = place.folder();
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const { dependencies } = JSON.parse(readFileSync(join(root, 'cms/package.json'), 'utf8')) as { dependencies: object };
  put('package.json', JSON.stringify({ name: 'plain', version: '0.0.0', private: true, dependencies }));
  put('config/database.js', database);
  put('config/server.js', server);
  put('config/admin.js', admin);
  put('config/middlewares.js', middlewares);
  put('config/logger.js', logger);
  put('src/index.js', 'module.exports = {};\n');
  put('src/admin/app.js', 'export default { config: {}, bootstrap() {} };\n');
  for (const file of globSync('src/{api/*/content-types,components}/**/*.json', { cwd: join(root, 'cms') }))
    put(file, withoutCustomFields(readFileSync(join(root, 'cms', file), 'utf8')));
  mkdirSync(join(folder, 'public/uploads'), { recursive: true });
  await promisify(execFile)(process.execPath, [strapi, 'build', '--silent'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: folder, STRAPI_TELEMETRY_DISABLED: 'true' },
  }).catch(({ stdout, stderr }: { stdout: string; stderr: string }) => {
    throw new Error(`The plain CMS could not be built:\n${stdout}${stderr}`);
  });
  return folder;
}
