import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCms } from '../scripts/build-cms.ts';
import { TEMPLATES } from './fresh-data.ts';

/** The CMS runs compiled, with its admin; the tests run what is in the sources now. */
export default async function prepare(): Promise<() => void> {
  await buildCms();
  const templates = mkdtempSync(join(tmpdir(), 'biseri-templates-'));
  process.env[TEMPLATES] = templates;
  // Each of some hundred processes would compile Strapi anew.
  process.env['NODE_COMPILE_CACHE'] ??= join(templates, 'compiled');
  return () => rmSync(templates, { recursive: true, force: true });
}
