import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../src/repository-root.ts';
import { generateEntryTypes } from '../src/schema/generate-entry-types.ts';
import { readSchemas } from '../src/schema/read-schemas.ts';

const target = join(import.meta.dirname, '../src/schema/entry-types.ts');
const source = generateEntryTypes(readSchemas(join(repositoryRoot(), 'cms/src')));
// Written only when it differs, so that a watching dev server does not reload for nothing.
if (!existsSync(target) || readFileSync(target, 'utf8') !== source) writeFileSync(target, source);
